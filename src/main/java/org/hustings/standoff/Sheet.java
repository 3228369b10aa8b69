package org.hustings.standoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.model.Article;
import org.hustings.model.Span;

/** The lines of annotation of one article while they are written; words stand once. */
final class Sheet {
  /** Where brat and others take a line to end, and the tab that parts fields. */
  private static final String BREAKS = "\t\n\u000B\f\r\u001C\u001D\u001E\u0085\u2028\u2029";

  private final int[] text;
  private final StringBuilder lines = new StringBuilder();
  private final Map<Character, Integer> numbers = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();

  Sheet(Article article) {
    this.text = article.text().codePoints().toArray();
  }

  /** The id of the words of a type at a place; no words for what ends a line or a field. */
  String words(String type, Span place) {
    return words(type, place, "");
  }

  /** The id of the words that speak of an entity, given by its path and label. */
  String words(String type, Span place, String path, String label) {
    boolean isNew = !words.containsKey(key(type, place, path));
    String id = words(type, place, path);
    if (isNew) {
      add('N', "Reference " + id + " " + Mentions.DATABASE + ":" + path, label);
    }
    return id;
  }

  private String words(String type, Span place, String path) {
    return words.computeIfAbsent(
        key(type, place, path),
        k -> {
          List<Span> pieces = pieces(place);
          String offsets =
              pieces.stream()
                  .map(p -> String.format(Locale.ROOT, "%d %d", p.start(), p.end()))
                  .collect(Collectors.joining(";"));
          String there = pieces.stream().map(this::at).collect(Collectors.joining(" "));
          return add('T', type + " " + offsets, there);
        });
  }

  private static String key(String type, Span place, String path) {
    return type + " " + place + " " + path;
  }

  /** Adds a line; gives its id. */
  String add(char kind, String body, String label) {
    String id = kind + Integer.toString(numbers.merge(kind, 1, Integer::sum));
    lines.append(id).append('\t').append(body);
    if (!label.isEmpty()) {
      lines.append('\t').append(label);
    }
    lines.append('\n');
    return id;
  }

  /** The stretches of a place between line ends, without the spaces around them. */
  List<Span> pieces(Span place) {
    List<Span> pieces = new ArrayList<>();
    int start = place.start();
    for (int i = start; i <= place.end(); i++) {
      if (i == place.end() || BREAKS.indexOf(text[i]) >= 0) {
        add(pieces, start, i);
        start = i + 1;
      }
    }
    return pieces.isEmpty() ? List.of(place) : pieces;
  }

  private void add(List<Span> pieces, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text[start])) {
      start++;
    }
    while (end > start && Character.isWhitespace(text[end - 1])) {
      end--;
    }
    if (start < end) {
      pieces.add(new Span(start, end));
    }
  }

  private String at(Span span) {
    return new String(text, span.start(), span.end() - span.start());
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
