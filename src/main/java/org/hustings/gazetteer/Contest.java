package org.hustings.gazetteer;

import java.time.LocalDate;
import org.hustings.model.Entity;

/** One race for an office between two days, both inclusive. */
public record Contest(Entity contest, Entity office, LocalDate opens, LocalDate closes) {

  /** True when the race was on that day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(opens) && !day.isAfter(closes);
  }
}
