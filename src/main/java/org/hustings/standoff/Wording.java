package org.hustings.standoff;

import java.util.Locale;
import java.util.stream.Collectors;
import org.hustings.model.Article;
import org.hustings.model.Span;
import org.hustings.sidecar.Faults;

/** Holds the words of annotations against those that stand at their offsets in the article. */
final class Wording {
  private static final int SHOWN = 80;

  private final String text;
  private final int[] characters;

  Wording(Article article) {
    this.text = article.text();
    this.characters = text.codePoints().toArray();
  }

  /** Adds a fault when the words do not stand there; how lines are broken does not count. */
  void check(Annotation.Words words, Faults faults) {
    Part said = words.words();
    Span last = words.spans().get(words.spans().size() - 1);
    if (last.end() > characters.length) {
      String problem = words.id() + " ends at " + last.end() + " and the text at ";
      fault(words.id(), problem + characters.length, elsewhere(said.text()), faults);
      return;
    }
    String there = words.spans().stream().map(this::at).collect(Collectors.joining(" "));
    // Behind a tab stands a comment.
    String before = said.split('\t', 2).get(0).text();
    if (!even(said.text()).equals(even(there)) && !even(before).equals(even(there))) {
      String problem =
          words.id() + " is \"" + shown(before) + "\" and \"" + shown(there) + "\" stands there";
      fault(said, problem, elsewhere(before), faults);
    }
  }

  private String at(Span span) {
    return new String(characters, span.start(), span.end() - span.start());
  }

  private static String even(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private String elsewhere(String words) {
    int begin = text.indexOf(words);
    if (words.isEmpty() || begin < 0 || begin != text.lastIndexOf(words)) {
      return "offsets in Unicode characters of the article, CR and LF being two";
    }
    int start = text.codePointCount(0, begin);
    int end = start + words.codePointCount(0, words.length());
    return String.format(Locale.ROOT, "%d %d, where it stands", start, end);
  }

  private static String shown(String words) {
    String line = even(words);
    int length = line.codePointCount(0, line.length());
    return length <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }

  private static void fault(Part at, String problem, String expected, Faults faults) {
    faults.add(at.line(), at.column(), problem, expected);
  }
}
