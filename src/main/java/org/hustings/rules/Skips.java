package org.hustings.rules;

import java.util.Set;
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
  private static final Set<String> NO_COMPOUNDS =
      WordLists.words(
          "backed", "endorsed", "supported", "favoured", "favored", "election", "nomination");
  private static final Set<String> SAYING = WordLists.words("said", "says", "told", "added");
  private static final Set<String> PERSONS = WordLists.of("skips-persons");
  private static final Set<String> PREPOSITIONS = WordLists.of("skips-prepositions");
  private static final Set<String> OPENERS = WordLists.of("skips-openers");
  private static final Set<String> PHRASE_ENDS =
      WordLists.words("by", "and", "but", "or", "that", "who", "whom", "which", "to");
  private static final Set<String> RELATIVE = WordLists.words("who", "whom", "which");
  private static final Set<String> OBJECT_WORDS =
      WordLists.words("of", "for", "to", "as", "back", "backs", "behind", "against");
  private static final Set<String> STOPS = WordLists.words(";", ":", "?", "!");

  private final Scene scene;
  private final RuleBook book;
  private final ContextFinder contexts;

  Skips(Scene scene, RuleBook book, ContextFinder contexts) {
    this.scene = scene;
    this.book = book;
    this.contexts = contexts;
  }

  /** The tokens that can be reached from one. */
  Places from(int start, Program.Gap gap) {
    if (gap == Program.Gap.NONE) {
      return Places.only(start);
    }
    if (gap == Program.Gap.WIDE) {
      return wide(start);
    }
    Places.Open reached = new Places.Open(start, BOUND);
    for (int at = start; at >= 0 && at < scene.size(); at = reached.after(at)) {
      step(start, at, gap, reached);
    }
    return reached.close();
  }

  private Places wide(int start) {
    Places.Open reached = new Places.Open(start, WIDE_BOUND);
    for (int i = start + 1; i < scene.size() && !STOPS.contains(scene.norm(i - 1)); i++) {
      if (i - start > WIDE_BOUND) {
        break;
      }
      reached.reach(start, i, 0);
    }
    return reached.close();
  }

  private void step(int start, int at, Program.Gap gap, Places.Open reached) {
    String norm = scene.norm(at);
    if (isFiller(at)) {
      reached.reach(at, at + 1, 0);
    }
    if (isCompound(at)) {
      reached.reach(at, at + 3, 0);
    }
    if (isDescription(at)) {
      reached.reach(at, at + 2, 1);
    }
    if (scene.dateEnd(at) > 0) {
      reached.reach(at, scene.dateEnd(at), 0);
    }
    switch (norm) {
      case "(" -> closed(at, ")", reached);
      case "—" -> closed(at, "—", reached);
      case "," -> apposition(start, at, reached);
      default -> {}
    }
    if (PREPOSITIONS.contains(norm)) {
      phrase(at, reached);
    }
    if (gap == Program.Gap.VERB) {
      beforeVerb(start, at, norm, reached);
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

  /** True for "full-throated", "long-awaited": lower case, and no form of a verb of the rules. */
  private boolean isCompound(int at) {
    return at + 2 < scene.size()
        && scene.norm(at + 1).equals("-")
        && scene.token(at).isWord()
        && !scene.token(at).capitalised()
        && scene.token(at + 2).isWord()
        && !scene.token(at + 2).capitalised()
        && !NO_COMPOUNDS.contains(scene.norm(at + 2))
        && scene.token(at + 1).begin() == scene.token(at).end();
  }

  /** True for "incumbent," in "the incumbent, Ken Paxton"; not before "Ken Paxton said". */
  private boolean isDescription(int at) {
    return PERSONS.contains(scene.norm(at))
        && scene.norm(at + 1).equals(",")
        && at + 2 < scene.size()
        && scene.startingAt(at + 2).stream()
            .anyMatch(m -> m.form() == Mention.Form.NAME && !SAYING.contains(scene.norm(m.to())));
  }

  private void closed(int at, String closer, Places.Open reached) {
    for (int i = at + 1; i < scene.size() && i - at < BOUND; i++) {
      if (scene.norm(i).equals(closer)) {
        reached.reach(at, i + 1, 0);
        return;
      }
    }
  }

  private void apposition(int start, int at, Places.Open reached) {
    if (scene.norm(at + 1).equals("\"")) {
      reached.reach(at, at + 2, 0);
    }
    if (at == start && isApposed(at)) {
      reached.reach(at, at + 1, 0);
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
        reached.reach(at, i + 1, commas * 2);
      }
    }
  }

  /** True when what ends before a comma also stands behind one: ", Pachakutik, backed". */
  private boolean isApposed(int at) {
    return scene.endingAt(at).stream()
        .anyMatch(m -> isBehindComma(m.low()) || isBehindComma(m.from()));
  }

  /** True behind a comma, and behind ", along with". */
  private boolean isBehindComma(int at) {
    String before = scene.norm(at - 1);
    return before.equals(",") || (before.equals("with") && scene.norm(at - 3).equals(","));
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
      if (Fitting.describes(scene, mention)) {
        return true;
      }
    }
    return false;
  }

  private void phrase(int at, Places.Open reached) {
    for (int i = at + 1; i < scene.size() && i - at <= PHRASE; i++) {
      String norm = scene.norm(i);
      boolean inside = scene.token(i).isWord() || norm.equals("-") || norm.equals("'s");
      if (!inside || PHRASE_ENDS.contains(norm)) {
        return;
      }
      reached.reach(at, i + 1, 1);
    }
  }

  private void beforeVerb(int start, int at, String norm, Places.Open reached) {
    if (norm.equals("to") || book.auxiliaries().contains(norm)) {
      reached.reach(at, at + 1, 0);
    }
    contexts.of(Context.Side.BEFORE).reach(at, reached);
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
        || OBJECT_WORDS.contains(norm);
  }

  /** A first verb phrase: "welcomed the plan and" before "backed". */
  private void joined(int start, Places.Open reached) {
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
        reached.reach(start, i + 1, BOUND + start - i - 1);
      }
    }
  }
}
