package org.hustings.text;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** A fixed set of words, made for being asked for words that it mostly lacks. */
final class WordSet extends AbstractSet<String> {
  private final List<String> words;
  private final String[] table;

  WordSet(Collection<String> words) {
    this.words = words.stream().distinct().toList();
    this.table = new String[Integer.highestOneBit(Math.max(1, this.words.size())) * 8];
    Arrays.fill(table, "");
    for (String word : this.words) {
      table[place(word)] = word;
    }
  }

  @Override
  public boolean contains(Object word) {
    return word instanceof String text && !text.isEmpty() && table[place(text)].equals(text);
  }

  /** Where a word is, or would be: the first place from its hash on with it or without any. */
  private int place(String word) {
    int hash = word.hashCode();
    int at = (hash ^ (hash >>> 16)) & (table.length - 1);
    while (!table[at].isEmpty() && !table[at].equals(word)) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
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
