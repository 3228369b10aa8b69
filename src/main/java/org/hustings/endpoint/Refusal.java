package org.hustings.endpoint;

/** A request that is not answered: ends its handling, and carries what the client is told. */
final class Refusal extends RuntimeException {
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

  /** The answer to send. */
  Reply reply() {
    return reply;
  }
}
