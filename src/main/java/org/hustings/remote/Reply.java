package org.hustings.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a store answered.
 *
 * @param body to be read once, and closed with the reply
 */
record Reply(int status, HttpHeaders headers, InputStream body) implements AutoCloseable {
  /** What may be different in a moment. 500 is not one: many stores say so of a bad query. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 502, 503, 504);

  static Reply of(HttpResponse<InputStream> response, Duration longest) {
    return new Reply(
        response.statusCode(), response.headers(), new Unstalled(response.body(), longest));
  }

  boolean isDone() {
    return status >= 200 && status < 300;
  }

  boolean isPassing() {
    return PASSING.contains(status);
  }

  /** A header's value, or the empty string. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The media type without its parameters, in lower case, or the empty string. */
  String type() {
    return header("Content-Type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** How long the store asks to be left alone: seconds, or until a date. */
  Optional<Duration> retryAfter(Instant now) {
    String value = header("Retry-After").strip();
    if (value.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
