package org.hustings.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.model.Token;

/** All names as a tree of their folded words. */
final class Names {
  /** Where the words of some names have led. */
  static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private final List<NameEntry> entries = new ArrayList<>(1);

    /** Where a word leads; nowhere is {@link #NOWHERE}. */
    Node with(String norm) {
      return next.getOrDefault(Spelling.fold(norm), NOWHERE);
    }

    /** The names that end here. */
    List<NameEntry> entries() {
      return entries;
    }
  }

  static final Node NOWHERE = new Node();

  private final Node root = new Node();

  /** The words that names have behind their first, folded. */
  private final Set<String> later = new HashSet<>();

  Names(List<NameEntry> all) {
    for (NameEntry entry : all) {
      Node node = root;
      for (Token word : entry.words()) {
        node = node.next.computeIfAbsent(Spelling.fold(word.norm()), w -> new Node());
      }
      node.entries.add(entry);
      entry.words().stream().skip(1).forEach(w -> later.add(Spelling.fold(w.norm())));
    }
  }

  /** True for a word that some name has behind its first. */
  boolean isLater(String norm) {
    return later.contains(Spelling.fold(norm));
  }

  /** Where no word has led yet. */
  Node root() {
    return root;
  }
}
