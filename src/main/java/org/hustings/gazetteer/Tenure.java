package org.hustings.gazetteer;

import java.time.LocalDate;
import org.hustings.model.Entity;

/**
 * A person's time in an office, from the first day to the last, both inclusive.
 *
 * @param began the first day; of a month or a year, its first day
 * @param ended the last day; of a month or a year, its last day; {@link LocalDate#MAX} while open
 * @param certain false where the sources are weak
 * @param acting true when the office was held for the time being only
 */
public record Tenure(
    Entity person,
    Entity office,
    LocalDate began,
    LocalDate ended,
    boolean certain,
    boolean acting) {

  /** True when the person held the office on that day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(began) && !day.isAfter(ended);
  }
}
