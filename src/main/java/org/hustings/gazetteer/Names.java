package org.hustings.gazetteer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.model.Token;

/** All names as a tree of their folded words, each of which has a number from 1 on. */
final class Names {
  /** The number of a word that no name has. */
  static final int NO_WORD = 0;

  /**
   * A name that ends at a node.
   *
   * @param first how its first word must be written
   * @param doubtful whether it is an acronym that may be a plain word
   * @param alone the name where it stands alone and word by word
   */
  record Ending(NameEntry entry, Casing first, boolean doubtful, List<Name> alone) {
    static Ending of(NameEntry entry) {
      Casing first = entry.casings().get(0);
      boolean doubtful = first == Casing.CAPITALS && Casing.isWord(entry.key());
      return new Ending(entry, first, doubtful, List.of(entry.name(entry.words().size())));
    }
  }

  private static final int[] NO_WORDS = {};
  private static final Node[] NO_NODES = {};
  private static final Ending[] NO_ENDINGS = {};

  /** Where the words of some names have led. */
  static final class Node {
    /** The words that may follow, by their numbers, sorted; and where each leads. */
    private int[] words = NO_WORDS;

    private Node[] nodes = NO_NODES;
    private Ending[] endings = NO_ENDINGS;

    /** The first of the endings by its parts, which are asked for most. */
    private Casing first = Casing.ANY;

    private boolean doubtful;
    private List<Name> alone = List.of();
    private int count;

    /** Where a word leads; nowhere is {@link #NOWHERE}. */
    Node with(int word) {
      int at = word == NO_WORD ? -1 : Arrays.binarySearch(words, word);
      return at < 0 ? NOWHERE : nodes[at];
    }

    private Node led(int word) {
      int at = Arrays.binarySearch(words, word);
      if (at >= 0) {
        return nodes[at];
      }
      int to = -at - 1;
      words = Arrays.copyOf(words, words.length + 1);
      nodes = Arrays.copyOf(nodes, words.length);
      System.arraycopy(words, to, words, to + 1, words.length - to - 1);
      System.arraycopy(nodes, to, nodes, to + 1, words.length - to - 1);
      words[to] = word;
      nodes[to] = new Node();
      return nodes[to];
    }

    private void add(NameEntry entry) {
      endings = Arrays.copyOf(endings, endings.length + 1);
      endings[count] = Ending.of(entry);
      first = endings[0].first();
      doubtful = endings[0].doubtful();
      alone = endings[0].alone();
      count++;
    }

    /** True when some names go on. */
    boolean goesOn() {
      return words.length > 0;
    }

    /** How many names end here. */
    int count() {
      return count;
    }

    /** How the first word of the first name that ends here must be written. */
    Casing first() {
      return first;
    }

    /** True when the first name that ends here is an acronym that may be a plain word. */
    boolean doubtful() {
      return doubtful;
    }

    /** The first name that ends here, where it stands alone and word by word; none if none ends. */
    List<Name> alone() {
      return alone;
    }

    /** The names that end here. */
    Ending[] endings() {
      return endings;
    }
  }

  static final Node NOWHERE = new Node();

  private final Map<String, Integer> numbers = new HashMap<>();

  /** By the numbers of the words with which names begin. */
  private final Node[] roots;

  /** The words that names have behind their first, folded. */
  private final Set<String> later = new HashSet<>();

  Names(List<NameEntry> entries) {
    // What has no words, such as a hyphen alone, stands nowhere.
    List<NameEntry> all = entries.stream().filter(e -> !e.words().isEmpty()).toList();
    for (NameEntry entry : all) {
      entry.words().forEach(w -> numbers.putIfAbsent(fold(w), numbers.size() + 1));
    }
    roots = new Node[numbers.size() + 1];
    Arrays.fill(roots, NOWHERE);
    for (NameEntry entry : all) {
      int first = number(entry.words().get(0).norm());
      roots[first] = roots[first] == NOWHERE ? new Node() : roots[first];
      Node node = roots[first];
      for (Token word : entry.words().subList(1, entry.words().size())) {
        later.add(fold(word));
        node = node.led(number(word.norm()));
      }
      node.add(entry);
    }
  }

  private static String fold(Token word) {
    return Spelling.fold(word.norm());
  }

  /** True for a word that some name has behind its first. */
  boolean isLater(String norm) {
    return later.contains(Spelling.fold(norm));
  }

  /** The number of a word; {@link #NO_WORD} when no name has it. */
  int number(String norm) {
    return numbers.getOrDefault(Spelling.fold(norm), NO_WORD);
  }

  /** Where a first word leads. */
  Node first(int word) {
    return roots[word];
  }
}
