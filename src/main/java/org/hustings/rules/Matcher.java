package org.hustings.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Mention;

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
  private final Set<String> words = new HashSet<>();
  private final Reach reach;
  private final ContextFinder contexts;

  public Matcher(Scene scene, RuleBook book) {
    this.scene = scene;
    this.book = book;
    this.contexts = new ContextFinder(scene, book, this);
    this.reach = new Reach(new Skips(scene, book, contexts), scene.size());
  }

  /** True when a word without which the program cannot match is there, or it needs none. */
  boolean triggered(Program program) {
    if (words.isEmpty()) {
      for (int i = 0; i < scene.size(); i++) {
        words.add(scene.norm(i));
      }
    }
    return program.triggers().isEmpty() || program.triggers().stream().anyMatch(words::contains);
  }

  /** The best match from each token at which there is one. */
  public List<Found> all(Program program) {
    List<Found> out = new ArrayList<>();
    for (int i = 0; i < scene.size(); i++) {
      at(program, i).ifPresent(out::add);
    }
    return out;
  }

  /**
   * Where the contexts of a side match that begin between two tokens, by the order of the book and
   * then of the text.
   */
  public List<ContextMatch> contexts(Context.Side side, int from, int to) {
    return contexts.of(side).between(from, to);
  }

  /** What can be reached in the sentence. */
  Reach reach() {
    return reach;
  }

  /** The best match that begins at a token. */
  Optional<Found> at(Program program, int start) {
    if (!mayBegin(program, start)) {
      return Optional.empty();
    }
    return new Run(scene, book, reach, program, start).result();
  }

  /** False where no match of the program begins. */
  boolean mayBegin(Program program, int start) {
    Opening opening = program.opening();
    if (opening.open() || opening.words().contains(scene.norm(start))) {
      return true;
    }
    for (Mention mention : scene.startingAt(start)) {
      if (mention.from() == start && opening.types().contains(mention.type())) {
        return true;
      }
    }
    return false;
  }
}
