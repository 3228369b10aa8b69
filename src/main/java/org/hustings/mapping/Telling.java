package org.hustings.mapping;

import java.util.Set;
import org.hustings.text.WordLists;

/** Tells from single words what a sentence is about: a race, sport, politics. */
final class Telling {
  private static final Set<String> HOLDING =
      WordLists.words("term", "reelection", "election", "incumbent", "mandate", "terms");
  private static final Set<String> STRONG = WordLists.of("races-strong");
  private static final Set<String> WEAK =
      WordLists.words(
          "race",
          "contest",
          "post",
          "job",
          "running",
          "bid",
          "campaign",
          "vote",
          "primary",
          "term",
          "seat",
          "mandate",
          "incumbent",
          "opponent",
          "challenger",
          "delegates",
          "endorsement");
  private static final Set<String> SPORT = WordLists.of("races-sport");
  private static final Set<String> STANDING = WordLists.of("races-standing");

  private Telling() {}

  /** True for a sentence that has a word of standing: a race, a candidate, a nomination. */
  static boolean isRaceTold(Line line) {
    return line.has(Trait.STANDING);
  }

  /** True for a sentence that tells of somebody who stands for what they hold. */
  static boolean isHolderTold(Line line) {
    return line.has(Trait.HOLDING);
  }

  /** True for a sentence with a word of sport. */
  static boolean isSport(Line line) {
    return line.has(Trait.SPORT);
  }

  /** True for a sentence with a word that only politics has. */
  static boolean isPolitical(Line line) {
    return line.has(Trait.POLITICAL);
  }

  /** True for a sentence with a word that tells of a race. */
  static boolean isRace(Line line) {
    return isPolitical(line) || (line.has(Trait.RACE_HINT) && !isSport(line));
  }

  static boolean isOfStanding(String norm) {
    return STANDING.contains(norm);
  }

  static boolean isOfHolding(String norm) {
    return HOLDING.contains(norm);
  }

  static boolean isOfSport(String norm) {
    return SPORT.contains(norm);
  }

  static boolean isOfPolitics(String norm) {
    return STRONG.contains(norm);
  }

  static boolean hintsAtRace(String norm) {
    return WEAK.contains(norm);
  }
}
