package org.hustings.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final int[] words;
  private final long[] types;
  private final Reach reach;
  private final ContextFinder contexts;

  public Matcher(Scene scene, RuleBook book) {
    this.scene = scene;
    this.book = book;
    this.contexts = new ContextFinder(scene, book, this);
    this.reach = new Reach(new Skips(scene, book, contexts), scene.size());
    this.words = new int[scene.size()];
    this.types = new long[scene.size()];
    for (int i = 0; i < scene.size(); i++) {
      words[i] = book.numbers().of(scene.norm(i));
      for (Mention mention : scene.startingAt(i)) {
        types[i] |= mention.from() == i ? book.numbers().ofType(mention.type()) : 0;
      }
    }
  }

  /** The last token at which a match may begin: what every match has stands there or behind. */
  int last(Program program) {
    int last = scene.size() - 1;
    while (last >= 0 && !program.wanted().isEmpty() && !program.wanted().contains(words[last])) {
      last--;
    }
    return last;
  }

  /** The best match from each token at which there is one. */
  public List<Found> all(Program program) {
    List<Found> out = new ArrayList<>();
    int last = last(program);
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

  /** The number of the word at a token. */
  int word(int i) {
    return words[i];
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
        || (opening.types() & types[start]) != 0
        || opening.words().contains(words[start]);
  }
}
