package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hustings.server.Contender.Position;

/** Says in words which candidate a colour and letter mean, and what the shapes do. */
final class Legend {
  private static final int SIDE = 22;

  private final Visit visit;
  private final Race race;

  Legend(Visit visit, Race race) {
    this.visit = visit;
    this.race = race;
  }

  Html html() {
    List<Html> candidates = new ArrayList<>();
    for (Contender contender : race.contenders()) {
      long states =
          contender.stances().entrySet().stream()
              .filter(e -> race.states().contains(e.getKey()))
              .count();
      if (states > 0) {
        candidates.add(
            element(
                "li",
                letter(contender),
                text(" "),
                visit.names().link(contender.candidate()),
                element("span", " " + TallyView.words(contender.tally())).css("count")));
      }
    }
    return element(
            "div",
            element("ul", candidates),
            element(
                "ul", Arrays.stream(Stance.values()).filter(this::isUsed).map(this::item).toList()))
        .css("legend");
  }

  /** The letter of a candidate on their colour. */
  static Html.Element letter(Contender contender) {
    return element("span", contender.letter()).css("key " + contender.css());
  }

  private boolean isUsed(Stance stance) {
    return race.contenders().stream()
        .flatMap(r -> r.stances().values().stream())
        .map(Position::stance)
        .anyMatch(stance::equals);
  }

  private Html item(Stance stance) {
    Html shape =
        element("svg", Mark.shape(stance, "c1", 2, 2, SIDE - 4))
            .with("viewBox", "0 0 " + SIDE + " " + SIDE)
            .with("aria-hidden", "true")
            .css("shape");
    return element("li", shape, text(" " + stance.words() + ": " + stance.meaning()));
  }
}
