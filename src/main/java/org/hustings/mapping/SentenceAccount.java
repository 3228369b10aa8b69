package org.hustings.mapping;

import java.util.List;
import org.hustings.model.Evidence;
import org.hustings.model.Mention;
import org.hustings.model.Span;
import org.hustings.model.Token;
import org.hustings.rules.Context;
import org.hustings.rules.Found;
import org.hustings.rules.NearMiss;
import org.hustings.rules.Rule;

/**
 * What was done with one sentence, and why.
 *
 * @param number in the article, from 1
 * @param text as it stands
 * @param matches in the order of the text
 * @param nearMisses the one that came furthest first
 */
public record SentenceAccount(
    int number,
    Span span,
    String text,
    List<Token> tokens,
    List<Named> mentions,
    List<Matched> matches,
    List<Missed> nearMisses) {
  public SentenceAccount {
    tokens = List.copyOf(tokens);
    mentions = List.copyOf(mentions);
    matches = List.copyOf(matches);
    nearMisses = List.copyOf(nearMisses);
  }

  /**
   * A mention.
   *
   * @param known whether the gazetteer has what it speaks of
   */
  public record Named(Mention mention, boolean known) {}

  /**
   * A pattern that matched.
   *
   * @param declined why it was not taken, or gave no claim; empty when it gave one
   * @param taken whether it was the best of those that overlap
   */
  public record Matched(
      Rule rule,
      int line,
      Found found,
      boolean taken,
      String declined,
      List<Applied> contexts,
      List<Claimed> claims) {
    public Matched {
      contexts = List.copyOf(contexts);
      claims = List.copyOf(claims);
    }
  }

  /** A context that was applied to a match, with where it stands, in tokens. */
  public record Applied(Context context, int from, int to) {}

  /**
   * A claim of a match.
   *
   * @param kept false when another match gives the same claim, and that one is kept
   */
  public record Claimed(Evidence evidence, boolean kept) {}

  /** A pattern of a rule, by the line where it begins. */
  public record Pattern(Rule rule, int line) {}

  /**
   * A pattern that nearly matched.
   *
   * @param alike patterns of the kind that stopped at the same place for the same reason
   */
  public record Missed(Rule rule, int line, NearMiss miss, List<Pattern> alike) {
    public Missed {
      alike = List.copyOf(alike);
    }
  }
}
