package org.hustings.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Mention;
import org.hustings.text.WordLists;

/** One try of a program from one token. */
class Run {
  private static final Set<String> CLAUSE_STARTS =
      WordLists.words("\"", "—", ":", ";", "but", "while", ".");

  private final Matcher matcher;
  private final Outline outline;
  private final Scene scene;
  private final Reach reach;
  private final Fitting fitting;
  private final Coordination coordination;
  private final Program program;
  private final int start;

  /** By token and step: most runs end at their first token. */
  private final BitSet tried = new BitSet();

  private Optional<Found> found = Optional.empty();

  Run(Matcher matcher, Program program, int start) {
    this.matcher = matcher;
    this.outline = matcher.outline();
    this.scene = matcher.scene();
    this.reach = matcher.reach();
    this.program = program;
    this.start = start;
    this.fitting = new Fitting(scene, program);
    this.coordination = new Coordination(scene, matcher.book(), fitting, start);
  }

  Optional<Found> result() {
    return result(0);
  }

  /** What comes of it when all before a step is left out. */
  Optional<Found> result(int first) {
    follow(first, start, Trail.from(start));
    return found;
  }

  /** Goes on from a step at a token; true when the end is reached. */
  boolean follow(int step, int at, Trail trail) {
    int number = (at - start) * program.steps().size() + step;
    if (at - start >= Matcher.WINDOW || tried.get(number)) {
      return false;
    }
    tried.set(number);
    matcher.countTry();
    Program.Step next = program.steps().get(step);
    if (next instanceof Program.Split split) {
      return follow(split.first(), at, trail) || follow(split.second(), at, trail);
    } else if (next instanceof Program.Jump jump) {
      return follow(jump.target(), at, trail);
    } else if (next instanceof Program.Word word) {
      return word(word, step, at, trail);
    } else if (next instanceof Program.Fill fill) {
      return fill(fill, step, at, trail);
    } else if (next instanceof Program.Own) {
      return own(step, at, trail);
    } else if (next instanceof Program.Cue) {
      return follow(step + 1, at, trail.cueless(at));
    } else if (next instanceof Program.ClauseStart) {
      return isClauseStart(at) && follow(step + 1, at, trail);
    }
    return done(at, trail);
  }

  private boolean done(int at, Trail trail) {
    int cue = trail.cue() < 0 ? start : trail.cue();
    found =
        Optional.of(new Found(start, at, cue, trail.subjectEnd(), trail.skipped(), trail.all()));
    return true;
  }

  private boolean word(Program.Word word, int step, int at, Trail trail) {
    Literals literals = word.literals();
    Places places = reach.from(at, at == start ? Program.Gap.NONE : word.gap());
    for (int i = 0; i < places.count(); i++) {
      int place = places.token(i);
      if (place >= scene.size()
          || !literals.firsts().contains(outline.word(place))
          || (place > at && isInWord(place))) {
        continue;
      }
      int first = outline.word(place);
      for (int k = literals.firstWith(first); literals.isWith(k, first); k++) {
        int end = literals.end(k, outline, place);
        if (end > 0
            && follow(step + 1, end, trail.word(place, isWord(place), places.cost(i), at))) {
          return true;
        }
      }
    }
    return false;
  }

  /** True for the second part of a word with a hyphen: "Western-backed". */
  private boolean isInWord(int at) {
    return at > 1
        && scene.norm(at - 1).equals("-")
        && scene.token(at - 1).end() == scene.token(at).begin()
        && scene.token(at - 1).begin() == scene.token(at - 2).end();
  }

  private boolean isWord(int at) {
    return scene.token(at).isWord();
  }

  private boolean fill(Program.Fill fill, int step, int at, Trail trail) {
    boolean strict = at == start || fill.gap() == Program.Gap.NONE;
    Places places = reach.from(at, at == start ? Program.Gap.NONE : fill.gap());
    for (int i = 0; i < places.count(); i++) {
      int place = places.token(i);
      if (place >= scene.size()) {
        continue;
      }
      for (Mention mention : scene.startingAt(place)) {
        if ((!strict || mention.from() == place)
            && (at != start || fitting.mayOpen(fill.slot(), mention, step))
            && fitting.accepts(fill.slot(), mention, step)
            && take(fill.slot(), mention, step, places.cost(i), trail)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean take(Pattern.Slot slot, Mention first, int step, int cost, Trail trail) {
    if (!slot.many()) {
      return go(slot, List.of(first), step, cost, trail);
    }
    List<Mention> group = coordination.group(slot, first, step);
    for (int size = group.size(); size > 0; size--) {
      if (go(slot, group.subList(0, size), step, cost, trail)) {
        return true;
      }
    }
    return false;
  }

  private boolean go(Pattern.Slot slot, List<Mention> group, int step, int cost, Trail trail) {
    List<Found.Fill> fills = new ArrayList<>();
    fills.add(new Found.Fill(slot.role(), slot.number(), slot.form(), group));
    if (slot.form().equals("described")) {
      fitting
          .office(group.get(0))
          .ifPresent(o -> fills.add(new Found.Fill("office", slot.number(), "", List.of(o))));
    }
    int end = group.get(group.size() - 1).to();
    return follow(step + 1, end, trail.fill(fills, end, cost));
  }

  private boolean own(int step, int at, Trail trail) {
    if (fitting.isMark(at)) {
      return follow(step + 1, at + 1, trail);
    }
    for (Mention mention : scene.endingAt(at)) {
      if (fitting.needsNoMark(mention)) {
        return follow(step + 1, at, trail);
      }
    }
    return false;
  }

  private boolean isClauseStart(int at) {
    return at == 0 || CLAUSE_STARTS.contains(scene.norm(at - 1));
  }
}
