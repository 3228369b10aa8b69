package org.hustings.mapping;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Factuality;
import org.hustings.model.Mention;

/**
 * What the words around a match say of it.
 *
 * @param refused true when they make it no claim at all
 * @param values every factuality that they give
 * @param source who says so
 */
record Judgement(boolean refused, Set<Factuality> values, Optional<Mention> source) {
  /** How sure it is: taken back or denied before doubt, doubt before plain statement. */
  Factuality factuality(Factuality stated) {
    Set<Factuality> all = EnumSet.of(stated);
    all.addAll(values);
    for (Factuality value :
        new Factuality[] {
          Factuality.WITHDRAWN,
          Factuality.DENIED,
          Factuality.POSSIBLE,
          Factuality.REPORTED,
          Factuality.EXPECTED
        }) {
      if (all.contains(value)) {
        return value;
      }
    }
    return Factuality.ASSERTED;
  }
}
