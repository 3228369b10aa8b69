package org.hustings.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hustings.model.Mention;
import org.hustings.text.WordLists;

/**
 * What may be passed over between two elements of a pattern: adverbs and the other fillers of the
 * rule book, expressions of time, what stands in parentheses, dashes or commas (appositions,
 * relative clauses), short prepositional phrases; and before a verb auxiliaries, the words of
 * "before" contexts and a first verb phrase that "and" joins to it. At most {@value #BOUND} tokens
 * in all.
 */
final class Skips {
  static final int BOUND = 32;
  private static final int WIDE_BOUND = 24;
  private static final int PHRASE = 5;
  private static final Set<String> NO_ADVERBS = WordLists.of("skips-no-adverbs");
  private static final Set<String> PREPOSITIONS = WordLists.of("skips-prepositions");
  private static final Set<String> OPENERS = WordLists.of("skips-openers");
  private static final Set<String> PHRASE_ENDS =
      Set.of("and", "but", "or", "that", "who", "whom", "which", "to");
  private static final Set<String> RELATIVE = Set.of("who", "whom", "which");
  private static final Set<String> STOPS = Set.of(";", ":", "?", "!");

  private final Scene scene;
  private final RuleBook book;
  private final Matcher matcher;

  Skips(Scene scene, RuleBook book, Matcher matcher) {
    this.scene = scene;
    this.book = book;
    this.matcher = matcher;
  }

  /** The tokens that can be reached from one, each with the number of tokens passed over. */
  List<int[]> from(int start, Program.Gap gap) {
    if (gap == Program.Gap.NONE) {
      return List.of(new int[] {start, 0});
    }
    if (gap == Program.Gap.WIDE) {
      return wide(start);
    }
    TreeMap<Integer, Integer> reached = new TreeMap<>();
    reached.put(start, 0);
    for (Integer at = start; at != null; at = reached.higherKey(at)) {
      if (at < scene.size()) {
        step(start, at, gap, reached);
      }
    }
    List<int[]> out = new ArrayList<>();
    reached.forEach((to, cost) -> out.add(new int[] {to, cost}));
    return out;
  }

  private List<int[]> wide(int start) {
    List<int[]> out = new ArrayList<>();
    for (int i = start; i < scene.size() && i - start <= WIDE_BOUND; i++) {
      out.add(new int[] {i, i - start});
      if (STOPS.contains(scene.norm(i))) {
        break;
      }
    }
    return out;
  }

  private void step(int start, int at, Program.Gap gap, Map<Integer, Integer> reached) {
    String norm = scene.norm(at);
    if (isFiller(at)) {
      reach(start, at, at + 1, 0, reached);
    }
    if (scene.dateEnd(at) > 0) {
      reach(start, at, scene.dateEnd(at), 0, reached);
    }
    switch (norm) {
      case "(" -> closed(start, at, ")", reached);
      case "—" -> closed(start, at, "—", reached);
      case "," -> apposition(start, at, reached);
      default -> {}
    }
    if (PREPOSITIONS.contains(norm)) {
      phrase(start, at, reached);
    }
    if (gap == Program.Gap.VERB) {
      beforeVerb(start, at, norm, reached);
    }
  }

  private static void reach(int start, int at, int to, int extra, Map<Integer, Integer> reached) {
    if (to - start <= BOUND) {
      int cost = reached.getOrDefault(at, 0) + (to - at) + extra;
      reached.merge(to, cost, Math::min);
    }
  }

  private boolean isFiller(int at) {
    String norm = scene.norm(at);
    return norm.equals("\"")
        || book.fillers().contains(norm)
        || (norm.length() > 4
            && norm.endsWith("ly")
            && !scene.token(at).capitalised()
            && !NO_ADVERBS.contains(norm));
  }

  private void closed(int start, int at, String closer, Map<Integer, Integer> reached) {
    for (int i = at + 1; i < scene.size() && i - at < BOUND; i++) {
      if (scene.norm(i).equals(closer)) {
        reach(start, at, i + 1, 0, reached);
        return;
      }
    }
  }

