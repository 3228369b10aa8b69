package org.hustings.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Factuality;
import org.hustings.model.Mention;
import org.hustings.rules.Context;
import org.hustings.rules.ContextMatch;
import org.hustings.rules.Found;
import org.hustings.rules.Matcher;
import org.hustings.rules.RuleBook;
import org.hustings.rules.Scene;
import org.hustings.text.WordLists;

/** Applies the context rules to a match: the words before its cue, in its clause and after it. */
final class Surroundings {
  private static final Set<String> CLAUSE_ENDS = WordLists.of("surroundings-clause-ends");
  private static final Set<String> AFTER_ENDS =
      WordLists.words(";", "but", "while", "although", "whereas");
  private static final Set<String> RELATIVE =
      WordLists.words("who", "which", "whose", "whom", "where");
  private static final Set<String> JOINERS = WordLists.words("and", "but", "then", ",");
  private static final int REACH = 30;

  private final RuleBook book;
  private final Scene scene;
  private final Matcher matcher;
  private final Trace trace;

  Surroundings(RuleBook book, Scene scene, Matcher matcher, Trace trace) {
    this.book = book;
    this.scene = scene;
    this.matcher = matcher;
    this.trace = trace;
  }

  /** What the words around a match say. */
  Judgement judge(Found found) {
    State state = new State(found);
    int clause = clauseStart(found);
    state.before(clause);
    state.clause(clause);
    state.after();
    return new Judgement(state.refused || state.hasStrayTo(), state.values, state.source);
  }

  /** Who speaks in the sentence, whatever is matched in it: "a spokesman told reporters: ...". */
  Optional<Mention> speaker() {
    for (Context.Side side : book.sidesOf("source")) {
      for (ContextMatch match : matcher.contexts(side, 0, scene.size())) {
        if (match.context().value().equals("source") && source(match.found()).isPresent()) {
          return source(match.found());
        }
      }
    }
    return Optional.empty();
  }

  private int clauseStart(Found found) {
    int at = Math.min(found.cue(), found.subjectEnd() > found.from() ? found.from() : found.cue());
    while (at > 0 && found.cue() - at < 60 && !CLAUSE_ENDS.contains(scene.norm(at - 1))) {
      at--;
    }
    return at;
  }

  private static Optional<Mention> source(Found found) {
    for (Found.Fill fill : found.fills()) {
      Mention first = fill.mentions().get(0);
      if (fill.role().equals("source")
          && (first.form() != Mention.Form.PRONOUN || first.to() < found.to())) {
        return Optional.of(first);
      }
    }
    return Optional.empty();
  }

  /** The tokens between subject and cue that stand in parentheses, dashes or a relative clause. */
  private BitSet asides(Found found) {
    BitSet out = new BitSet();
    int at = found.subjectEnd();
    while (at < found.cue()) {
      int end = asideEnd(at, found.cue());
      for (int i = at; i < end; i++) {
        out.set(i);
      }
      at = Math.max(at + 1, end);
    }
    return out;
  }

  /** The token after the aside that begins at a token, or the token. */
  private int asideEnd(int at, int cue) {
    String closer =
        switch (scene.norm(at)) {
          case "(" -> ")";
          case "—" -> "—";
          case "," -> RELATIVE.contains(scene.norm(at + 1)) ? "," : "";
          default -> "";
        };
    for (int i = cue - 1; i > at && !closer.isEmpty(); i--) {
      if (scene.norm(i).equals(closer)) {
        return i + 1;
      }
    }
    return at;
  }

  /** The state of judging one match. */
  private final class State {
    private final Found found;
    private final Set<Factuality> values = EnumSet.noneOf(Factuality.class);
    private final List<Found> taken = new ArrayList<>();
    private final BitSet aside;
    private boolean refused;
    private Optional<Mention> source = Optional.empty();

    State(Found found) {
      this.found = found;
      this.aside = asides(found);
    }

    void before(int clause) {
      int edge = found.cue();
      int reached = edge + 1;
      while (edge < reached) {
        reached = edge;
        edge = nextBefore(clause, edge);
      }
    }

    /** Takes the contexts that end at the edge; returns where the leftmost of them begins. */
    private int nextBefore(int clause, int edge) {
      int left = edge;
      int floor = Math.max(clause, edge - REACH);
      for (ContextMatch match : matcher.contexts(Context.Side.BEFORE, floor, edge)) {
        if (touches(match.found().to(), edge)) {
          take(match);
          left = Math.min(left, match.found().from());
        }
      }
      return left;
    }

    /** True when nothing but auxiliaries and fillers lies between a context and the edge. */
    private boolean touches(int end, int edge) {
      if (end > edge) {
        return false;
      }
      for (int i = end; i < edge; i++) {
        String norm = scene.norm(i);
        boolean light =
            book.auxiliaries().contains(norm)
                || book.fillers().contains(norm)
                || norm.equals("to")
                || norm.equals("\"")
                || (norm.endsWith("ly") && norm.length() > 4);
        if (!light) {
          return false;
        }
      }
      return true;
    }

    void clause(int clause) {
      int floor = Math.max(0, clause - REACH);
      for (ContextMatch match : matcher.contexts(Context.Side.CLAUSE, floor, found.cue())) {
        int end = match.found().to();
        if (!aside.get(match.found().from()) && end <= found.cue() && end >= clause - 1) {
          take(match);
        }
      }
    }

    void after() {
      int last = found.to();
      while (last < Math.min(scene.size(), found.to() + REACH)
          && !AFTER_ENDS.contains(scene.norm(last))) {
        last++;
      }
      matcher.contexts(Context.Side.AFTER, found.to(), last).forEach(this::take);
    }

    private void take(ContextMatch match) {
      trace.context(found, match);
      Found one = match.found();
      taken.add(one);
      switch (match.context().value()) {
        case "none" -> refused = true;
        case "source" -> source = source.or(() -> source(one));
        default -> Factuality.of(match.context().value()).ifPresent(values::add);
      }
    }

    private boolean isTaken(int i) {
      for (Found one : taken) {
        if (one.from() <= i && i < one.to()) {
          return true;
        }
      }
      return false;
    }

    /** True when a "to" before the cue belongs to no context: "urged Germany to back". */
    boolean hasStrayTo() {
      for (int i = found.cue() - 1; i >= found.subjectEnd(); i--) {
        String norm = scene.norm(i);
        if (JOINERS.contains(norm)) {
          return false;
        }
        if (norm.equals("to") && !isTaken(i) && !aside.get(i)) {
          return true;
        }
      }
      return false;
    }
  }
}
