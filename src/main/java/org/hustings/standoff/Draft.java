package org.hustings.standoff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hustings.model.Article;
import org.hustings.model.Claim;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Span;
import org.hustings.model.Value;
import org.hustings.model.When;
import org.hustings.schema.Kind;
import org.hustings.sidecar.Completion;

/** A claim while it is read; one for each choice among what fills its roles, if several do. */
final class Draft {
  /** Claims by hand that name no other method. */
  static final String METHOD = "annotator/hand";

  /** What fills a role, and where it stands if it does. */
  private record Filler(Value value, Optional<Span> place) {}

  private final Kind kind;
  private final Part id;
  private final Optional<Span> trigger;
  private final Map<String, List<Filler>> fillers = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> absent = new HashSet<>();
  private Factuality factuality = Factuality.ASSERTED;
  private Optional<Span> passage = Optional.empty();
  private Optional<Set<String>> inferred = Optional.empty();
  private When when = When.UNKNOWN;
  private String method = METHOD;

  Draft(Kind kind, Part id, Optional<Span> trigger) {
    this.kind = kind;
    this.id = id;
    this.trigger = trigger;
  }

  Kind kind() {
    return kind;
  }

  Part id() {
    return id;
  }

  /** True the first time that a name is seen. */
  boolean sees(String name) {
    return seen.add(name);
  }

  boolean hasSeen(String name) {
    return seen.contains(name);
  }

  void fill(String role, Value value, Optional<Span> place) {
    fillers.computeIfAbsent(role, r -> new ArrayList<>()).add(new Filler(value, place));
  }

  /** Says that a role is not filled, whatever the gazetteer knows. */
  void leave(String role) {
    absent.add(role);
  }

  void judge(Factuality said) {
    factuality = said;
  }

  void happened(When day) {
    when = day;
  }

  void standsAt(Span place) {
    passage = Optional.of(place);
  }

  void inferred(List<String> roles) {
    inferred = Optional.of(new TreeSet<>(roles));
  }

  void foundBy(String name) {
    method = name;
  }

  /** True when it is more claims than so many. */
  boolean exceeds(long most) {
    return fillers.values().stream()
            .mapToLong(List::size)
            .reduce(1, (a, b) -> Math.min(a * b, most + 1))
        > most;
  }

  /** The claims at their place. */
  List<Evidence> evidence(Article article, Passages passages, Completion completion) {
    return choices().stream().map(c -> evidence(c, article, passages, completion)).toList();
  }

  private List<Map<String, Filler>> choices() {
    List<Map<String, Filler>> choices = List.of(Map.of());
    for (Map.Entry<String, List<Filler>> role : fillers.entrySet()) {
      List<Map<String, Filler>> longer = new ArrayList<>();
      for (Map<String, Filler> choice : choices) {
        for (Filler filler : role.getValue()) {
          Map<String, Filler> next = new TreeMap<>(choice);
          next.put(role.getKey(), filler);
          longer.add(next);
        }
      }
      choices = longer;
    }
    return choices;
  }

  private Evidence evidence(
      Map<String, Filler> choice, Article article, Passages passages, Completion completion) {
    Map<String, Value> roles = new TreeMap<>();
    Map<String, Value> details = new TreeMap<>();
    List<Span> places = new ArrayList<>();
    choice.forEach(
        (name, filler) -> {
          (kind.inKey(name) ? roles : details).put(name, filler.value());
          filler.place().ifPresent(places::add);
        });
    Span place = passage.orElseGet(() -> passages.of(trigger, places));
    completion
        .of(kind, roles, details, when, article)
        .forEach(
            (role, value) -> {
              if (!absent.contains(role)) {
                roles.put(role, value);
              }
            });
    return new Evidence(
        new Claim(kind.name(), roles),
        place,
        article.quote(place),
        factuality,
        when,
        details,
        inferred.orElseGet(() -> outside(choice, place)),
        method);
  }

  /** The roles of the key whose words stand outside of the passage. */
  private Set<String> outside(Map<String, Filler> choice, Span place) {
    Set<String> outside = new TreeSet<>();
    choice.forEach(
        (name, filler) -> {
          if (kind.inKey(name)
              && filler.place().filter(p -> !Passages.holds(place, p)).isPresent()) {
            outside.add(name);
          }
        });
    return outside;
  }
}