  private void apposition(int start, int at, Map<Integer, Integer> reached) {
    reach(start, at, scene.norm(at + 1).equals("\"") ? at + 2 : at, 0, reached);
    if (at == start && isApposed(at)) {
      reach(start, at, at + 1, 0, reached);
    }
    if (!opens(at + 1)) {
      return;
    }
    int commas = 0;
    for (int i = at + 1; i < scene.size() && i - at < BOUND && commas < 3; i++) {
      String norm = scene.norm(i);
      if (STOPS.contains(norm)) {
        return;
      }
      if (norm.equals(",")) {
        commas++;
        reach(start, at, i + 1, commas * 2, reached);
      }
    }
  }

  /** True when what ends before a comma also stands behind one: ", Pachakutik, backed". */
  private boolean isApposed(int at) {
    return scene.endingAt(at).stream().anyMatch(m -> scene.norm(m.low() - 1).equals(","));
  }

  private boolean opens(int at) {
    String norm = scene.norm(at);
    return OPENERS.contains(norm)
        || norm.endsWith("ed")
        || norm.endsWith("ing")
        || isFiller(at)
        || scene.dateEnd(Math.min(at, scene.size())) > 0
        || (at < scene.size() && !norm.isEmpty() && Character.isDigit(norm.charAt(0)))
        || startsDescription(at);
  }

  private boolean startsDescription(int at) {
    if (at >= scene.size()) {
      return false;
    }
    for (Mention mention : scene.startingAt(at)) {
      if (mention.type().equals("Office") || mention.form() == Mention.Form.DESCRIPTION) {
        return true;
      }
    }
    return false;
  }

  private void phrase(int start, int at, Map<Integer, Integer> reached) {
    for (int i = at + 1; i < scene.size() && i - at <= PHRASE; i++) {
      String norm = scene.norm(i);
      boolean inside = scene.token(i).isWord() || norm.equals("-") || norm.equals("'s");
      if (!inside || PHRASE_ENDS.contains(norm)) {
        return;
      }
      reach(start, at, i + 1, 1, reached);
    }
  }

  private void beforeVerb(int start, int at, String norm, Map<Integer, Integer> reached) {
    if (norm.equals("to") || book.auxiliaries().contains(norm)) {
      reach(start, at, at + 1, 0, reached);
    }
    for (Context context : book.contexts()) {
      if (context.side() == Context.Side.BEFORE && matcher.triggered(context.program())) {
        int end = matcher.end(context.program(), at);
        if (end > at) {
          reach(start, at, end, 0, reached);
        }
      }
    }
    if (at == start) {
      joined(start, reached);
    }
  }

  /** True when what ends before a token stands behind a verb or a preposition. */
  private boolean isObject(int at) {
    return scene.endingAt(at).stream().anyMatch(m -> isBehindVerb(m.low() - 1));
  }

  private boolean isBehindVerb(int before) {
    String norm = scene.norm(before);
    return norm.endsWith("ed")
        || (PREPOSITIONS.contains(norm) && before > 0)
        || Set.of("of", "for", "to", "as", "back", "backs", "behind", "against").contains(norm);
  }

  /** A first verb phrase: "welcomed the plan and" before "backed". */
  private void joined(int start, Map<Integer, Integer> reached) {
    if (isObject(start)) {
      return;
    }
    boolean aside = false;
    for (int i = start + 1; i < scene.size() && i - start < BOUND; i++) {
      String norm = scene.norm(i);
      if (STOPS.contains(norm) || norm.equals("\"") || norm.equals("that")) {
        return;
      }
      aside = (aside && !norm.equals(",")) || RELATIVE.contains(norm);
      if (!aside && (norm.equals("and") || norm.equals("then") || norm.equals("but"))) {
        reach(start, start, i + 1, BOUND + start - i - 1, reached);
      }
    }
  }
}
