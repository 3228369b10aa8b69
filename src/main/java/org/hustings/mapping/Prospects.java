package org.hustings.mapping;

import java.util.List;
import java.util.Set;
import org.hustings.rules.RuleBook;
import org.hustings.text.WordLists;

/**
 * Tells which sentences some pattern may match, before their mentions are known: from the words
 * that patterns need, and from those without which nobody, no office, no bid and nobody by an
 * office can be spoken of. It may say yes for nothing, and never no for a sentence with a match.
 */
final class Prospects {
  private static final String PERSON = "Person";
  private static final String OFFICE = "Office";
  private static final String ORGANISATION = "Organisation";
  private static final Set<String> OWNING = WordLists.words("his", "her", "my", "our", "whose");
  private static final Set<String> PERSONAL =
      WordLists.words("he", "she", "him", "his", "her", "i", "we", "me", "us", "my", "our");

  private final RuleIndex index;
  private final long persons;
  private final long described;
  private final long owned;
  private final long bids;
  private final long offices;
  private final long races;
  private final long bodies;

  Prospects(RuleBook book, RuleIndex index) {
    this.index = index;
    this.persons = book.slots(PERSON);
    this.described = book.slots(PERSON, "described");
    this.owned = book.ownedSlots();
    this.bids = book.slots(PERSON, "bid");
    this.offices = book.slots(OFFICE);
    this.races = book.slots(OFFICE, "race");
    this.bodies = book.slots(OFFICE, "of");
  }

  /** The last of the sentences of an item that some pattern may match, or -1. */
  int last(List<Line> lines) {
    boolean named = false;
    for (int i = 0; i < lines.size() && !named; i++) {
      named = mayNamePerson(lines.get(i));
    }
    int last = lines.size() - 1;
    while (last >= 0 && !isOpen(lines.get(last), named)) {
      last--;
    }
    return last;
  }

  private boolean isOpen(Line line, boolean named) {
    long absent = named && maySpeakOfPerson(line) ? 0 : persons;
    absent |= line.has(Trait.BID) ? 0 : bids;
    boolean race = mayNameRace(line);
    boolean headed = mayNameHeaded(line);
    absent |= race ? 0 : races;
    absent |= headed ? 0 : bodies;
    if (!race && !mayNameOffice(line)) {
      absent |= offices & ~bodies;
      absent |= line.has(Trait.OWNING) ? described & ~owned : described;
    }
    return index.mayFit(line, line.outline().without(absent));
  }

  /** True for a sentence that names somebody, or has a word that may mean one named elsewhere. */
  private static boolean maySpeakOfPerson(Line line) {
    return line.has(Trait.PERSONAL)
        || line.has(Trait.BID)
        || mayNamePerson(line)
        || line.hasSpot(s -> s.type() == Spot.Type.DEMONYM);
  }

  private static boolean mayNamePerson(Line line) {
    return !line.titles().isEmpty()
        || line.hasSpot(s -> (s.isName() && !Bodies.isBody(line, s)) || isOf(s, PERSON));
  }

  private static boolean mayNameOffice(Line line) {
    return !line.titles().isEmpty()
        || line.hasAt(Trait.POST, References::mayBeOffice)
        || line.hasSpot(s -> isOf(s, OFFICE));
  }

  private static boolean mayNameRace(Line line) {
    if (line.hasAt(Trait.RACE, Races::mayBeAt)) {
      return true;
    }
    for (Title title : line.titles()) {
      if (Races.end(line, title.to()) > title.to()) {
        return true;
      }
    }
    return false;
  }

  /** True for a sentence that may mean an office by the body at whose head it is. */
  private static boolean mayNameHeaded(Line line) {
    return line.has(Trait.LEADING) && line.hasSpot(s -> isOf(s, ORGANISATION));
  }

  private static boolean isOf(Spot spot, String type) {
    return !spot.entities().isEmpty() && spot.entities().get(0).type().equals(type);
  }

  /** True for a word that owns what it is said of by an office: "his successor". */
  static boolean isOwning(String norm) {
    return OWNING.contains(norm);
  }

  /** True for a word that means somebody whom the article names, such as "she" or "lawyer". */
  static boolean isPersonal(String norm) {
    return PERSONAL.contains(norm) || References.isPerson(norm);
  }
}
