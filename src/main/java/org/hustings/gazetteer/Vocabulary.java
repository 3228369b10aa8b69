package org.hustings.gazetteer;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.vocabulary.ORG;
import org.hustings.schema.Schema;

/** The classes and properties that the files of a gazetteer may use, by their IRIs. */
final class Vocabulary {
  static final String TENURE = "Tenure";
  static final String MEMBERSHIP = "Membership";

  /** The classes whose instances are entities with a label. */
  static final List<String> ENTITIES =
      List.of("Contest", "Office", "OfficeKind", "Organisation", "Person", "State", "Title");

  private static final Map<String, String> FOLDERS = new HashMap<>();

  static {
    ENTITIES.forEach(e -> FOLDERS.put(e, lower(e)));
    FOLDERS.put(TENURE, lower(TENURE));
    FOLDERS.put(MEMBERSHIP, lower(MEMBERSHIP));
  }

  private static final Set<Property> NAMES =
      EnumSet.of(
          Property.LABEL,
          Property.COMMENT,
          Property.ALT_LABEL,
          Property.DESCRIPTIVE_REFERENCE,
          Property.EXACT_MATCH,
          Property.SOURCE);
  private static final Map<String, Set<Property>> OWN =
      Map.of(
          "State",
          EnumSet.of(
              Property.DEMONYM,
              Property.CAPITAL,
              Property.ISO2,
              Property.ISO3,
              Property.METONYM,
              Property.AGENT_METONYM),
          "Organisation",
          EnumSet.of(
              Property.ORGANISATION_KIND,
              Property.HEAD_OFFICE,
              Property.METONYM,
              Property.AGENT_METONYM),
          "Person",
          EnumSet.of(Property.FAMILY_NAME, Property.GENDER),
          "Office",
          EnumSet.of(Property.OFFICE_KIND, Property.OFFICE_OF, Property.LOCAL_TITLE),
          "OfficeKind",
          EnumSet.noneOf(Property.class),
          "Title",
          EnumSet.of(Property.TITLE_KIND, Property.GENDER),
          "Contest",
          EnumSet.of(Property.OFFICE, Property.OPENS, Property.CLOSES, Property.WINNER),
          TENURE,
          EnumSet.of(
              Property.HOLDER,
              Property.OFFICE,
              Property.FROM,
              Property.BEGAN,
              Property.ENDED,
              Property.VOUCHED_UNTIL,
              Property.ACTING,
              Property.CERTAINTY),
          MEMBERSHIP,
          EnumSet.of(Property.MEMBER, Property.ORGANIZATION, Property.BEGAN, Property.ENDED));

  private final Map<String, String> classes = new HashMap<>();
  private final Map<String, Property> properties = new HashMap<>();

  /** The vocabulary whose own terms stand in the namespace of the ontology's classes. */
  Vocabulary(Schema schema) {
    for (String name : ENTITIES) {
      classes.put(iri(schema, name), name);
    }
    classes.put(iri(schema, TENURE), TENURE);
    classes.put(ORG.NS + MEMBERSHIP, MEMBERSHIP);
    String state = iri(schema, "State");
    String ours = state.substring(0, state.length() - "State".length());
    for (Property property : Property.values()) {
      properties.put(property.iri(ours), property);
    }
  }

  private static String iri(Schema schema, String name) {
    String iri = schema.classes().getOrDefault(name, "");
    if (!iri.endsWith(name)) {
      throw new IllegalStateException("the ontology has no class " + name);
    }
    return iri;
  }

  /** Local name of a class. */
  Optional<String> type(String iri) {
    return Optional.ofNullable(classes.get(iri));
  }

  Optional<Property> property(String iri) {
    return Optional.ofNullable(properties.get(iri));
  }

  /** Local names of all classes, in words. */
  String types() {
    return String.join(", ", classes.values().stream().sorted().toList());
  }

  /** True when things of a class may have the property. */
  static boolean allows(String type, Property property) {
    boolean statement = type.equals(TENURE) || type.equals(MEMBERSHIP);
    return property == Property.TYPE
        || OWN.getOrDefault(type, Set.of()).contains(property)
        || (statement
            ? property == Property.SOURCE || property == Property.COMMENT
            : NAMES.contains(property));
  }

  /** The folder of the IRIs of a class, with the slash behind it: "officekind/". */
  static String folder(String type) {
    String folder = FOLDERS.get(type);
    return folder == null ? lower(type) : folder;
  }

  private static String lower(String type) {
    return type.toLowerCase(Locale.ROOT) + "/";
  }
}
