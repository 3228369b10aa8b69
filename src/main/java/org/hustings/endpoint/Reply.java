package org.hustings.endpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An answer to a request. */
public final class Reply {
  /** The Cache-Control of what nobody may keep. */
  public static final String NO_STORE = "no-store";

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

  /**
   * The same answer with a strong ETag of its media type and bytes: a client that has them is
   * answered 304. What is no success, or not to be stored, stays as it is.
   */
  public Reply tagged() {
    if (status != 200 || !isStorable()) {
      return this;
    }
    MessageDigest digest = DigestUtils.getSha256Digest();
    digest.update(headers.getOrDefault("Content-Type", "").getBytes(StandardCharsets.UTF_8));
    String hash = HexFormat.of().formatHex(digest.digest(body), 0, 16);
    Reply tagged = with("ETag", "\"" + hash + "\"");
    return headers.containsKey("Cache-Control") ? tagged : tagged.with("Cache-Control", "no-cache");
  }

  /** False when nobody may keep it. */
  boolean isStorable() {
    return !headers.getOrDefault("Cache-Control", "").equals(NO_STORE);
  }

  /** How many bytes it has. */
  int size() {
    return body.length;
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
    HttpFields.Mutable fields = response.getHeaders();
    headers.forEach((name, value) -> put(fields, new HttpField(name, value)));
    if (status == 200 && isKnown(request)) {
      response.setStatus(304);
      fields.remove(HttpHeader.CONTENT_TYPE);
      response.write(true, ByteBuffer.allocate(0), callback);
      return;
    }
    response.setStatus(status);
    fields.put(HttpHeader.CONTENT_LENGTH, body.length);
    boolean bodyless = request.getMethod().equals("HEAD");
    response.write(true, bodyless ? ByteBuffer.allocate(0) : body(), callback);
  }

  /** Puts a header; what an answer varies by is added to what it varies by already. */
  private static void put(HttpFields.Mutable fields, HttpField header) {
    if (header.getHeader() == HttpHeader.VARY) {
      fields.ensureField(header);
    } else {
      fields.put(header);
    }
  }

  /** True when the client says that it has what this tags. */
  private boolean isKnown(Request request) {
    String tag = headers.getOrDefault("ETag", "");
    return !tag.isEmpty()
        && !request.getMethod().equals("POST")
        && request.getHeaders().getQualityCSV(HttpHeader.IF_NONE_MATCH).stream()
            .map(given -> given.startsWith("W/") ? given.substring(2) : given)
            .anyMatch(given -> given.equals("*") || given.equals(tag));
  }
}
