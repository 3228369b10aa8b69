package org.hustings.rules;

import java.util.List;
import org.hustings.model.Mention;
import org.hustings.model.Token;

/** A sentence by the numbers of a rule book: its words, and the mentions that begin at each. */
public final class Outline {
  private static final long[] NONE_KNOWN = {};

  private final Numbers numbers;
  private final int[] words;

  /** For each token the bits of its word in {@link Numbers#all}; of all tokens in the telling. */
  private final long[] firsts;

  private final long anyFirsts;
  private final long telling;

  /** For each token the bits of the mentions that begin there; empty when they are not known. */
  private final long[] mentions;

  /** The bits of all mentions. */
  private final long all;

  private Outline(
      Numbers numbers,
      int[] words,
      long[] firsts,
      long anyFirsts,
      long telling,
      long[] mentions,
      long all) {
    this.numbers = numbers;
    this.words = words;
    this.firsts = firsts;
    this.anyFirsts = anyFirsts;
    this.telling = telling;
    this.mentions = mentions;
    this.all = all;
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
    Numbers numbers = book.numbers();
    long[] firsts = new long[words.length];
    long anyFirsts = 0;
    long telling = 0;
    for (int i = 0; i < words.length; i++) {
      firsts[i] = numbers.all().of(words[i]);
      anyFirsts |= firsts[i];
      telling |= numbers.telling().of(words[i]);
    }
    return new Outline(numbers, words, firsts, anyFirsts, telling, NONE_KNOWN, 0);
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
    return new Outline(numbers, words, firsts, anyFirsts, telling, bits, any);
  }

  /**
   * The same when its mentions are not known: any may begin at any token, but for those that fill
   * some slots only.
   *
   * @param absent the bits of the slots, as {@link RuleBook#slots} gives them
   */
  public Outline without(long absent) {
    return new Outline(numbers, words, firsts, anyFirsts, telling, NONE_KNOWN, ~absent);
  }

  /** How many tokens there are. */
  public int size() {
    return words.length;
  }

  /** The number of the word at a token, or {@link Numbers#NONE}. */
  public int word(int i) {
    return words[i];
  }

  int[] words() {
    return words;
  }

  /** The bits of the word at a token in {@link Numbers#all}. */
  long firsts(int i) {
    return firsts[i];
  }

  /** The bits of all words in {@link Numbers#all}. */
  long firsts() {
    return anyFirsts;
  }

  /** The bits of all words in {@link Numbers#telling}. */
  long telling() {
    return telling;
  }

  /** The bits of the mentions that begin at a token. */
  long mentions(int i) {
    return mentions.length == 0 ? all : mentions[i];
  }

  /** The bits of all mentions. */
  long mentions() {
    return all;
  }

  /**
   * The last token at which a match of a program may begin, or -1: what every match has follows
   * from there on, in the order of the pattern.
   */
  public int last(Program program) {
    return program.needs().last(this);
  }
}
