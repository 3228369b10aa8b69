package org.hustings.gazetteer;

import java.util.List;
import java.util.Optional;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.When;

/** Finds the contest that a claim about an office belongs to. */
public final class Contests {
  private final Gazetteer gazetteer;

  /** Makes one over the contests that a gazetteer declares. */
  public Contests(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The contest for the office whose days fit the claim's own date, or the article's where the
   * claim has none; empty unless exactly one does. A month or a year fits when a day of it does.
   */
  public Optional<Entity> of(Entity office, When when, Article article) {
    List<Contest> contests = gazetteer.contests(office);
    if (contests.isEmpty()) {
      return Optional.empty();
    }
    When known = when.said().isEmpty() ? new When(article.published()) : when;
    List<Contest> open = contests.stream().filter(c -> fits(c, known)).limit(2).toList();
    return open.size() == 1 ? Optional.of(open.get(0).contest()) : Optional.empty();
  }

  private static boolean fits(Contest contest, When when) {
    return when.earliest().filter(d -> !d.isAfter(contest.closes())).isPresent()
        && when.latest().filter(d -> !d.isBefore(contest.opens())).isPresent();
  }
}
