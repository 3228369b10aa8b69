package org.hustings.rules;

/**
 * A context rule: words around a match that say how sure it is or who says so.
 *
 * @param value a factuality, "none" for no claim at all, or "source"
 * @param side where the words stand
 */
public record Context(String value, Side side, Program program, int line) {
  /** Where the words of a context stand. */
  public enum Side {
    /** Right before the first cue of the match, auxiliaries and adverbs between. */
    BEFORE,
    /** Anywhere before the first cue in its clause. */
    CLAUSE,
    /** After the match, in its clause. */
    AFTER
  }
}
