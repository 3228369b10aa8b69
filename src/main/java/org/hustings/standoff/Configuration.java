package org.hustings.standoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.model.Factuality;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;

/**
 * Writes the {@code annotation.conf} that lets brat annotate what the ontology has: classes as
 * entities, kinds of claim as events with their roles, closed lists as attributes.
 */
final class Configuration {
  private static final String DATE = "Date";

  private final Schema schema;

  Configuration(Schema schema) {
    this.schema = schema;
  }

  /** The file; the same for the same ontology. */
  String text() {
    return Stream.of(
            List.of("# Made from the ontology: what can be annotated, and what fills which role."),
            section("entities", entities()),
            section("relations", relations()),
            section("events", events()),
            section("attributes", attributes()))
        .flatMap(List::stream)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<String> section(String name, List<String> lines) {
    List<String> section = new ArrayList<>(List.of("", "[" + name + "]"));
    section.addAll(lines);
    return section;
  }

  private List<String> entities() {
    Set<String> types = new TreeSet<>(Set.of(DATE));
    roles().forEach(r -> types.addAll(r.classes()));
    return List.copyOf(types);
  }

  private Stream<Role> roles() {
    return Stream.concat(schema.kinds().stream().flatMap(k -> roles(k)), schema.common().stream());
  }

  private static Stream<Role> roles(Kind kind) {
    return Stream.concat(kind.key().stream(), kind.details().stream());
  }

  private List<String> relations() {
    List<String> lines = new ArrayList<>();
    for (Kind kind : schema.kinds()) {
      Optional<String> subject = kind.role(kind.subjectRole()).map(Configuration::types);
      Optional<String> object = kind.role(kind.objectRole()).map(Configuration::types);
      lines.add(
          kind.directName() + "\tArg1:" + subject.orElseThrow() + ", Arg2:" + object.orElseThrow());
    }
    entities().stream()
        .map(t -> "Equiv\tArg1:" + t + ", Arg2:" + t + ", <REL-TYPE>:symmetric-transitive")
        .forEach(lines::add);
    // The words of a whole passage may be a trigger, and hold those of its arguments.
    lines.add("<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>");
    return lines;
  }

  private List<String> events() {
    return schema.kinds().stream().map(this::event).toList();
  }

  private String event(Kind kind) {
    Map<String, String> arguments = new LinkedHashMap<>();
    kind.key().forEach(r -> arguments.put(r.name() + "*", types(r)));
    Stream.concat(kind.details().stream(), schema.common().stream())
        .forEach(r -> arguments.put(r.name() + "?", types(r)));
    arguments.put(DraftReader.DATE + "?", DATE);
    return arguments.entrySet().stream()
        .filter(a -> !a.getValue().isEmpty())
        .map(a -> a.getKey() + ":" + a.getValue())
        .collect(Collectors.joining(", ", kind.name() + "\t", ""));
  }

  /** The types of words that may fill a role; none for one that takes from a closed list. */
  private static String types(Role role) {
    Set<String> types = new TreeSet<>(role.classes());
    if (role.datatypes().contains("gYear")) {
      types.add(DATE);
    } else if (types.isEmpty() && !role.datatypes().isEmpty()) {
      types.add("<ENTITY>");
    }
    return String.join("|", types);
  }

  private List<String> attributes() {
    Map<String, Set<String>> kinds = new TreeMap<>();
    Map<String, Set<String>> terms = new TreeMap<>();
    for (Kind kind : schema.kinds()) {
      roles(kind)
          .filter(r -> !r.terms().isEmpty())
          .forEach(
              r -> {
                kinds.computeIfAbsent(r.name(), n -> new TreeSet<>()).add(kind.name());
                terms.computeIfAbsent(r.name(), n -> new TreeSet<>()).addAll(r.terms());
              });
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        attribute(
            Marks.FACTUALITY,
            "<EVENT>",
            Stream.of(Factuality.values()).map(Factuality::term).toList()));
    terms.forEach(
        (name, values) ->
            lines.add(
                attribute(name, String.join("|", kinds.getOrDefault(name, Set.of())), values)));
    return lines;
  }

  private static String attribute(String name, String on, Iterable<String> values) {
    return name + "\tArg:" + on + ", Value:" + String.join("|", values);
  }
}
