package org.hustings.model;

import java.util.List;

/**
 * What was read out of one article.
 *
 * @param descriptions entities that the gazetteer does not have and the evidence speaks of
 * @param evidence in the order of the text
 */
public record Reading(Article article, List<Description> descriptions, List<Evidence> evidence) {
  public Reading {
    descriptions = List.copyOf(descriptions);
    evidence = List.copyOf(evidence);
  }
}
