package org.hustings.page;

import java.util.regex.Pattern;

/**
 * A heading, paragraph, item or quotation of a page.
 *
 * @param level of a heading 1 to 6, else 0
 * @param item true in a list
 * @param text with its white space made plain
 * @param linked how many characters of it are in links
 */
record Block(int level, boolean item, String text, int linked) {
  private static final int SHORTEST_OF_PROSE = 25;
  private static final Pattern SENTENCE =
      Pattern.compile("[.!?\u2026\u3002:][\"'\u201d\u2019\u00bb)\\]]*$");

  /** True when it is a link, or a row of them, and not a text that has some. */
  boolean isLink() {
    return 3L * linked > 2L * text.length();
  }

  /** True when it ends as a sentence does. */
  boolean isSentence() {
    return level == 0 && SENTENCE.matcher(text).find();
  }

  /** True when it is one sentence at least, and not a label. */
  boolean isProse() {
    return isSentence() && text.length() >= SHORTEST_OF_PROSE;
  }
}
