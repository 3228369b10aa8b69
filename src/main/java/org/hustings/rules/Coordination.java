package org.hustings.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Mention;
import org.hustings.text.WordLists;

/** Finds the mentions that are coordinated with one: "A, B and C". */
final class Coordination {
  private static final Set<String> JOINERS = WordLists.words("and", "&", "plus", "nor");
  private static final Set<String> CLAUSE_OPENERS =
      WordLists.words("said", "says", "also", "did", "does", "followed");
  private static final Set<String> TOGETHER = WordLists.words("along", "together", "as");
  private static final Set<String> RELATIVE = WordLists.words("who", "whom", "which", "whose");
  private static final Set<String> LIGHT =
      WordLists.words(
          "both", "of", "the", "later", "also", "then", "even", "from", "by", "with", "now");

  private final Scene scene;
  private final RuleBook book;
  private final Fitting fitting;
  private final int start;

  Coordination(Scene scene, RuleBook book, Fitting fitting, int start) {
    this.scene = scene;
    this.book = book;
    this.fitting = fitting;
    this.start = start;
  }

  /** The mention and those coordinated with it that fit the slot of a step. */
  List<Mention> group(Pattern.Slot slot, Mention first, int step) {
    List<Mention> out = new ArrayList<>();
    out.add(first);
    int at = first.to();
    while (at - start < Matcher.WINDOW) {
      at = afterApposition(behindParenthesis(at));
      int next = afterJoiner(at);
      Optional<Mention> more = next < 0 ? Optional.empty() : acceptable(slot, next, step);
      if (more.isEmpty() || (mayOpenClause(at) && opensClause(first, more.get()))) {
        return out;
      }
      if (!same(out, more.get())) {
        out.add(more.get());
      } else if (scene.norm(at).equals(",")) {
        out.set(out.size() - 1, more.get());
      }
      at = more.get().to();
    }
    return out;
  }

  private Optional<Mention> acceptable(Pattern.Slot slot, int at, int step) {
    if (at >= scene.size()) {
      return Optional.empty();
    }
    return RELATIVE.contains(scene.norm(at))
        ? Optional.empty()
        : scene.startingAt(at).stream().filter(m -> fitting.accepts(slot, m, step)).findFirst();
  }

  /** True at a comma but before "along with", "together with" and "as well as". */
  private boolean mayOpenClause(int at) {
    return scene.norm(at).equals(",") && !TOGETHER.contains(scene.norm(at + 1));
  }

  /** True when what seems to go on with objects is the subject of a clause: "him, and X did". */
  private boolean opensClause(Mention first, Mention more) {
    int behind = behindApposition(more.to());
    int next = scene.norm(behind).equals(",") ? behind + 1 : behind;
    String after = scene.norm(next);
    boolean verb = after.endsWith("ed") && scene.startingAt(next).isEmpty();
    return first.from() > start
        && (verb || book.auxiliaries().contains(after) || CLAUSE_OPENERS.contains(after));
  }

  /** Behind ", the governor of Ohio,"; else the token itself. */
  private int behindApposition(int at) {
    if (!scene.norm(at).equals(",")) {
      return at;
    }
    for (int i = at + 1; i < Math.min(scene.size(), at + 12); i++) {
      if (scene.norm(i).equals(",")) {
        return i + 1;
      }
    }
    return at;
  }

  private static boolean same(List<Mention> taken, Mention more) {
    return taken.stream().anyMatch(m -> m.value().equals(more.value()));
  }

  /** Behind ", the Russian finance minister" or ", Britain's largest union" before a comma. */
  private int afterApposition(int at) {
    if (!scene.norm(at).equals(",") || at + 1 >= scene.size()) {
      return at;
    }
    for (Mention mention : scene.startingAt(at + 1)) {
      if (Fitting.describes(scene, mention) && scene.norm(mention.to()).equals(",")) {
        return mention.to();
      }
    }
    return at;
  }

  /** Behind ", since Sunday," when a joiner stood before it. */
  private int behindAside(int at) {
    for (int i = at + 2; i < Math.min(scene.size(), at + 6); i++) {
      if (scene.norm(i).equals(",")) {
        return i + 1;
      }
    }
    return at;
  }

  /** Behind "(CAF)"; else the token itself. */
  private int behindParenthesis(int at) {
    for (int i = at + 1; scene.norm(at).equals("(") && i < Math.min(scene.size(), at + 6); i++) {
      if (scene.norm(i).equals(")")) {
        return i + 1;
      }
    }
    return at;
  }

  /** The token after the joiner that begins at a token, or -1. */
  private int afterJoiner(int at) {
    String norm = scene.norm(at);
    int i = at;
    if (norm.equals(",")) {
      i++;
      norm = scene.norm(i);
    }
    if (JOINERS.contains(norm)) {
      i++;
    } else if (norm.equals("as") && scene.norm(i + 1).equals("well")) {
      i += 3;
    } else if ((norm.equals("along") || norm.equals("together"))
        && scene.norm(i + 1).equals("with")) {
      i += 2;
    }
    if (i == at) {
      return -1;
    }
    if (scene.norm(i).equals(",")) {
      i = behindAside(i);
    }
    while (LIGHT.contains(scene.norm(i))
        || (i < scene.size() && scene.startingAt(i).isEmpty() && scene.dateEnd(i) > 0)) {
      i = Math.max(i + 1, scene.dateEnd(i));
    }
    return i;
  }
}
