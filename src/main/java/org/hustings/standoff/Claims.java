package org.hustings.standoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.model.Article;
import org.hustings.model.Claim;
import org.hustings.model.Evidence;
import org.hustings.model.Span;
import org.hustings.schema.Schema;
import org.hustings.sidecar.Completion;
import org.hustings.sidecar.Faults;

/** The events of a file, and the relations that say as much as one. */
final class Claims {
  /** How many claims one may be, by several who fill one role. */
  private static final int MOST = 1000;

  private record Said(Claim claim, Span passage) {}

  private final List<Annotation> all = new ArrayList<>();
  private final Schema schema;

  Claims(Annotations annotations, Schema schema) {
    this.schema = schema;
    all.addAll(annotations.all(Annotation.Event.class));
    annotations.all(Annotation.Relation.class).stream()
        .filter(r -> DraftReader.kind(r, schema).isPresent())
        .forEach(all::add);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Events first, each in the order of the file. */
  List<Annotation> all() {
    return List.copyOf(all);
  }

  /** What they say, in the same order; less, with faults, when anything is wrong. */
  List<Evidence> read(DraftReader reader, Article article, Completion completion, Faults faults) {
    Passages passages = new Passages(article);
    Map<Said, Part> said = new HashMap<>();
    List<Evidence> evidence = new ArrayList<>();
    for (Draft draft : drafts(reader)) {
      Part id = draft.id();
      if (draft.exceeds(MOST)) {
        faults.add(id.line(), id.column(), id + " is more than 1000 claims", "fewer in one event");
        continue;
      }
      for (Evidence one : draft.evidence(article, passages, completion)) {
        Optional.ofNullable(said.putIfAbsent(new Said(one.claim(), one.passage()), id))
            .ifPresent(
                first ->
                    faults.add(
                        id.line(), id.column(), id + " says what " + first + " says", "one"));
        evidence.add(one);
      }
    }
    return evidence;
  }

  private List<Draft> drafts(DraftReader reader) {
    List<Draft> drafts = new ArrayList<>();
    for (Annotation one : all) {
      if (one instanceof Annotation.Event event) {
        reader.event(event).ifPresent(drafts::add);
      } else if (one instanceof Annotation.Relation relation) {
        DraftReader.kind(relation, schema)
            .flatMap(kind -> reader.relation(relation, kind))
            .ifPresent(drafts::add);
      }
    }
    return drafts;
  }
}
