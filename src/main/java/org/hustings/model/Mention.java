package org.hustings.model;

/**
 * A stretch of a sentence that speaks of somebody or something, in tokens.
 *
 * @param low the first token at which it may be taken to begin: words before it that only describe
 *     it ("the Spanish economist") lie between low and from
 * @param from its first token
 * @param to the token after its last
 * @param value what it speaks of; a text for somebody unnamed
 * @param form how it does so
 */
public record Mention(int low, int from, int to, Value value, Form form) {
  /** How a mention speaks of what it means. */
  public enum Form {
    /** By a name, with or without a title. */
    NAME,
    /** By a description: "the Dutch prime minister". */
    DESCRIPTION,
    /** By a pronoun: "he". */
    PRONOUN,
    /** By a pronoun, read as the candidate spoken of last; for slots that take persons only. */
    TOPIC,
    /** By a pronoun that owns what follows: "his". */
    POSSESSIVE,
    /** By the adjective of a state: "Dutch". */
    DEMONYM,
    /** By a candidate's bid: "Rutte's candidacy", "the proposal". */
    BID,
    /** An office by the body that it heads, after "lead": "NATO". */
    BODY,
    /** An office by the race for it: "the mayoral election", "Ohio Senate candidate". */
    RACE,
    /** By number or quality, unnamed: "two-thirds of the members", "a US official". */
    UNNAMED
  }

  public Mention {
    if (low > from || from >= to) {
      throw new IllegalArgumentException("no mention: " + low + ", " + from + ".." + to);
    }
  }

  /** By where it stands, which tells nearly all of a sentence apart. */
  @Override
  public int hashCode() {
    return 31 * (31 * low + from) + to;
  }

  /** Local name of the class or datatype of what it means. */
  public String type() {
    if (value instanceof Entity entity) {
      return entity.type();
    }
    return value instanceof Literal literal ? literal.datatype() : "";
  }
}
