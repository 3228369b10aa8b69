package org.hustings.mapping;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hustings.model.Entity;

/**
 * The states and organisations that a sentence names before a token, looked for once a sentence.
 */
final class BodiesBefore {
  private final NavigableMap<Integer, Entity> states = new TreeMap<>();
  private final NavigableMap<Integer, Entity> organisations = new TreeMap<>();

  /** Where the sentence begins that was read last. */
  private int read = -1;

  /** The state named last before a token, but for one behind a hyphen. */
  Optional<Entity> state(Line line, int at) {
    read(line);
    return Optional.ofNullable(states.floorEntry(at)).map(Map.Entry::getValue);
  }

  /** The organisation named last before a token. */
  Optional<Entity> organisation(Line line, int at) {
    read(line);
    return Optional.ofNullable(organisations.floorEntry(at)).map(Map.Entry::getValue);
  }

  private void read(Line line) {
    if (read == line.sentence().begin()) {
      return;
    }
    read = line.sentence().begin();
    states.clear();
    organisations.clear();
    for (Spot spot : line.spots()) {
      if (!spot.entities().isEmpty()) {
        Entity body = spot.entities().get(0);
        if (spot.type() == Spot.Type.ORGANISATION) {
          organisations.put(spot.to(), body);
        }
        if (body.type().equals("State") && !line.norm(spot.from() - 1).equals("-")) {
          states.put(spot.to(), body);
        }
      }
    }
  }
}
