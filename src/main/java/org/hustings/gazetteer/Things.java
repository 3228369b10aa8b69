package org.hustings.gazetteer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.vocabulary.XSD;
import org.hustings.model.Finding;

/** The subjects of all files, put together from their statements. */
final class Things {
  private static final String DAY = XSD.NS + "date";
  private static final String MONTH = XSD.NS + "gYearMonth";
  private static final String YEAR = XSD.NS + "gYear";

  private final Vocabulary vocabulary;
  private final List<Finding> findings;
  private final Map<String, Thing> things = new LinkedHashMap<>();
  private final Map<String, Optional<Property>> properties = new HashMap<>();

  Things(Vocabulary vocabulary, List<Finding> findings) {
    this.vocabulary = vocabulary;
    this.findings = findings;
  }

  Collection<Thing> all() {
    return things.values();
  }

  Optional<Thing> thing(String iri) {
    return Optional.ofNullable(things.get(iri));
  }

  /** Adds a file's statements; those that cannot be become findings. */
  void add(String file, List<Statement> statements) {
    Thing thing = new Thing("", file, 0);
    for (Statement s : statements) {
      if (!s.subject().equals(thing.iri()) || s.subject().isEmpty()) {
        thing = things.computeIfAbsent(s.subject(), i -> new Thing(i, file, s.line()));
      }
      Optional<Property> property = properties.computeIfAbsent(s.predicate(), vocabulary::property);
      if (property.isEmpty()) {
        report(file, thing, s, "unknown property " + s.predicate(), "a property of the ontology");
      } else if (property.get() == Property.TYPE) {
        addType(file, s, thing);
      } else {
        addValue(file, s, thing, property.get());
      }
    }
  }

  private void addType(String file, Statement s, Thing thing) {
    Optional<String> type = vocabulary.type(s.object());
    if (type.isEmpty()) {
      report(file, thing, s, "unknown class " + s.object(), vocabulary.types());
    } else if (!thing.type().isEmpty() && !thing.type().equals(type.get())) {
      report(file, thing, s, "two classes: " + thing.type() + " and " + type.get(), "one class");
    } else {
      thing.type(type.get());
    }
  }

  private void addValue(String file, Statement s, Thing thing, Property property) {
    if (takes(property, s)) {
      thing.add(property, s.object());
    } else {
      report(
          file,
          thing,
          s,
          property.local() + " cannot be '" + s.object() + "'" + suffix(s),
          property.expected());
    }
  }

  private static String suffix(Statement s) {
    return s.datatype().startsWith(XSD.NS) && !s.datatype().endsWith("#string")
        ? " of type xsd:" + s.datatype().substring(XSD.NS.length())
        : "";
  }

  private static boolean takes(Property property, Statement s) {
    return switch (property.range()) {
      case IRI, LINK -> !s.isLiteral();
      case TEXT -> s.datatype().equals(XSD.NS + "string") && !s.object().isBlank();
      case FLAG -> s.datatype().equals(XSD.NS + "boolean");
      case DAY -> isDate(s, DAY, "date");
      case YEAR -> isDate(s, YEAR, "gYear");
      case DATE ->
          isDate(s, DAY, "date") || isDate(s, MONTH, "gYearMonth") || isDate(s, YEAR, "gYear");
    };
  }

  private static boolean isDate(Statement s, String datatype, String local) {
    return s.datatype().equals(datatype) && Dates.is(local, s.object());
  }

  private void report(String file, Thing thing, Statement s, String problem, String expected) {
    thing.faulty();
    findings.add(new Finding(file, s.line(), 0, s.subject() + ": " + problem, expected));
  }
}
