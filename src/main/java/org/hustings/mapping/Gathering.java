package org.hustings.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hustings.model.Mention;

/** The mentions of one sentence in the order in which they were found. */
final class Gathering {
  private final List<Mention> mentions = new ArrayList<>();
  private final Set<Mention> known = new HashSet<>();

  /** Adds a mention that is not there yet. */
  void add(Mention mention) {
    if (known.add(mention)) {
      mentions.add(mention);
    }
  }

  /** All so far. */
  List<Mention> mentions() {
    return mentions;
  }

  /** The one added last. */
  Mention last() {
    return mentions.get(mentions.size() - 1);
  }
}
