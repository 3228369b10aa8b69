package org.hustings.standoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Description;
import org.hustings.model.Entity;
import org.hustings.model.Slug;
import org.hustings.sidecar.Vocabulary;

/** The entities of the gazetteer and those that a sidecar declares. */
final class Known {
  private final Gazetteer gazetteer;
  private final Vocabulary vocabulary;
  private final List<Entity> declared;

  Known(Gazetteer gazetteer, Vocabulary vocabulary, List<Description> declared) {
    this.gazetteer = gazetteer;
    this.vocabulary = vocabulary;
    this.declared = declared.stream().map(Description::entity).toList();
  }

  /** The entity at a path such as "person/mark-rutte". */
  Optional<Entity> at(String path) {
    return vocabulary
        .entity(path)
        .flatMap(
            named ->
                gazetteer
                    .entity(named.type(), named.id())
                    .or(() -> declared.stream().filter(named::same).findFirst()));
  }

  /** The entities of some classes that bear a name, sorted by their paths. */
  List<Entity> labelled(Set<String> classes, String label) {
    List<Entity> found = new ArrayList<>();
    classes.forEach(c -> found.addAll(gazetteer.labelled(c, label)));
    Stream<Entity> here = declared.stream().filter(e -> classes.contains(e.type()));
    here.filter(e -> e.label().equalsIgnoreCase(label)).forEach(found::add);
    return found.stream().distinct().sorted(Comparator.comparing(Vocabulary::show)).toList();
  }

  /** Where a wrong path may lead: "person/mark-rutte" for "person/rutte"; or words for it. */
  String alike(String path) {
    String last = Slug.of(path).replaceFirst("^.*-", "");
    return gazetteer.persons(last).stream()
        .limit(3)
        .map(Known::path)
        .reduce((a, b) -> a + " or " + b)
        .orElse("one of the gazetteer, or declared in the .ttl beside it");
  }

  /** An entity as a reference or a note names it, for people to read. */
  static String path(Entity entity) {
    String shown = Vocabulary.show(entity);
    return shown.substring(1, shown.length() - 1);
  }
}
