package org.hustings.endpoint;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request with its way back. */
final class Exchange implements Engine.Client {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  /** The longest body in bytes that is read though nobody wants it. */
  private static final int DRAINED = 16 << 20;

  /** How long that may take. */
  private static final Duration DRAINING = Duration.ofSeconds(5);

  /** What is held back of an answer, in bytes, before its status is sent. */
  private static final int HELD = 1 << 20;

  private final Request request;
  private final Response response;
  private final Callback callback;
  private Optional<Outgoing> outgoing = Optional.empty();
  private boolean read;

  Exchange(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  String method() {
    return request.getMethod();
  }

  /** The path as it came, percent-encoded. */
  String path() {
    return String.valueOf(request.getHttpURI().getPath());
  }

  /** The address that was asked, without its query. */
  String asked() {
    String whole = request.getHttpURI().asString();
    return whole.replaceFirst("[?#].*", "");
  }

  /** The parameters of the address. */
  Parameters parameters() {
    return Parameters.read(Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""));
  }

  /** The values of a header, joined by commas, or empty. */
  String header(HttpHeader name) {
    return String.join(",", request.getHeaders().getValuesList(name));
  }

  /** The media type of the body in lower case, without parameters, or empty. */
  String mediaType() {
    return header(HttpHeader.CONTENT_TYPE).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The body as text, which must be UTF-8. */
  String text(int limit) {
    String type =
        header(HttpHeader.CONTENT_TYPE).toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
    if (type.contains(";charset=") && !type.contains(";charset=utf-8")) {
      throw new Refusal(415, "Text is read in UTF-8 only.");
    }
    return Parameters.utf8(body(limit));
  }

  /** The body; a Refusal when it is packed, or longer than so many bytes. */
  byte[] body(int limit) {
    if (!header(HttpHeader.CONTENT_ENCODING).isEmpty()) {
      throw new Refusal(415, "A body is read as it is, without a Content-Encoding.");
    }
    read = request.getLength() <= limit;
    try {
      // Not closed: to close what is not read to its end breaks the answer off.
      byte[] body =
          request.getLength() > limit
              ? new byte[limit + 1]
              : Content.Source.asInputStream(request).readNBytes(limit + 1);
      if (body.length > limit) {
        read = false;
        throw new Refusal(413, "The body is longer than " + limit + " bytes.");
      }
      return body;
    } catch (IOException e) {
      throw new Refusal(400, "The body ended before its end.");
    }
  }

  /** Begins an answer with status 200; see {@link Outgoing}. */
  Outgoing answer(Function<Boolean, String> contentType) {
    return answer(contentType, 0);
  }

  /** The same, of which {@link #whole} is given when it has no more than so many bytes. */
  Outgoing answer(Function<Boolean, String> contentType, long kept) {
    Outgoing body = new Outgoing(request, response, contentType, HELD, kept);
    outgoing = Optional.of(body);
    return body;
  }

  @Override
  public String address() {
    return Request.getRemoteAddr(request);
  }

  /** Looks for that only when the answer takes long. */
  @Override
  public Runnable whenGone(Runnable action) {
    Departure departure = new Departure(request, action);
    Runnable never = after(Duration.ofMillis(500), departure::watch);
    return () -> {
      never.run();
      departure.end();
    };
  }

  /** Sends a header along with whatever is answered. */
  void tell(String header, String value) {
    response.getHeaders().put(header, value);
  }

  /**
   * Closes the connection after some time, however slowly the client reads.
   *
   * @return takes that back when it is run before
   */
  Runnable breakOffAfter(Duration time) {
    EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
    return after(time, () -> connection.close(new TimeoutException("the answer is not fetched")));
  }

  private Runnable after(Duration time, Runnable action) {
    Scheduler clock = request.getComponents().getScheduler();
    Scheduler.Task task = clock.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
    return task::cancel;
  }

  /** Ends the answer that was begun; false when nothing of it was sent yet. */
  boolean end() throws IOException {
    return outgoing.orElseThrow().end(callback);
  }

  /** The whole of the answer that was begun, sent or not; empty when it was too long to keep. */
  Optional<Reply> whole() {
    return outgoing.orElseThrow().whole();
  }

  /** Ends and sends the answer that was begun. */
  void finish() throws IOException {
    if (!end()) {
      whole().ifPresent(this::send);
    }
  }

  /** Sends an answer in place of one that was begun and not sent; breaks off one that was. */
  void send(Reply reply) {
    if (isBegun()) {
      breakOff(new IOException("broken off with status " + reply.status()));
    } else {
      leaveNothingUnread(() -> reply.send(request, response, callback));
    }
  }

  /** True when the status is out. */
  boolean isBegun() {
    return outgoing.filter(Outgoing::begun).isPresent();
  }

  /** Closes the connection, so that the client cannot take what it has for the whole. */
  private void breakOff(IOException reason) {
    request.getConnectionMetaData().getConnection().getEndPoint().close(reason);
    callback.failed(reason);
  }

  /**
   * Goes on when what is left of the body has been read away, or is not worth that: a connection
   * that is closed with much unread takes the answer with it. Keeps no thread meanwhile.
   */
  private void leaveNothingUnread(Runnable next) {
    long length = request.getLength();
    if (read || length == 0 || "GET HEAD OPTIONS".contains(method())) {
      next.run();
      return;
    }
    Runnable last =
        () -> {
          response.getHeaders().put(HttpHeader.CONNECTION, "close");
          next.run();
        };
    if (length < 0 || length > DRAINED) {
      last.run();
      return;
    }
    Runnable never = breakOffAfter(DRAINING);
    Content.Source.consumeAll(
        request, Callback.from(never, Callback.from(next, failure -> last.run())));
  }

  /** Ends an exchange that failed for no fault of the client. */
  void fail(Throwable thrown) {
    LOG.error("cannot answer {}", path(), thrown);
    send(Reply.text(500, "Something is wrong with this server. Its log says what.\n"));
  }
}
