package org.hustings.rules;

import java.util.List;
import org.hustings.model.Mention;

/**
 * Where a program matched.
 *
 * @param from the first token
 * @param to the token after the last
 * @param cue the first token that a word of the pattern took, or from when it has none
 * @param subjectEnd the token after the last mention before the cue, or from
 * @param skipped how many tokens were passed over
 * @param fills the slots with their mentions, in the order of the text
 */
public record Found(int from, int to, int cue, int subjectEnd, int skipped, List<Fill> fills) {
  public Found {
    fills = List.copyOf(fills);
  }

  /** A slot with what fills it: one mention, or several coordinated ones. */
  public record Fill(String role, int number, String form, List<Mention> mentions) {
    public Fill {
      mentions = List.copyOf(mentions);
    }
  }
}
