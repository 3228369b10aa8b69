package org.hustings.gazetteer;

import java.util.List;
import org.hustings.model.Finding;

/** Finds what is wrong with single things: class, label, missing values, links and dates. */
final class ThingChecks {
  private final Things things;
  private final List<Finding> findings;

  ThingChecks(Things things, List<Finding> findings) {
    this.things = things;
    this.findings = findings;
  }

  void check() {
    for (Thing thing : things.all()) {
      if (thing.type().isEmpty() && !thing.isFaulty()) {
        report(thing, "no class is stated for it", "a class, or the name of a thing that has one");
      } else if (!thing.type().isEmpty()) {
        checkNames(thing);
        checkValues(thing);
        checkPeriod(thing);
      }
    }
  }

  private void checkNames(Thing thing) {
    String folder = Vocabulary.folder(thing.type());
    if (!thing.iri().startsWith(folder) || thing.id().isEmpty()) {
      report(thing, "a " + thing.type() + " has an IRI of another kind", "<" + folder + "...>");
    }
    int labels = thing.all(Property.LABEL).size();
    if (Vocabulary.ENTITIES.contains(thing.type()) && labels != 1) {
      String problem = labels == 0 ? "no label" : "two labels: " + thing.all(Property.LABEL);
      report(thing, problem, "one rdfs:label");
    }
  }

  private void checkValues(Thing thing) {
    for (int i = 0; i < thing.values().size(); i++) {
      Property property = thing.properties().get(i);
      if (!Vocabulary.allows(thing.type(), property)) {
        report(thing, "a " + thing.type() + " has no " + property.local(), "");
      } else if (property.range() == Property.Range.LINK) {
        checkLink(thing, property, thing.values().get(i));
      }
    }
    for (Property property : required(thing.type())) {
      int count = thing.all(property).size();
      if (count > 1 || (count == 0 && !thing.isFaulty())) {
        String problem = count == 0 ? "no " : "several values of ";
        report(thing, problem + property.local(), "one " + property.local());
      }
    }
  }

  private static List<Property> required(String type) {
    return switch (type) {
      case Vocabulary.TENURE ->
          List.of(Property.HOLDER, Property.OFFICE, Property.FROM, Property.BEGAN);
      case Vocabulary.MEMBERSHIP -> List.of(Property.MEMBER, Property.ORGANIZATION, Property.BEGAN);
      case "Contest" -> List.of(Property.OFFICE, Property.OPENS, Property.CLOSES);
      case "Title" -> List.of(Property.TITLE_KIND);
      default -> List.of();
    };
  }

  private void checkLink(Thing thing, Property property, String target) {
    String type = things.thing(target).map(Thing::type).orElse("");
    if (!property.classes().contains(type)) {
      String problem = type.isEmpty() ? " is not known" : " is of the class " + type;
      report(thing, property.local() + " <" + target + ">" + problem, property.expected());
    }
  }

  private void checkPeriod(Thing thing) {
    boolean contest = thing.type().equals("Contest");
    String first = thing.one(contest ? Property.OPENS : Property.BEGAN);
    String last = thing.one(contest ? Property.CLOSES : Property.ENDED);
    if (!first.isEmpty() && !last.isEmpty() && endsBefore(last, first)) {
      report(thing, "it ended on " + last + ", before it began on " + first, "a later end");
    }
    String from = thing.one(Property.FROM);
    if (!from.isEmpty() && !first.isEmpty() && !first.startsWith(from)) {
      report(thing, "from " + from + " is not the year of began " + first, first.substring(0, 4));
    }
  }

  private static boolean endsBefore(String last, String first) {
    return Dates.last(last).flatMap(l -> Dates.first(first).map(l::isBefore)).orElse(false);
  }

  private void report(Thing thing, String problem, String expected) {
    findings.add(thing.finding(thing.iri() + ": " + problem, expected));
  }
}
