package org.hustings.gazetteer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Literal;
import org.hustings.model.When;

/** Finds which of a person's stints in an office is meant; two stints are two tenures. */
public final class Stints {
  private final Gazetteer gazetteer;

  /** Makes one over the tenures that a gazetteer knows. */
  public Stints(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The year in which the stint began: of the one that covers the claim's own date, or the
   * article's where the claim has none; of somebody who is a former holder, the last that began
   * before it. Empty when the gazetteer does not know it.
   */
  public Optional<Literal> from(
      Entity holder, Entity office, boolean former, When when, Article article) {
    List<Tenure> tenures = gazetteer.tenures(holder);
    if (tenures.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = when.latest().or(article::date);
    return tenures.stream()
        .filter(t -> t.office().same(office))
        .filter(t -> day.filter(d -> former ? !t.began().isAfter(d) : t.covers(d)).isPresent())
        .max(Comparator.comparing(Tenure::began))
        .map(t -> new Literal(When.year(t.began().getYear()), "gYear"));
  }
}
