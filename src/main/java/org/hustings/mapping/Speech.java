package org.hustings.mapping;

import java.util.Optional;
import org.hustings.model.Mention;
import org.hustings.model.When;

/** Who speaks in a quotation that runs over several sentences, and when. */
final class Speech {
  private boolean open;
  private Optional<Mention> speaker = Optional.empty();
  private When when = When.UNKNOWN;

  /** The speaker of the quotation that a sentence goes on with. */
  Optional<Mention> speaker(Line line) {
    return open || startsQuoted(line) ? speaker : Optional.empty();
  }

  /** When the quotation was said. */
  When when() {
    return when;
  }

  /**
   * Moves on over a sentence.
   *
   * @param here who speaks in it
   */
  void pass(Line line, Optional<Mention> here, When said) {
    boolean opened = open;
    for (int i = 0; i < line.tokens().size() && line.has(Trait.QUOTE); i++) {
      String text = line.tokens().get(i).text();
      if (text.equals("“")) {
        opened = true;
      } else if (text.equals("”")) {
        opened = false;
      } else if (text.equals("\"")) {
        opened = !opened;
      }
    }
    if (here.isPresent()) {
      speaker = here;
      when = said;
    } else if (!open && !startsQuoted(line)) {
      speaker = Optional.empty();
      when = When.UNKNOWN;
    }
    open = opened;
  }

  private static boolean startsQuoted(Line line) {
    return line.norm(0).equals("\"");
  }
}
