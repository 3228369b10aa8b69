package org.hustings.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** An answer to a request. */
final class Reply {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private Reply(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    this.body = body;
  }

  static Reply html(int status, Html page) {
    return of(status, "text/html; charset=utf-8", page.document());
  }

  static Reply text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text);
  }

  static Reply of(int status, String mediaType, String body) {
    return of(status, mediaType, body.getBytes(StandardCharsets.UTF_8));
  }

  static Reply of(int status, String mediaType, byte[] body) {
    return new Reply(status, Map.of("Content-Type", mediaType), body);
  }

  /** Sends the client to another page of this server. */
  static Reply seeOther(String address) {
    return text(303, "see " + address + "\n").with("Location", address);
  }

  /** The same answer with one header more. */
  Reply with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }

  int status() {
    return status;
  }

  /** By name, sorted. */
  Map<String, String> headers() {
    return headers;
  }

  /** The bytes to send, for reading only. */
  ByteBuffer body() {
    return ByteBuffer.wrap(body).asReadOnlyBuffer();
  }
}
