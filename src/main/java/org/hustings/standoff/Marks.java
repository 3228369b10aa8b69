package org.hustings.standoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.model.Factuality;
import org.hustings.model.Term;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;
import org.hustings.sidecar.Faults;

/**
 * Reads the attributes of an event or a relation: how sure it is, and its details from closed
 * lists. Those that other schemes use, Negation and Speculation, make it denied and possible.
 */
final class Marks {
  static final String FACTUALITY = "factuality";
  static final String NEGATION = "Negation";
  static final String SPECULATION = "Speculation";

  private static final Set<String> FACTUALITIES =
      Stream.of(Factuality.values()).map(Factuality::term).collect(Collectors.toSet());

  private final Annotations annotations;
  private final Schema schema;
  private final Faults faults;

  Marks(Annotations annotations, Schema schema, Faults faults) {
    this.annotations = annotations;
    this.schema = schema;
    this.faults = faults;
  }

  /** Adds to a claim what its attributes say. */
  void read(Draft draft) {
    Map<String, Annotation.Attribute> marks = new LinkedHashMap<>();
    for (Annotation.Attribute mark : annotations.about(draft.id(), Annotation.Attribute.class)) {
      if (marks.putIfAbsent(mark.type().text(), mark) != null) {
        fault(mark.type(), mark.type() + " stands twice on " + draft.id(), "it once");
      }
    }
    marks.values().forEach(m -> mark(draft, m, marks.keySet()));
  }

  private void mark(Draft draft, Annotation.Attribute mark, Set<String> all) {
    String name = mark.type().text();
    switch (name) {
      case FACTUALITY -> term(mark, FACTUALITIES).flatMap(Factuality::of).ifPresent(draft::judge);
      case NEGATION, SPECULATION -> {
        if (all.contains(FACTUALITY)) {
          fault(mark.type(), name + " beside " + FACTUALITY, "one of them");
        } else if (name.equals(NEGATION)) {
          draft.judge(Factuality.DENIED);
        } else if (!all.contains(NEGATION)) {
          draft.judge(Factuality.POSSIBLE);
        }
      }
      default -> detail(draft, mark, name);
    }
  }

  private void detail(Draft draft, Annotation.Attribute mark, String name) {
    Optional<Role> role = schema.role(draft.kind(), name).filter(r -> !r.terms().isEmpty());
    if (role.isEmpty()) {
      String problem = draft.kind().name() + " has no attribute " + name;
      fault(mark.type(), problem, DraftReader.near(mark.type(), names(draft.kind())));
    } else {
      draft.sees(name);
      term(mark, role.get().terms())
          .ifPresent(t -> draft.fill(name, new Term(t), Optional.empty()));
    }
  }

  private Optional<String> term(Annotation.Attribute mark, Set<String> terms) {
    Part value = mark.value();
    if (terms.contains(value.text())) {
      return Optional.of(value.text());
    }
    String problem = mark.type() + " cannot be \"" + value + "\"";
    fault(value, problem, DraftReader.near(value, terms));
    return Optional.empty();
  }

  private Set<String> names(Kind kind) {
    Set<String> names = new TreeSet<>(Set.of(FACTUALITY, NEGATION, SPECULATION));
    Stream.of(kind.key(), kind.details(), schema.common())
        .flatMap(List::stream)
        .filter(r -> !r.terms().isEmpty())
        .forEach(r -> names.add(r.name()));
    return names;
  }

  private void fault(Part at, String problem, String expected) {
    faults.add(at.line(), at.column(), problem, expected);
  }
}
