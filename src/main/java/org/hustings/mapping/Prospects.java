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

  private final RuleIndex index;
  private final long persons;
  private final long described;
  private final long bids;
  private final long offices;

  Prospects(RuleBook book, RuleIndex index) {
    this.index = index;
    this.persons = book.slots(PERSON);
    this.described = book.slots(PERSON, "described");
    this.bids = book.slots(PERSON, "bid");
    this.offices = book.slots(OFFICE);
  }

  /** The last of the sentences of an item that some pattern may match, or -1. */
  int last(List<Line> lines) {
    boolean named = lines.stream().anyMatch(Prospects::mayNamePerson);
    int last = lines.size() - 1;
    while (last >= 0 && !isOpen(lines.get(last), named)) {
      last--;
    }
    return last;
  }

  private boolean isOpen(Line line, boolean named) {
    long absent = named ? 0 : persons;
    absent |= line.has(Trait.BID) ? 0 : bids;
    if (!mayNameOffice(line)) {
      absent |= offices;
      absent |= line.has(Trait.OWNING) ? 0 : described;
    }
    return index.mayFit(line, line.outline().without(absent));
  }

  private static boolean mayNamePerson(Line line) {
    for (Spot spot : line.spots()) {
      if (spot.isName() || isOf(spot, PERSON)) {
        return true;
      }
    }
    return !line.titles().isEmpty();
  }

  private static boolean mayNameOffice(Line line) {
    if (!line.titles().isEmpty() || line.has(Trait.RACE) || line.has(Trait.POST)) {
      return true;
    }
    for (Spot spot : line.spots()) {
      if (isOf(spot, OFFICE) || (line.has(Trait.LEADING) && isOf(spot, ORGANISATION))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(Spot spot, String type) {
    return !spot.entities().isEmpty() && spot.entities().get(0).type().equals(type);
  }

  /** True for a word that owns what it is said of by an office: "his successor". */
  static boolean isOwning(String norm) {
    return OWNING.contains(norm);
  }
}
