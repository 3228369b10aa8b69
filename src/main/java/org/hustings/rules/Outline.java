package org.hustings.rules;

import java.util.List;
import org.hustings.model.Mention;
import org.hustings.model.Token;

/** A sentence by the numbers of a rule book: its words, and the mentions that begin at each. */
public final class Outline {
  private final int[] words;
  private final long[] mentions;
  private long all;

  /** The outline of a sentence for the rules of a book. */
  public Outline(RuleBook book, List<Token> tokens, List<Mention> found) {
    this.words = new int[tokens.size()];
    this.mentions = new long[tokens.size()];
    Numbers numbers = book.numbers();
    for (int i = 0; i < words.length; i++) {
      words[i] = numbers.of(tokens.get(i).norm());
    }
    for (Mention mention : found) {
      long bits = numbers.of(mention);
      mentions[mention.from()] |= bits;
      all |= bits;
    }
  }

  /** How many tokens there are. */
  public int size() {
    return words.length;
  }

  /** The number of the word at a token, or {@link Numbers#NONE}. */
  public int word(int i) {
    return words[i];
  }

  /** The bits of the mentions that begin at a token. */
  long mentions(int i) {
    return mentions[i];
  }

  /**
   * The last token at which a match of a program may begin, or -1: what every match has follows
   * from there on, in the order of the pattern.
   */
  public int last(Program program) {
    if (!hasMentions(program)) {
      return -1;
    }
    int at = words.length;
    for (int k = program.parts().size() - 1; k >= 0; k--) {
      Program.Part part = program.parts().get(k);
      do {
        at--;
      } while (at >= 0
          && (part.mentions() & mentions[at]) == 0
          && !part.words().contains(words[at]));
      if (at < 0) {
        return at;
      }
    }
    return program.parts().isEmpty() ? words.length - 1 : at;
  }

  private boolean hasMentions(Program program) {
    for (int k = 0; k < program.parts().size(); k++) {
      Program.Part part = program.parts().get(k);
      if (part.words().isEmpty() && (part.mentions() & all) == 0) {
        return false;
      }
    }
    return true;
  }
}
