package org.hustings.mapping;

import java.util.Optional;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Entity;

/** Gives the office that a title means at a state or organisation: known, or made up. */
final class BodyOffices {
  private final Gazetteer gazetteer;
  private final Titles titles;

  BodyOffices(Gazetteer gazetteer, Titles titles) {
    this.gazetteer = gazetteer;
    this.titles = titles;
  }

  /** The office of a title at the body of a spot, or at one of its name. */
  Entity of(String title, Spot spot) {
    return of(title, titles.body(title, spot));
  }

  /** The office of a title at a body. */
  Entity of(String title, Entity body) {
    if (body.type().equals("State")) {
      String kind = title.equals("president") ? "head-of-state" : "head-of-government";
      return gazetteer
          .localOffice(title, body)
          .or(() -> gazetteer.office(kind, body))
          .filter(o -> !title.equals("mayor") && !title.equals("governor"))
          .filter(o -> !title.equals("president") || Titles.isNamed(o, title))
          .orElseGet(() -> titles.made(title, body));
    }
    Optional<Entity> leader =
        title.equals("leader") ? gazetteer.office("party-leader", body) : Optional.empty();
    return leader
        .or(() -> gazetteer.office("head-of-organisation", body))
        .orElseGet(() -> titles.made(title, body));
  }
}
