package org.hustings.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.model.Entity;

/** Which office is whose and of what kind. */
final class Offices {
  /** By the ids of the offices. */
  private final Map<String, Entity> bodies = new HashMap<>();

  private final Map<String, Entity> kinds = new HashMap<>();

  /** By the IRIs of the kinds, and of the bodies. */
  private final Map<String, Map<String, List<Entity>>> byKind = new HashMap<>();

  /** By title, and by body and title. */
  private final Map<String, List<Entity>> byTitle = new LinkedHashMap<>();

  private final Map<String, Entity> heads = new HashMap<>();

  Offices(Things things, Map<String, Entity> entities) {
    for (Thing thing : things.all()) {
      Optional<Entity> self = Optional.ofNullable(entities.get(thing.iri()));
      if (thing.type().equals("Office")) {
        self.ifPresent(office -> add(thing, office, entities));
      }
      for (String head : thing.all(Property.HEAD_OFFICE)) {
        Optional.ofNullable(entities.get(head)).ifPresent(o -> heads.put(thing.iri(), o));
      }
    }
  }

  private void add(Thing thing, Entity office, Map<String, Entity> entities) {
    for (String kind : thing.all(Property.OFFICE_KIND)) {
      kinds.putIfAbsent(office.id(), entities.getOrDefault(kind, office));
      for (String body : thing.all(Property.OFFICE_OF)) {
        put(byKind.computeIfAbsent(kind, k -> new HashMap<>()), body, office);
      }
    }
    for (String body : thing.all(Property.OFFICE_OF)) {
      bodies.putIfAbsent(office.id(), entities.getOrDefault(body, office));
      for (String title : thing.all(Property.LOCAL_TITLE)) {
        put(byTitle, body + ' ' + Spelling.key(title), office);
      }
    }
    for (String title : thing.all(Property.LOCAL_TITLE)) {
      put(byTitle, Spelling.key(title), office);
    }
  }

  private static void put(Map<String, List<Entity>> map, String key, Entity office) {
    List<Entity> list = map.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (list.stream().noneMatch(office::same)) {
      list.add(office);
    }
  }

  Optional<Entity> body(Entity office) {
    return isOffice(office) ? Optional.ofNullable(bodies.get(office.id())) : Optional.empty();
  }

  Optional<Entity> kindOf(Entity office) {
    return isOffice(office) ? Optional.ofNullable(kinds.get(office.id())) : Optional.empty();
  }

  private static boolean isOffice(Entity entity) {
    return entity.type().equals("Office");
  }

  Optional<Entity> ofKind(String kindId, Entity body) {
    String kind = Vocabulary.folder("OfficeKind") + kindId;
    String iri = Gazetteer.iri(body);
    List<Entity> found = byKind.getOrDefault(kind, Map.of()).getOrDefault(iri, List.of());
    return found.size() == 1
        ? Optional.of(found.get(0))
        : Optional.ofNullable(heads.get(iri)).filter(h -> found.stream().anyMatch(h::same));
  }

  List<Entity> titled(String title) {
    return byTitle.getOrDefault(Spelling.key(title), List.of());
  }

  Optional<Entity> titled(String title, Entity body) {
    String key = Spelling.key(title);
    return byTitle.containsKey(key)
        ? byTitle.getOrDefault(Gazetteer.iri(body) + ' ' + key, List.of()).stream().findFirst()
        : Optional.empty();
  }
}
