package org.hustings.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Somebody who stands in a contest, or is spoken of.
 *
 * @param place among the others, from 0
 * @param said all evidence about them, by day
 * @param tally who backs them, as far as it stands
 * @param stances where each body stands towards them, with the evidence that says so last
 */
record Contender(
    Node candidate, int place, List<Said> said, Tally tally, Map<Node, Position> stances) {
  /** How many colours the style sheet has for candidates. */
  static final int COLOURS = 8;

  /** Where a body stands, and the last evidence that says so. */
  record Position(Stance stance, Said said) {}

  static Contender of(Node candidate, List<Said> said, Set<Node> current, Set<Node> states) {
    Map<Node, Position> stances = new LinkedHashMap<>();
    for (Said one : said) {
      if (one.endorses() || (one.opposes() && current.contains(one.evidence()))) {
        Position next = new Position(stance(one, current), one);
        stances.merge(one.behalf(), next, Contender::stronger);
      }
    }
    List<Node> backers = new ArrayList<>();
    stances.forEach(
        (body, position) -> {
          if (position.stance() == Stance.BACKS) {
            backers.add(body);
          }
        });
    Tally tally = Tally.of(candidate, backers, states);
    return new Contender(candidate, 0, List.copyOf(said), tally, stances);
  }

  /** A statement of fact that does not stand any more is one that has ended. */
  private static Stance stance(Said said, Set<Node> current) {
    if (said.opposes()) {
      return Stance.OPPOSES;
    }
    return said.stance() == Stance.BACKS && !current.contains(said.evidence())
        ? Stance.ENDED
        : said.stance();
  }

  /** What stands goes before all; of the rest the later word counts. */
  private static Position stronger(Position earlier, Position later) {
    return earlier.stance() == Stance.BACKS && later.stance() != Stance.BACKS ? earlier : later;
  }

  /** The same at a place among the others. */
  Contender at(int next) {
    return new Contender(candidate, next, said, tally, stances);
  }

  /** What tells them apart beside the colour: "A", and after "Z" a number. */
  String letter() {
    return place < 26 ? Character.toString('A' + place) : Integer.toString(place + 1);
  }

  /** The class of their colour in the style sheet. */
  String css() {
    return "c" + (place % COLOURS + 1);
  }
}
