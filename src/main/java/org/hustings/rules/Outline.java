package org.hustings.rules;

import java.util.Arrays;
import java.util.List;
import org.hustings.model.Mention;
import org.hustings.model.Token;

/** A sentence by the numbers of a rule book: its words, and the mentions that begin at each. */
public final class Outline {
  private final Numbers numbers;
  private final int[] words;
  private final long[] mentions;
  private final long all;
  private final long signs;

  private Outline(Numbers numbers, int[] words, long[] mentions, long all, long signs) {
    this.numbers = numbers;
    this.words = words;
    this.mentions = mentions;
    this.all = all;
    this.signs = signs;
  }

  /** The outline of a sentence for the rules of a book, without mentions. */
  public static Outline of(RuleBook book, List<Token> tokens) {
    return of(book, tokens.stream().mapToInt(t -> book.number(t.norm())).toArray());
  }

  /**
   * The same of a sentence whose words are known by their numbers.
   *
   * @param words the number of each token's word, as {@link RuleBook#number} gives it
   */
  public static Outline of(RuleBook book, int[] words) {
    return new Outline(
        book.numbers(), words, new long[words.length], 0, book.numbers().signs(words));
  }

  /** The same with its mentions. */
  public Outline with(List<Mention> found) {
    long[] bits = new long[words.length];
    long any = 0;
    for (Mention mention : found) {
      long bit = numbers.of(mention);
      bits[mention.from()] |= bit;
      any |= bit;
    }
    return new Outline(numbers, words, bits, any, signs);
  }

  /**
   * The same when its mentions are not known: any may begin at any token, but for those that fill
   * some slots only.
   *
   * @param absent the bits of the slots, as {@link RuleBook#slots} gives them
   */
  public Outline without(long absent) {
    long[] bits = new long[words.length];
    Arrays.fill(bits, ~absent);
    return new Outline(numbers, words, bits, ~absent, signs);
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
    return program.needs().last(words, mentions, all, signs);
  }
}
