package org.hustings.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * What a store is shown so that it knows who asks: a user with a password, or a token alone.
 *
 * @param user empty for a token
 * @param secret the password or the token
 * @param source where it was found, to be named when it is refused
 */
record Login(String user, String secret, String source) {
  private static final String HIDDEN = "***";

  /** The value of the Authorization header. */
  String header() {
    return user.isEmpty() ? "Bearer " + secret : "Basic " + encoded();
  }

  private String encoded() {
    return Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(UTF_8));
  }

  /** A text without the secret, for servers that send back what they were sent. */
  String hide(String text) {
    return secret.isEmpty() ? text : text.replace(encoded(), HIDDEN).replace(secret, HIDDEN);
  }

  /** Never the secret: a record would show it. */
  @Override
  public String toString() {
    return "login of " + source;
  }
}
