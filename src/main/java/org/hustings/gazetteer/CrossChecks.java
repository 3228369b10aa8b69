package org.hustings.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.model.Finding;

/** Finds what is wrong between things: contests that overlap and names that lead to several. */
final class CrossChecks {
  /** A name of these kinds leads to one; people of two states may share a demonym. */
  private static final Set<Name.Kind> UNIQUE =
      EnumSet.of(Name.Kind.NAME, Name.Kind.METONYM, Name.Kind.AGENT_METONYM, Name.Kind.OFFICE);

  /** Two persons may bear one name. */
  private static final Set<String> TYPES = Set.of("State", "Organisation", "Office", "Contest");

  private final Things things;
  private final List<NameEntry> names;
  private final List<Finding> findings;

  CrossChecks(Things things, List<NameEntry> names, List<Finding> findings) {
    this.things = things;
    this.names = names;
    this.findings = findings;
  }

  void check() {
    checkNames();
    checkContests();
  }

  private void checkNames() {
    Map<String, NameEntry> first = new HashMap<>();
    for (NameEntry entry : names) {
      if (!UNIQUE.contains(entry.kind()) || !TYPES.contains(entry.entity().type())) {
        continue;
      }
      NameEntry other = first.putIfAbsent(entry.key(), entry);
      if (other != null && !other.entity().same(entry.entity())) {
        report(
            Gazetteer.iri(entry.entity()),
            "the name '" + entry.text() + "' leads to <" + Gazetteer.iri(other.entity()) + "> too",
            "a name of one, or h:descriptiveReference on both");
      }
    }
  }

  private void checkContests() {
    Map<String, List<Thing>> byOffice = new HashMap<>();
    for (Thing thing : things.all()) {
      String office = thing.one(Property.OFFICE);
      if (thing.type().equals("Contest") && !office.isEmpty() && hasWindow(thing)) {
        byOffice.computeIfAbsent(office, o -> new ArrayList<>()).add(thing);
      }
    }
    byOffice.values().forEach(this::checkWindows);
  }

  private void checkWindows(List<Thing> contests) {
    contests.sort(
        Comparator.comparing((Thing c) -> c.one(Property.OPENS)).thenComparing(Thing::iri));
    for (int i = 1; i < contests.size(); i++) {
      Thing before = contests.get(i - 1);
      Thing contest = contests.get(i);
      LocalDate closes = LocalDate.parse(before.one(Property.CLOSES));
      if (!LocalDate.parse(contest.one(Property.OPENS)).isAfter(closes)) {
        report(
            contest.iri(),
            "it opens before <" + before.iri() + "> for the same office closes",
            "h:opens after " + closes);
      }
    }
  }

  private static boolean hasWindow(Thing contest) {
    return !contest.one(Property.OPENS).isEmpty() && !contest.one(Property.CLOSES).isEmpty();
  }

  private void report(String iri, String problem, String expected) {
    things.thing(iri).ifPresent(t -> findings.add(t.finding(iri + ": " + problem, expected)));
  }
}
