package org.hustings.mapping;

import java.util.List;
import java.util.Optional;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Entity;

/** Where an article plays, found when it is asked for. */
final class Setting {
  private static final int HEAD = 3;

  private final List<Line> lines;
  private final Gazetteer gazetteer;
  private Optional<Entity> home = Optional.empty();
  private boolean european;
  private boolean found;

  Setting(List<Line> lines, Gazetteer gazetteer) {
    this.lines = lines;
    this.gazetteer = gazetteer;
  }

  /**
   * The state that the article is about: the first that its first sentences name, else that of its
   * dateline, else the first of all. A state of the Union tells of the United States.
   */
  Optional<Entity> home() {
    find();
    return home;
  }

  /** True when it names the European Union or its Commission. */
  boolean isEuropean() {
    find();
    return european;
  }

  private void find() {
    if (found) {
      return;
    }
    found = true;
    for (int i = 0; i < lines.size() && !european; i++) {
      european = isEuropean(lines.get(i));
    }
    Optional<Entity> dated = Optional.empty();
    for (int i = 0; i < lines.size() && home.isEmpty(); i++) {
      Line line = lines.get(i);
      if (i == HEAD) {
        home = dated;
      }
      dated = dated.or(() -> dateline(line));
      home = home.or(() -> firstState(line, gazetteer));
    }
    Optional<Entity> written = dated;
    home = home.or(() -> written).or(() -> firstPeople(lines));
  }

  private static boolean isEuropean(Line line) {
    return line.hasSpot(s -> has(s, "european-union") || has(s, "european-commission"));
  }

  private static boolean has(Spot spot, String id) {
    List<Entity> entities = spot.entities();
    for (int i = 0; i < entities.size(); i++) {
      if (entities.get(i).id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Entity> firstPeople(List<Line> lines) {
    Optional<Entity> people = Optional.empty();
    for (int i = 0; i < lines.size() && people.isEmpty(); i++) {
      people = firstPeople(lines.get(i));
    }
    return people;
  }

  private static Optional<Entity> firstPeople(Line line) {
    for (Spot spot : line.spots()) {
      if (spot.type() == Spot.Type.DEMONYM
          && !line.norm(spot.from() - 1).equals("-")
          && spot.entities().get(0).type().equals("State")) {
        return Optional.of(spot.entities().get(0));
      }
    }
    return Optional.empty();
  }

  private static Optional<Entity> dateline(Line line) {
    for (Spot spot : line.spots()) {
      if (spot.type() == Spot.Type.PLACE && spot.to() < line.start()) {
        return Optional.of(spot.entities().get(0));
      }
    }
    return Optional.empty();
  }

  private static Optional<Entity> firstState(Line line, Gazetteer gazetteer) {
    Optional<Spot> state = Optional.empty();
    for (int i = 0; i < line.spots().size() && state.isEmpty(); i++) {
      Spot spot = line.spots().get(i);
      state = spot.type() == Spot.Type.STATE ? Optional.of(spot) : state;
    }
    int first = state.map(Spot::from).orElse(Integer.MAX_VALUE);
    for (Places.Place place : line.places()) {
      if (place.kind() == Places.Kind.US_STATE && place.from() <= first) {
        return Optional.of(Titles.union(gazetteer));
      }
    }
    return state.map(s -> s.entities().get(0));
  }
}
