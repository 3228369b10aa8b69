package org.hustings.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private final Outline outline;
  private final Reach reach;
  private final ContextFinder contexts;
  private long tries;

  /**
   * @param outline of the same sentence for the same book
   */
  public Matcher(Scene scene, Outline outline, RuleBook book) {
    this.scene = scene;
    this.outline = outline;
    this.book = book;
    this.contexts = new ContextFinder(book, this);
    this.reach = new Reach(new Skips(scene, book, contexts), scene.size());
  }

  /** The best match from each token at which there is one. */
  public List<Found> all(Program program) {
    List<Found> out = new ArrayList<>();
    int last = outline.last(program);
    for (int i = 0; i <= last; i++) {
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

  /** How many pairs of a step and a token were tried so far, contexts included. */
  public long tries() {
    return tries;
  }

  void countTry() {
    tries++;
  }

  /** What can be reached in the sentence. */
  Reach reach() {
    return reach;
  }

  Scene scene() {
    return scene;
  }

  RuleBook book() {
    return book;
  }

  Outline outline() {
    return outline;
  }

  /** The best match that begins at a token. */
  Optional<Found> at(Program program, int start) {
    if (!mayBegin(program, start)) {
      return Optional.empty();
    }
    return new Run(this, program, start).result();
  }

  /** False where no match of the program begins. */
  boolean mayBegin(Program program, int start) {
    Opening opening = program.opening();
    return opening.open()
        || (opening.types() & outline.mentions(start)) != 0
        || opening.words().contains(outline.word(start));
  }
}
