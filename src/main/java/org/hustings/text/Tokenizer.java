package org.hustings.text;

import java.util.ArrayList;
import java.util.List;
import org.hustings.model.Token;

/**
 * Cuts a stretch of text into words and marks.
 *
 * <p>Hyphens stand alone, so that "Trump-backed" is three tokens; a possessive ("Germany's") and "n't"
 * are cut off; letters with full stops ("U.S.") and the abbreviations of {@link Abbreviations} keep
 * theirs.
 */
public final class Tokenizer {
  /** The tokens between two UTF-16 offsets, in order. */
  public List<Token> tokens(String text, int begin, int end) {
    return new ArrayList<>();
  }
}
