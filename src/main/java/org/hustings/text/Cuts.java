package org.hustings.text;

import java.util.Arrays;
import org.hustings.model.Word;

/** Where the words and marks of a stretch of text begin and end, in order, each with its key. */
final class Cuts {
  private static final int LAST_LATIN = 0xff;

  private final String text;
  private int[] begins;

  /** The complement of the end where a short dash joins two words. */
  private int[] ends;

  private long[] keys;
  private long[] heads;

  /** For each a word that may be it. */
  private Word[] words;

  private int count;

  /** None yet, with room for some. */
  Cuts(String text, int room) {
    this.text = text;
    this.begins = new int[room];
    this.ends = new int[room];
    this.keys = new long[room];
    this.heads = new long[room];
    this.words = new Word[room];
  }

  /** Adds a word or a mark, unless it is empty. */
  void add(int begin, int end) {
    if (end > begin) {
      put(begin, end, code(begin, end));
    }
  }

  /** Adds a word or a mark whose code is known. */
  void add(int begin, int end, long code) {
    put(begin, end, code);
  }

  /** Adds a short dash that joins two words. */
  void addLink(int begin, int end) {
    put(begin, ~end, 0);
  }

  private long code(int begin, int end) {
    long code = 0;
    boolean wide = false;
    for (int i = begin; i < end; i++) {
      code = code(code, text.charAt(i));
      wide |= text.charAt(i) > LAST_LATIN;
    }
    return wide ? code << Byte.SIZE : code;
  }

  /** The code of a word with one more character, from 0 on. */
  static long code(long before, char next) {
    return Long.rotateLeft(before, Byte.SIZE) ^ next;
  }

  private void put(int begin, int end, long code) {
    if (count == begins.length) {
      int room = 2 * count + 1;
      begins = Arrays.copyOf(begins, room);
      ends = Arrays.copyOf(ends, room);
      keys = Arrays.copyOf(keys, room);
      heads = Arrays.copyOf(heads, room);
      words = Arrays.copyOf(words, room);
    }
    int behind = end - begin - Word.KEY_LENGTH;
    long head = 0;
    if (behind > 0 && behind <= Word.KEY_LENGTH && (code & LAST_LATIN) != 0) {
      head = code(begin, begin + Word.KEY_LENGTH);
    }
    begins[count] = begin;
    heads[count] = head;
    keys[count] = code ^ Long.rotateLeft(head, behind * Byte.SIZE);
    ends[count++] = end;
  }

  /** Takes all away, for another stretch of the text. */
  void clear() {
    count = 0;
  }

  /** Room for the words of all. */
  Word[] words() {
    return words;
  }

  int count() {
    return count;
  }

  int begin(int i) {
    return begins[i];
  }

  int end(int i) {
    return ends[i] < 0 ? ~ends[i] : ends[i];
  }

  /** Of a word with a key that, as {@link Word#key} gives it; of others a hash. */
  long key(int i) {
    return keys[i];
  }

  /** The head of a word, as {@link Word#head} gives it. */
  long head(int i) {
    return heads[i];
  }

  /** True for a word with a key and no hash instead: no character of a word is 0. */
  boolean isKeyed(int i) {
    return (keys[i] & LAST_LATIN) != 0 && end(i) - begins[i] <= 2 * Word.KEY_LENGTH;
  }

  /** True for a short dash that joins two words. */
  boolean isLink(int i) {
    return ends[i] < 0;
  }
}
