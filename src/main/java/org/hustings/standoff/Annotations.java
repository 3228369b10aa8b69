package org.hustings.standoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All annotations of a file, by what they are and what they speak of. */
final class Annotations {
  private final List<Annotation> all = new ArrayList<>();
  private final Map<String, Annotation> named = new HashMap<>();
  private final Map<String, List<Annotation>> about = new HashMap<>();
  private final Map<String, List<String>> equal = new HashMap<>();

  void add(Annotation annotation) {
    all.add(annotation);
    named.put(annotation.id().text(), annotation);
    if (annotation instanceof Annotation.Equivalence) {
      annotation.targets().forEach(t -> join(annotation.targets().get(0).text(), t.text()));
    } else {
      annotation
          .targets()
          .forEach(t -> about.computeIfAbsent(t.text(), k -> new ArrayList<>()).add(annotation));
    }
  }

  /** Makes one group of those of two ids, the smaller put into the larger. */
  private void join(String one, String other) {
    List<String> large = equal.computeIfAbsent(one, k -> new ArrayList<>(List.of(one)));
    List<String> small = equal.computeIfAbsent(other, k -> new ArrayList<>(List.of(other)));
    if (large.size() < small.size()) {
      join(other, one);
    } else if (large != small) {
      large.addAll(small);
      small.forEach(id -> equal.put(id, large));
    }
  }

  /** In the order of the file. */
  List<Annotation> all() {
    return List.copyOf(all);
  }

  /** Those of one kind, in the order of the file. */
  <T extends Annotation> List<T> all(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The words with an id; empty when it is of something else, or faulty. */
  Optional<Annotation.Words> words(Part id) {
    return words(id.text());
  }

  private Optional<Annotation.Words> words(String id) {
    return Optional.ofNullable(named.get(id))
        .filter(Annotation.Words.class::isInstance)
        .map(Annotation.Words.class::cast);
  }

  /** True when the id is that of an event. */
  boolean isEvent(Part id) {
    return named.get(id.text()) instanceof Annotation.Event;
  }

  /** Those of one kind that speak of an annotation, in the order of the file. */
  <T extends Annotation> List<T> about(Part id, Class<T> kind) {
    return about.getOrDefault(id.text(), List.of()).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** The words themselves, and all that are said to mean the same. */
  List<Annotation.Words> equal(Annotation.Words words) {
    String id = words.id().text();
    return equal.getOrDefault(id, List.of(id)).stream().flatMap(o -> words(o).stream()).toList();
  }

  /** One id for all words that are said to mean the same. */
  String group(Annotation.Words words) {
    String id = words.id().text();
    return equal.getOrDefault(id, List.of(id)).get(0);
  }
}
