package org.hustings.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * What a reader found in one labelled passage.
 *
 * @param tolerable persons whose candidacy counts neither way
 * @param tags words by which cases may be counted
 */
public record Case(
    String id,
    List<Support> supports,
    List<Post> candidacies,
    List<Post> held,
    List<String> tolerable,
    List<String> tags) {
  public Case {
    supports = List.copyOf(supports);
    candidacies = List.copyOf(candidacies);
    held = List.copyOf(held);
    tolerable = List.copyOf(tolerable);
    tags = List.copyOf(tags);
  }

  /**
   * An endorsement or opposition.
   *
   * @param person whether the endorser is a person
   * @param onBehalfOf the state or body for which the endorser acts, whose name is right too
   * @param office empty when none is said
   * @param value "Opposition", or how sure the endorsement is, such as "Asserted"
   */
  public record Support(
      String endorser,
      boolean person,
      Optional<String> onBehalfOf,
      String candidate,
      String office,
      String value) {}

  /** A person with an office that he stands for or holds; the office is empty when unsaid. */
  public record Post(String person, String office) {}
}
