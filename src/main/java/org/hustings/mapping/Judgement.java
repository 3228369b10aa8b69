package org.hustings.mapping;

import java.util.List;
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
  private static final List<Factuality> SUREST_LAST =
      List.of(
          Factuality.WITHDRAWN,
          Factuality.DENIED,
          Factuality.POSSIBLE,
          Factuality.REPORTED,
          Factuality.EXPECTED);

  /** How sure it is: taken back or denied before doubt, doubt before plain statement. */
  Factuality factuality(Factuality stated) {
    for (Factuality value : SUREST_LAST) {
      if (stated == value || values.contains(value)) {
        return value;
      }
    }
    return Factuality.ASSERTED;
  }
}
