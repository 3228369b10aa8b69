package org.hustings.endpoint;

import java.nio.charset.StandardCharsets;

/** A request that is not answered: ends its handling, and carries what the client is told. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Reply reply;

  Refusal(Reply reply) {
    super("status " + reply.status(), null, false, false);
    this.reply = reply;
  }

  /** A refusal in words. */
  Refusal(int status, String reason) {
    this(Reply.text(status, reason + "\n"));
  }

  /** What the client is told, without a line end. */
  public String reason() {
    return StandardCharsets.UTF_8.decode(reply.body()).toString().strip();
  }

  /** The answer to send. */
  public Reply reply() {
    return reply;
  }
}
