package org.hustings.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.hustings.graph.Terms;

/**
 * The names of one generation of the store by their words, in memory: of people, states,
 * organisations, offices and contests all that they go by, of articles the titles. At most 500,000
 * names, and the titles of the 100,000 newest articles; some 300 bytes a name.
 */
final class SearchIndex {
  private static final int MOST_WORDS = 12;
  private static final int LONGEST = 200;

  private final List<Entry> entries = new ArrayList<>();
  private final TreeMap<String, int[]> words = new TreeMap<>();

  /** A name of something; its label is what pages call it. */
  private record Entry(Hit hit, String folded, int weight) {}

  /**
   * What a search finds.
   *
   * @param label what pages call it, at most 200 characters of it
   * @param name the name that was searched for, when it is another
   */
  record Hit(Node thing, Node type, String label, String name) {}

  /** Reads the names of a store. */
  SearchIndex(Data data) {
    Map<Node, Integer> weights = new HashMap<>();
    for (Data.Row row : data.select("search-weights", Map.of())) {
      row.node("thing").ifPresent(t -> weights.put(t, row.number("weight")));
    }
    List<Data.Row> names = data.select("search-names", Map.of());
    Map<Node, String> labels = new HashMap<>();
    for (Data.Row row : names) {
      if (row.required("property").equals(Terms.LABEL)) {
        labels.putIfAbsent(row.required("thing"), row.text("name"));
      }
    }
    Map<String, List<Integer>> places = new HashMap<>();
    for (Data.Row row : names) {
      Node thing = row.required("thing");
      String label = labels.getOrDefault(thing, row.text("name"));
      int weight = weights.getOrDefault(thing, 0);
      add(places, thing, row.required("class"), label, row.text("name"), weight);
    }
    for (Data.Row row : data.select("search-articles", Map.of())) {
      String title = row.text("name");
      add(places, row.required("thing"), Terms.ARTICLE_CLASS, title, title, 0);
    }
    places.forEach((w, at) -> words.put(w, at.stream().mapToInt(Integer::intValue).toArray()));
  }

  private void add(
      Map<String, List<Integer>> places,
      Node thing,
      Node type,
      String label,
      String name,
      int weight) {
    List<String> folded = Folded.words(Names.cut(name, LONGEST));
    String other = name.equals(label) ? "" : Names.cut(name, LONGEST);
    Hit hit = new Hit(thing, type, Names.cut(label, LONGEST), other);
    for (String word : folded.stream().distinct().toList()) {
      places.computeIfAbsent(word, w -> new ArrayList<>()).add(entries.size());
    }
    entries.add(new Entry(hit, String.join(" ", folded), weight));
  }

  /**
   * Whatever has a name in which each word of the text begins some word, each once: names that are
   * the text first, then what stands in most claims, then names that begin with it.
   *
   * @param text words, of which the first twelve count
   */
  List<Hit> find(String text) {
    List<String> asked = Folded.words(Names.cut(text, LONGEST)).stream().limit(MOST_WORDS).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    BitSet found = new BitSet();
    found.set(0, entries.size());
    asked.forEach(word -> found.and(beginning(word)));
    Map<Node, Hit> hits = new LinkedHashMap<>();
    found.stream()
        .mapToObj(entries::get)
        .sorted(order(String.join(" ", asked)))
        .forEach(e -> hits.putIfAbsent(e.hit().thing(), e.hit()));
    return List.copyOf(hits.values());
  }

  private BitSet beginning(String word) {
    SortedMap<String, int[]> range = words.subMap(word, word + Character.MAX_VALUE);
    BitSet places = new BitSet(entries.size());
    range.values().forEach(at -> Arrays.stream(at).forEach(places::set));
    return places;
  }

  private static Comparator<Entry> order(String asked) {
    return Comparator.comparing((Entry e) -> !e.folded().equals(asked))
        .thenComparing(Comparator.comparingInt(Entry::weight).reversed())
        .thenComparing(e -> !e.folded().startsWith(asked))
        .thenComparing(e -> e.hit().type().equals(Terms.ARTICLE_CLASS))
        .thenComparing(Entry::folded)
        .thenComparing(e -> e.hit().thing().toString());
  }
}
