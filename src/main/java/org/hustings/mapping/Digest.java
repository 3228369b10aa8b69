package org.hustings.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.model.Article;
import org.hustings.text.WordLists;

/**
 * Tells a story from a digest: a page of short items on different things, of which each is read
 * alone, so that no office, race or antecedent of one is taken for that of another.
 */
final class Digest {
  private static final int FEWEST = 2;
  private static final Set<String> PRONOUNS = WordLists.words("he", "she", "him", "his", "her");
  private static final double SHARED = 0.3;

  private Digest() {}

  /** The sentences of each item; all together of a story. */
  static List<List<Line>> items(Article article, List<Line> lines) {
    List<List<Line>> paragraphs = paragraphs(article.text(), lines);
    return paragraphs.size() < FEWEST || isStory(paragraphs) ? List.of(lines) : paragraphs;
  }

  private static List<List<Line>> paragraphs(String text, List<Line> lines) {
    List<List<Line>> out = new ArrayList<>();
    int end = 0;
    for (Line line : lines) {
      int begin = line.sentence().begin();
      if (out.isEmpty() || hasBreak(text, end, begin)) {
        out.add(new ArrayList<>());
      }
      out.get(out.size() - 1).add(line);
      end = line.sentence().end();
    }
    return out;
  }

  private static boolean hasBreak(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  /** True when some name runs through the paragraphs. */
  private static boolean isStory(List<List<Line>> paragraphs) {
    Map<String, Tally> tallies = new HashMap<>();
    int most = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      for (Line line : paragraphs.get(i)) {
        most = Math.max(most, tally(line, i, tallies));
      }
    }
    boolean story = most > 1 && most > SHARED * paragraphs.size();
    for (int i = 1; i < paragraphs.size() && !story; i++) {
      story = refersBack(paragraphs.get(i));
    }
    return story;
  }

  /** True for a paragraph with a pronoun before any name that it could mean. */
  private static boolean refersBack(List<Line> paragraph) {
    for (Line line : paragraph) {
      boolean pronouns = line.has(Trait.PRONOUN);
      if (!pronouns && line.hasSpot(Spot::isName)) {
        return false;
      }
      for (int i = 0; pronouns && i < line.tokens().size(); i++) {
        if (Trait.PRONOUN.of(line.tokens().get(i))) {
          return true;
        }
        if (line.spotFrom(i).filter(Spot::isName).isPresent()) {
          return false;
        }
      }
    }
    return false;
  }

  /** True for a pronoun that refers to somebody. */
  static boolean isPronoun(String norm) {
    return PRONOUNS.contains(norm);
  }

  /** In how many paragraphs a name stands, and the last of them. */
  private static final class Tally {
    private int last = -1;
    private int count;

    int in(int paragraph) {
      count += last == paragraph ? 0 : 1;
      last = paragraph;
      return count;
    }
  }

  private static boolean isInBrackets(Line line, Spot spot) {
    return spot.from() > 0
        && !line.tokens().get(spot.from() - 1).isWord()
        && line.norm(spot.from() - 1).equals("(");
  }

  /** Counts the names of a sentence; the most paragraphs in which one of them stands so far. */
  private static int tally(Line line, int paragraph, Map<String, Tally> tallies) {
    int most = 0;
    for (int i = 0; i < line.spots().size(); i++) {
      Spot spot = line.spots().get(i);
      boolean name = spot.isName() || spot.type() == Spot.Type.ORGANISATION;
      if (name && !isInBrackets(line, spot)) {
        String last = line.norm(spot.to() - 1);
        most = Math.max(most, tallies.computeIfAbsent(last, k -> new Tally()).in(paragraph));
      }
    }
    return most;
  }
}
