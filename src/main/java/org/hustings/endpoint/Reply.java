package org.hustings.endpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An answer to a request. */
public final class Reply {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private Reply(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    this.body = body;
  }

  /** An answer with words alone. */
  public static Reply text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text);
  }

  /** An answer with a text, sent in UTF-8. */
  public static Reply of(int status, String mediaType, String body) {
    return of(status, mediaType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer with bytes. */
  public static Reply of(int status, String mediaType, byte[] body) {
    return new Reply(status, Map.of("Content-Type", mediaType), body);
  }

  /** Sends the client to another page of this server. */
  public static Reply seeOther(String address) {
    return text(303, "see " + address + "\n").with("Location", address);
  }

  /** The same answer with one header more. */
  public Reply with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** By name, sorted. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The bytes to send, for reading only. */
  public ByteBuffer body() {
    return ByteBuffer.wrap(body).asReadOnlyBuffer();
  }

  /** Sends it; without its body where only the head is asked for. */
  public void send(Request request, Response response, Callback callback) {
    response.setStatus(status);
    HttpFields.Mutable fields = response.getHeaders();
    headers.forEach((name, value) -> fields.put(new HttpField(name, value)));
    fields.put(HttpHeader.CONTENT_LENGTH, body.length);
    boolean bodyless = request.getMethod().equals("HEAD");
    response.write(true, bodyless ? ByteBuffer.allocate(0) : body(), callback);
  }
}
