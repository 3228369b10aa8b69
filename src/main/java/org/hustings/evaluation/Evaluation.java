package org.hustings.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What was counted.
 *
 * @param articles how many articles or cases
 * @param clean of the articles in which the reader finds no endorsement, those in which the rules
 *     find none
 * @param kinds by kind of claim
 * @param rules by the rule that found the claim, as "file/name"; nothing is missed by one rule
 * @param tags by the tag of a case, endorsements and oppositions only
 * @param roles of the right claims, those whose other roles are right, by role: the reader gives an
 *     office, and it is the same
 * @param factuality of the right claims, those that are as sure as the reader says, by what he says
 * @param marked of the reader's claims that are not plainly asserted, those found as he says
 * @param missed in the order of the articles
 * @param wrong likewise
 */
public record Evaluation(
    int articles,
    Share clean,
    Map<String, Count> kinds,
    Map<String, Count> rules,
    Map<String, Count> tags,
    Map<String, Share> roles,
    Map<String, Share> factuality,
    Share marked,
    List<Difference> missed,
    List<Difference> wrong) {
  public Evaluation {
    kinds = sorted(kinds);
    rules = sorted(rules);
    tags = sorted(tags);
    roles = sorted(roles);
    factuality = sorted(factuality);
    missed = List.copyOf(missed);
    wrong = List.copyOf(wrong);
  }

  private static <T> Map<String, T> sorted(Map<String, T> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /** All right claims whose factuality is right. */
  public Share factualityInAll() {
    return factuality.values().stream()
        .reduce(Share.NONE, (a, b) -> new Share(a.right() + b.right(), a.of() + b.of()));
  }

  /** The mean of the shares of the values, each of which counts the same. */
  public OptionalDouble factualityMean() {
    return factuality.values().stream().flatMapToDouble(s -> s.value().stream()).average();
  }
}
