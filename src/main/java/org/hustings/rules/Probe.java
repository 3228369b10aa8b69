package org.hustings.rules;

import java.util.Optional;
import java.util.TreeSet;

/** A run that notes how far it comes. */
final class Probe extends Run {
  private final Program program;
  private final TreeSet<Integer> wanted = new TreeSet<>();
  private int elements = -1;
  private int furthest;
  private int whole;
  private int cue = -1;

  Probe(Matcher matcher, Program program, int start) {
    super(matcher, program, start);
    this.program = program;
  }

  /** Where the run came furthest, once it has come to no result. */
  Optional<Stop> stop() {
    return elements > 0 && !wanted.isEmpty() ? Optional.of(stopped()) : Optional.empty();
  }

  /** Where the run comes furthest when a step and all before it are left out. */
  Optional<Stop> stopAfter(int step) {
    Optional<Found> rest = result(step + 1);
    if (rest.isPresent()) {
      return Optional.of(new Stop(whole, rest.get().to(), rest.get().cue(), new TreeSet<>()));
    }
    return wanted.isEmpty() ? Optional.empty() : Optional.of(stopped());
  }

  private Stop stopped() {
    return new Stop(elements, furthest, cue, new TreeSet<>(wanted));
  }

  /**
   * Where a run came furthest.
   *
   * @param cue the first word that matched, or -1
   * @param steps those that were wanted there; none when it came to the end
   */
  record Stop(int elements, int at, int cue, TreeSet<Integer> steps) {}

  @Override
  boolean follow(int step, int at, Trail trail) {
    Program.Step next = program.steps().get(step);
    if (next instanceof Program.Done) {
      whole = elements(trail);
    } else if (!(next instanceof Program.Split || next instanceof Program.Jump)) {
      note(step, at, trail);
    }
    return super.follow(step, at, trail);
  }

  private void note(int step, int at, Trail trail) {
    int count = elements(trail);
    if (count > elements || (count == elements && at > furthest)) {
      elements = count;
      furthest = at;
      cue = trail.cue();
      wanted.clear();
    }
    if (count == elements && at == furthest) {
      if (step > 0 && program.steps().get(step - 1) instanceof Program.Own) {
        wanted.remove(step - 1);
      }
      wanted.add(step);
    }
  }

  private static int elements(Trail trail) {
    int count = 0;
    for (Optional<Trail> one = trail.before(); one.isPresent(); one = one.get().before()) {
      count++;
    }
    return count;
  }
}
