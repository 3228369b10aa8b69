package org.hustings.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where the local offices of an article are: in the place that the sentence names nearest, else in
 * the one that the article named last before it, else in the first that it names after it.
 */
final class Localities {
  private final List<Line> lines;

  Localities(List<Line> lines) {
    this.lines = lines;
  }

  /** The state of the Union or region, or the city, of an office that is named at a token. */
  Optional<Places.Place> near(Line line, int at, Predicate<Places.Place> fitting) {
    Optional<Places.Place> here =
        line.places().stream()
            .filter(p -> fitting.test(p) && !isInPerson(line, p))
            .min(Comparator.comparingInt(p -> Math.abs(p.from() - at)));
    return here.or(() -> elsewhere(line, fitting));
  }

  /**
   * The state of the Union, region or city that ends before a token, the mark of a possessive
   * passed over.
   */
  static Optional<Places.Place> before(Line line, int at) {
    int end = line.norm(at - 1).equals("'s") || line.norm(at - 1).equals("'") ? at - 1 : at;
    return line.places().stream().filter(p -> p.to() == end).findFirst();
  }

  private Optional<Places.Place> elsewhere(Line line, Predicate<Places.Place> fitting) {
    Optional<Places.Place> out = Optional.empty();
    boolean passed = false;
    for (Line other : lines) {
      passed |= other.sentence().begin() >= line.sentence().begin();
      for (Places.Place place : other.places()) {
        if (fitting.test(place) && !isInPerson(other, place) && (!passed || out.isEmpty())) {
          out = Optional.of(place);
        }
      }
    }
    return out;
  }

  private static boolean isInPerson(Line line, Places.Place place) {
    for (Spot spot : line.spots()) {
      if (spot.from() <= place.from() && place.to() <= spot.to()) {
        return line.persons().isAt(spot.from());
      }
    }
    return false;
  }
}
