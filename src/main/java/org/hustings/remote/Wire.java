package org.hustings.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/**
 * Sends requests to one store, again where that may help. Every request may be repeated: what reads
 * changes nothing, and what writes leaves the same behind however often it arrives.
 *
 * <p>Redirections are not followed, so that a password goes nowhere but to the host that it was
 * found for. A store that has never answered is not waited for: its URL may be wrong.
 */
final class Wire {
  private final HttpClient client;
  private final Logins logins;
  private final Problems problems;
  private final Patience patience;
  private final Pauses pauses;
  private final Consumer<String> say;
  private final Map<String, Digest> digests = new ConcurrentHashMap<>();
  private volatile boolean reached;

  Wire(Logins logins, Problems problems, Patience patience, Pauses pauses, Consumer<String> say) {
    this.logins = logins;
    this.problems = problems;
    this.patience = patience;
    this.pauses = pauses;
    this.say = say;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.connect())
            .build();
  }

  /** Reads a reply; an IOException means that it broke off, and may be had whole another time. */
  interface Reader<T> {
    T read(Reply reply) throws IOException;
  }

  /** What came of one try: a result, or what hindered it and whether that may pass. */
  private record Try<T>(
      Optional<T> result, String trouble, boolean passing, Optional<Duration> after) {}

  /** Gives what a reader makes of the reply, which may be of any status; it closes the reply. */
  <T> T send(Call call, Reader<T> reader) {
    Instant end = pauses.now().plus(patience.total());
    for (int tried = 1; ; tried++) {
      Try<T> attempt = attempt(call, reader);
      if (attempt.result().isPresent()) {
        return attempt.result().get();
      }
      Duration pause = patience.pause(tried, pauses.jitter());
      if (attempt.after().isPresent() && attempt.after().get().compareTo(pause) > 0) {
        pause = attempt.after().get();
      }
      boolean late = pauses.now().plus(pause).isAfter(end);
      if (!attempt.passing() || tried == patience.tries() || late) {
        throw problems.fault(attempt.trouble() + (tried > 1 ? ", tried " + tried + " times" : ""));
      }
      say.accept(
          String.format(
              Locale.ROOT,
              "%s: the store %s; trying again in %.1f s (%d of %d)",
              call.doing(),
              attempt.trouble(),
              pause.toMillis() / 1000.0,
              tried + 1,
              patience.tries()));
      pause(pause);
    }
  }

  private <T> Try<T> attempt(Call call, Reader<T> reader) {
    Optional<Login> login = logins.at(call.url());
    try {
      Reply reply = exchange(call, login);
      reached = true;
      if (reply.isPassing()) {
        try (reply) {
          Optional<Duration> after = reply.retryAfter(pauses.now());
          return new Try<>(Optional.empty(), problems.brief(reply, login), true, after);
        }
      }
      return new Try<>(Optional.of(reader.read(reply)), "", false, Optional.empty());
    } catch (IOException e) {
      boolean nobody = e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
      boolean passing = !(e instanceof SSLException) && (reached || !nobody);
      return new Try<>(Optional.empty(), Problems.brief(e, login), passing, Optional.empty());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Sends a request once, or twice when the store wants the password by digest. */
  private Reply exchange(Call call, Optional<Login> login)
      throws IOException, InterruptedException {
    String host = call.url().getAuthority();
    Reply reply = once(call, header(call, login, Optional.ofNullable(digests.get(host))));
    Optional<Digest> digest =
        reply.status() == 401 && login.isPresent() && !login.get().user().isEmpty()
            ? Digest.challenged(reply.headers().allValues("WWW-Authenticate"))
            : Optional.empty();
    if (digest.isEmpty()) {
      return reply;
    }
    reply.close();
    digests.put(host, digest.get());
    return once(call, header(call, login, digest));
  }

  private Reply once(Call call, Optional<String> authorization)
      throws IOException, InterruptedException {
    HttpRequest request = request(call, authorization);
    return Reply.of(client.send(request, BodyHandlers.ofInputStream()), patience.answer());
  }

  private static Optional<String> header(
      Call call, Optional<Login> login, Optional<Digest> digest) {
    return login.map(
        l -> digest.map(d -> d.header(l, call.method(), call.url())).orElseGet(l::header));
  }

  private HttpRequest request(Call call, Optional<String> authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.url())
            .timeout(patience.answer())
            .method(
                call.method(),
                call.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(call.body()));
    call.headers().forEach(request::header);
    authorization.ifPresent(value -> request.header("Authorization", value));
    return request.build();
  }

  /** The fault that a reply stands for. */
  RuntimeException fault(Call call, Reply reply) {
    try (reply) {
      return problems.fault(reply, logins.at(call.url()));
    }
  }

  private void pause(Duration length) {
    try {
      pauses.pause(length);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while a store was waited for", e);
  }
}
