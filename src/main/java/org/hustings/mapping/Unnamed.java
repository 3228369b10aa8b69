package org.hustings.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Literal;
import org.hustings.model.Mention;
import org.hustings.model.Token;
import org.hustings.text.WordLists;

/**
 * Finds those whom a sentence does not name: speakers ("a US official", "Rishi Sunak's spokesman")
 * and groups that it counts or describes ("most of the bloc's members").
 */
final class Unnamed {
  /** Words that end a stretch of describing words. */
  static final Set<String> ENDS =
      WordLists.words(
          "and",
          "or",
          "but",
          "of",
          "to",
          "for",
          "by",
          "with",
          "from",
          "in",
          "on",
          "at",
          "as",
          "that",
          "who",
          "whom",
          "which",
          "is",
          "was",
          "are",
          "were",
          "be",
          "been",
          "has",
          "have",
          "had",
          "will",
          "would",
          "said",
          "says",
          "say",
          "over",
          "behind",
          "not",
          "n't",
          "than",
          "into",
          "after",
          "before",
          "against",
          "about",
          "like",
          "include",
          "includes",
          "including",
          "while",
          "when",
          "if",
          "though",
          "because",
          "also",
          "back",
          "backs",
          "backed",
          "endorse",
          "endorsed",
          "endorses",
          "support",
          "supports",
          "supported",
          "told",
          "did",
          "does",
          "do",
          "can",
          "could",
          "may",
          "might",
          "should",
          "must",
          "between",
          "toward",
          "towards",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "him",
          "them");

  private static final Set<String> LIGHT = WordLists.words("the", "a", "an", "'s", "'");
  private static final Set<String> INNER = WordLists.words("-", "'s", "'");
  private static final Set<String> SPEAKERS = WordLists.of("unnamed-speakers");
  private static final Set<String> QUANTITIES = WordLists.of("unnamed-quantities");
  private static final Set<String> COLLECTIVES = WordLists.of("unnamed-collectives");
  private static final Set<String> MEASURES = WordLists.of("unnamed-measures");
  private static final Set<String> MEMBERS = WordLists.of("unnamed-members");

  private final Article article;

  Unnamed(Article article) {
    this.article = article;
  }

  void add(Line line, List<Mention> out) {
    if (!line.has(Trait.SPEAKER) && !line.has(Trait.MEMBERS) && !line.has(Trait.COLLECTIVE)) {
      return;
    }
    for (int i = 0; i < line.tokens().size(); i++) {
      Token token = line.tokens().get(i);
      if (Trait.SPEAKER.of(token)) {
        speaker(line, i, out);
      }
      if (Trait.MEMBERS.of(token)) {
        group(line, i, out);
      }
      if (Trait.COLLECTIVE.of(token)) {
        collective(line, i, out);
      }
    }
  }

  /** True for a word such as "official". */
  static boolean isSpeaker(String norm) {
    return SPEAKERS.contains(norm);
  }

  /** True for a word such as "members". */
  static boolean isMembers(String norm) {
    return MEMBERS.contains(norm);
  }

  /** True for a word such as "caucus". */
  static boolean isCollective(String norm) {
    return COLLECTIVES.contains(norm);
  }

  private static void speaker(Line line, int head, List<Mention> out) {
    int from = head;
    while (from > 0 && head - from < 8 && describes(line, from - 1)) {
      from--;
      String norm = line.norm(from);
      if (norm.equals("the") || norm.equals("a") || norm.equals("an")) {
        break;
      }
    }
    int start = from;
    int low = from;
    for (Mention mention : out) {
      boolean owns =
          mention.to() == from && (line.norm(from).equals("'s") || line.norm(from).equals("'"));
      boolean inside = mention.from() <= from && mention.to() > from;
      if ((owns || inside) && mention.form() != Mention.Form.PRONOUN) {
        start = Math.min(start, mention.from());
        low = Math.min(low, mention.low());
      }
    }
    while (start < head && LIGHT.contains(line.norm(start))) {
      start++;
    }
    String label = label(line, start, head);
    out.add(
        new Mention(
            Math.min(low, start),
            Math.min(from, start),
            head + 1,
            Literal.text(label),
            Mention.Form.UNNAMED));
  }

  /** "spokesman of Rishi Sunak", "US official". */
  private static String label(Line line, int start, int head) {
    for (int i = head; i > start; i--) {
      if (line.norm(i).equals("'s") || line.norm(i).equals("'")) {
        return Spotter.text(line.tokens(), i + 1, head + 1)
            + " of "
            + Spotter.text(line.tokens(), start, i);
      }
    }
    return Spotter.text(line.tokens(), start, head + 1);
  }

  private static boolean describes(Line line, int i) {
    Token token = line.tokens().get(i);
    return (token.isWord() || INNER.contains(token.norm())) && !ENDS.contains(token.norm());
  }

  /** "The evangelical caucus", "Argentina's association": described, and part of no name. */
  private void collective(Line line, int head, List<Mention> out) {
    if (out.stream().anyMatch(m -> m.to() == head + 1) || line.tokens().get(head).capitalised()) {
      return;
    }
    int from = head;
    while (from > 0 && head - from < 5 && describes(line, from - 1)) {
      from--;
      if (line.norm(from).equals("the") || line.norm(from).equals("a")) {
        break;
      }
    }
    boolean the = line.norm(from).equals("the");
    int start = the ? from + 1 : from;
    boolean owned = false;
    for (int i = start; i < head; i++) {
      owned |= line.norm(i).equals("'s");
    }
    if ((the || owned) && start < head) {
      String text = Spotter.text(line.tokens(), start, head + 1);
      Entity group = article.own("Group", text);
      out.add(new Mention(from, start, head + 1, group, Mention.Form.UNNAMED));
    }
  }

  private void group(Line line, int head, List<Mention> out) {
    int from = head;
    boolean counted = false;
    for (int i = head; i >= 0 && head - i < 12; i--) {
      String norm = line.norm(i);
      boolean inner = norm.equals("of") || norm.equals("than");
      if (i < head && !describes(line, i) && !inner && !norm.equals("about")) {
        break;
      }
      boolean number = Character.isDigit(line.tokens().get(i).text().charAt(0));
      counted |= QUANTITIES.contains(norm);
      if (QUANTITIES.contains(norm) || (counted && (number || MEASURES.contains(norm)))) {
        from = i;
      }
    }
    if (counted && from < head) {
      int to = groupEnd(line, head);
      String text = Spotter.text(line.tokens(), from, to);
      Entity group = article.own("Group", text);
      out.add(new Mention(from, from, to, group, Mention.Form.UNNAMED));
    }
  }

  /** With what "of" adds: "most members of the Labour Party". */
  private static int groupEnd(Line line, int head) {
    if (!line.norm(head + 1).equals("of")) {
      return head + 1;
    }
    return line.spotFrom(head + 2)
        .or(() -> line.norm(head + 2).equals("the") ? line.spotFrom(head + 3) : Optional.empty())
        .map(Spot::to)
        .orElse(head + 1);
  }
}
