package org.hustings.text;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * A fixed set of words, made for being asked for words that it mostly lacks: the hashes, which lie
 * side by side, say so before any word is looked at.
 */
final class WordSet extends AbstractSet<String> {
  private final List<String> words;
  private final String[] table;

  /** Of the word at each place of the table; 0 where there is none. */
  private final int[] hashes;

  WordSet(Collection<String> words) {
    this.words = words.stream().distinct().toList();
    this.table = new String[Integer.highestOneBit(Math.max(1, this.words.size())) * 8];
    this.hashes = new int[table.length];
    Arrays.fill(table, "");
    for (String word : this.words) {
      int place = place(word);
      table[place] = word;
      hashes[place] = hash(word);
    }
  }

  @Override
  public boolean contains(Object word) {
    return word instanceof String text && hashes[place(text)] != 0;
  }

  /** Where a word is, or would be: the first place from its hash on with it or without any. */
  private int place(String word) {
    int hash = hash(word);
    int at = (hash ^ (hash >>> 16)) & (hashes.length - 1);
    while (hashes[at] != 0 && (hashes[at] != hash || !table[at].equals(word))) {
      at = (at + 1) & (hashes.length - 1);
    }
    return at;
  }

  /** The hash of a word, never 0. */
  private static int hash(String word) {
    int hash = word.hashCode();
    return hash == 0 ? 1 : hash;
  }

  @Override
  public Iterator<String> iterator() {
    return words.iterator();
  }

  @Override
  public int size() {
    return words.size();
  }
}
