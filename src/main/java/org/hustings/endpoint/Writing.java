package org.hustings.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;

/** Who may change what is served. */
public final class Writing {
  private static final String BEARER = "bearer ";

  private final boolean allowed;
  private final Optional<byte[]> token;

  private Writing(boolean allowed, Optional<byte[]> token) {
    this.allowed = allowed;
    this.token = token;
  }

  /** Nobody. */
  public static Writing nobody() {
    return new Writing(false, Optional.empty());
  }

  /** Whoever sends a bearer token. */
  public static Writing bearer(String token) {
    return new Writing(true, Optional.of(token.getBytes(StandardCharsets.UTF_8)));
  }

  /** Anybody: for servers that only tests reach. */
  static Writing anybody() {
    return new Writing(true, Optional.empty());
  }

  /** True when somebody may. */
  boolean allowed() {
    return allowed;
  }

  /** Lets an exchange that changes something pass; else a Refusal. */
  void require(Exchange exchange) {
    if (!allowed) {
      throw new Refusal(
          403, "This server is read-only. One that takes changes is started with --writable.");
    }
    if (token.isPresent() && !MessageDigest.isEqual(token.get(), sent(exchange))) {
      throw new Refusal(
          Reply.text(401, "Changes need the header 'Authorization: Bearer' with the token.\n")
              .with("WWW-Authenticate", "Bearer"));
    }
  }

  private static byte[] sent(Exchange exchange) {
    String header = exchange.header(HttpHeader.AUTHORIZATION).strip();
    boolean bearer = header.toLowerCase(Locale.ROOT).startsWith(BEARER);
    return (bearer ? header.substring(BEARER.length()).strip() : "")
        .getBytes(StandardCharsets.UTF_8);
  }
}
