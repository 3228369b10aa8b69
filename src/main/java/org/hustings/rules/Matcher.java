package org.hustings.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows programs over one sentence.
 *
 * <p>Each pair of a step and a token is tried once from a given start, and a match is at most
 * {@value #WINDOW} tokens long, so that the time is linear in the length of the sentence.
 */
public final class Matcher {
  /** The longest match, in tokens. */
  public static final int WINDOW = 160;

  private final Scene scene;
  private final RuleBook book;
  private final Set<String> words;
  private final Reach reach;

  public Matcher(Scene scene, RuleBook book) {
    this.scene = scene;
    this.book = book;
    this.words = new HashSet<>();
    for (int i = 0; i < scene.size(); i++) {
      words.add(scene.norm(i));
    }
    this.reach = new Reach(new Skips(scene, book, this));
  }

  /** True when a word without which the program cannot match is there, or it needs none. */
  public boolean triggered(Program program) {
    if (program.triggers().isEmpty()) {
      return true;
    }
    for (String trigger : program.triggers()) {
      if (words.contains(trigger)) {
        return true;
      }
    }
    return false;
  }

  /** The best match from each token at which there is one. */
  public List<Found> all(Program program) {
    List<Found> out = new ArrayList<>();
    if (triggered(program)) {
      for (int i = 0; i < scene.size(); i++) {
        at(program, i).ifPresent(out::add);
      }
    }
    return out;
  }

  /** The best match that begins at a token. */
  public Optional<Found> at(Program program, int start) {
    if (!mayBegin(program, start)) {
      return Optional.empty();
    }
    return new Run(scene, book, reach, program, start).result();
  }

  /** Where the best match that begins at a token ends, or -1. */
  int end(Program program, int start) {
    return at(program, start).map(Found::to).orElse(-1);
  }

  /** A cheap look at the first step. */
  private boolean mayBegin(Program program, int start) {
    Program.Step first = program.steps().get(0);
    if (first instanceof Program.Word word) {
      return word.byFirst().containsKey(scene.norm(start));
    }
    return !(first instanceof Program.Fill) || !scene.startingAt(start).isEmpty();
  }
}
