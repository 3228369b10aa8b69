package org.hustings.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Description;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Value;

/** Describes what an article speaks of and the gazetteer does not know. */
final class Descriptions {
  private final Gazetteer gazetteer;
  private final Titles titles;

  Descriptions(Gazetteer gazetteer, Titles titles) {
    this.gazetteer = gazetteer;
    this.titles = titles;
  }

  /** The descriptions of those that claims speak of, sorted. */
  List<Description> of(List<Evidence> evidence) {
    Map<String, Description> out = new TreeMap<>();
    for (Evidence one : evidence) {
      one.claim().roles().values().forEach(v -> describe(v, out));
      one.details().values().forEach(v -> describe(v, out));
    }
    return new ArrayList<>(out.values());
  }

  private void describe(Value value, Map<String, Description> out) {
    if (!(value instanceof Entity entity)
        || gazetteer.entity(entity.type(), entity.id()).isPresent()) {
      return;
    }
    Map<String, List<Value>> properties = new TreeMap<>();
    if (entity.type().equals("Office")) {
      titles
          .body(entity)
          .ifPresent(
              body -> {
                properties.put("officeOf", List.of(body));
                describe(body, out);
              });
    }
    out.putIfAbsent(entity.type() + "/" + entity.id(), new Description(entity, properties));
  }
}
