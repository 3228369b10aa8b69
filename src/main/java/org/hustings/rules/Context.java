package org.hustings.rules;

/**
 * A context rule: words around a match that say how sure it is or who says so.
 *
 * @param value a factuality, "none" for no claim at all, or "source"
 * @param side where the words stand
 * @param path the file as it was named
 * @param line where it stands in the file, from 1
 */
public record Context(String value, Side side, Program program, String path, int line) {
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
