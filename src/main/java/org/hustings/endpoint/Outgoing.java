package org.hustings.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The body of an answer. It is held back up to a limit, so that a fault until then can still become
 * a status; past that it is sent as it comes, and a fault breaks the connection off. What is to be
 * kept is held to a limit of its own while it is sent.
 */
final class Outgoing extends OutputStream {
  private final Response response;
  private final Function<Boolean, String> contentType;
  private final int limit;
  private final long kept;
  private final boolean bodyless;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private long size;
  private Optional<OutputStream> sink = Optional.empty();

  /**
   * Makes a body that nothing was sent of.
   *
   * @param contentType told whether the body is whole when its head is sent
   * @param limit in bytes
   * @param kept the bytes of the longest body that is wanted again when it was sent
   */
  Outgoing(
      Request request,
      Response response,
      Function<Boolean, String> contentType,
      int limit,
      long kept) {
    this.kept = kept;
    this.bodyless = request.getMethod().equals("HEAD");
    this.response = response;
    this.contentType = contentType;
    this.limit = limit;
  }

  /** True when the status is out. */
  boolean begun() {
    return sink.isPresent() && !bodyless;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    size += length;
    if (sink.isPresent()) {
      sink.get().write(bytes, from, length);
    }
    if (sink.isEmpty() || size <= kept) {
      held.write(bytes, from, length);
    } else {
      held.reset();
    }
    if (sink.isEmpty() && size > limit) {
      begin();
    }
  }

  private void begin() throws IOException {
    if (bodyless) {
      sink = Optional.of(OutputStream.nullOutputStream());
    } else {
      head();
      sink = Optional.of(Content.Sink.asOutputStream(response));
      held.writeTo(sink.get());
    }
    if (size > kept) {
      held.reset();
    }
  }

  private void head() {
    response.setStatus(200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType.apply(false));
    response.getHeaders().ensureField(new HttpField(HttpHeader.VARY, "Accept"));
  }

  /** The whole answer, sent or not; empty when no more than a part of it is held. */
  Optional<Reply> whole() {
    return held.size() < size
        ? Optional.empty()
        : Optional.of(
            Reply.of(200, contentType.apply(true), held.toByteArray()).with("Vary", "Accept"));
  }

  /** Ends an answer that is being sent; false when all of it was held back, to be sent yet. */
  boolean end(Callback callback) throws IOException {
    if (sink.isEmpty()) {
      return false;
    }
    if (bodyless) {
      head();
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, size);
      response.write(true, ByteBuffer.allocate(0), callback);
    } else {
      // To close the sink would write null, which Jetty's gzip cannot take.
      response.write(true, ByteBuffer.allocate(0), callback);
    }
    return true;
  }
}
