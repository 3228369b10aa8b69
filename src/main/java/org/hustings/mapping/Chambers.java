package org.hustings.mapping;

import java.util.Optional;
import java.util.Set;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Entity;
import org.hustings.model.Mention;
import org.hustings.model.Mention.Form;
import org.hustings.text.WordLists;

/**
 * Finds the seats that a sentence names by the chamber and the race for them: "the U.S. Senate
 * race", "Ohio Senate candidate", "for Congress".
 */
final class Chambers {
  private static final Set<String> RACES = WordLists.of("races-races");
  private static final Set<String> SEATS =
      WordLists.words("seat", "seats", "hopefuls", "candidates", "district");

  private final Titles titles;
  private final Localities localities;
  private final Gazetteer gazetteer;

  Chambers(Gazetteer gazetteer, Titles titles, Localities localities) {
    this.titles = titles;
    this.localities = localities;
    this.gazetteer = gazetteer;
  }

  /** True for a word at which a chamber may be named. */
  static boolean mayBeOne(String norm) {
    return switch (norm) {
      case "senate", "congress", "congressional", "house" -> true;
      default -> false;
    };
  }

  /** The office that a race for a chamber at a token names. */
  Optional<Mention> at(Line line, int i) {
    return switch (line.norm(i)) {
      case "senate" -> seat(line, i, "Senator");
      case "congress", "congressional" -> seat(line, i, "Representative");
      case "house" ->
          line.norm(i - 1).equals("white") || line.norm(i + 1).equals("of")
              ? Optional.empty()
              : seat(line, i, "Representative");
      default -> Optional.empty();
    };
  }

  private Optional<Mention> seat(Line line, int i, String title) {
    int to = i + 1;
    while (RACES.contains(line.norm(to)) || SEATS.contains(line.norm(to))) {
      to++;
    }
    int from = isUnion(line.norm(i - 1)) || line.norm(i - 1).equals("state") ? i - 1 : i;
    if (to == i + 1 && !isSought(line, from)) {
      return Optional.empty();
    }
    Optional<Places.Place> owner = Localities.before(line, from);
    Optional<Places.Place> place =
        owner.or(() -> localities.near(line, i, p -> p.kind() == Places.Kind.US_STATE));
    String said = line.norm(from).equals("state") ? "State " + title : title;
    Entity office =
        place
            .map(p -> titles.made(said, p.name()))
            .orElseGet(() -> titles.made(said, Titles.union(gazetteer)));
    int start = owner.map(Places.Place::from).orElse(from);
    int low = line.norm(start - 1).equals("the") ? start - 1 : start;
    return Optional.of(new Mention(low, start, to, office, Form.RACE));
  }

  private static boolean isUnion(String norm) {
    return norm.equals("u.s.") || norm.equals("us");
  }

  /** True for a chamber into which somebody wants: "for the Senate", "represent Ohio in the". */
  private static boolean isSought(Line line, int from) {
    int at = line.norm(from - 1).equals("the") ? from - 2 : from - 1;
    if (line.norm(at).equals("for")) {
      return true;
    }
    for (int k = at; line.norm(at).equals("in") && k > at - 6; k--) {
      if (line.norm(k).startsWith("represent")) {
        return true;
      }
    }
    return false;
  }
}
