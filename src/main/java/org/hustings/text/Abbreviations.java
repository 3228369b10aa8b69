package org.hustings.text;

import java.util.Locale;
import java.util.Set;

/** The abbreviations that keep their full stop and do not end a sentence. */
final class Abbreviations {
  /** Titles, ranks and other words before a name or a number: no sentence ends after them. */
  private static final Set<String> BEFORE_A_NAME =
      Set.of(
          "mr", "mrs", "ms", "mx", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "govs", "lt",
          "col", "gen", "maj", "capt", "cmdr", "adm", "sgt", "cpl", "brig", "hon", "rev", "fr",
          "msgr", "st", "ste", "mt", "ft", "pres", "supt", "det", "amb", "no", "nos", "vs", "v",
          "rt", "del", "atty", "messrs", "mmes", "mlle", "mme", "art", "e.g", "i.e", "cf", "ca");

  /** Words that may close a sentence too. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "jr", "sr", "esq", "inc", "ltd", "co", "corp", "bros", "etc", "jan", "feb", "mar", "apr",
          "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "a.m", "p.m", "calif", "ariz",
          "mich", "minn", "fla", "tenn", "wis", "conn", "mass", "penn", "colo", "ill", "ind",
          "okla", "ore", "va", "vt", "wash", "dept", "univ", "assn", "est");

  private Abbreviations() {}

  /** True when the word, written before a full stop, keeps it. */
  static boolean keepsStop(String word) {
    String norm = word.toLowerCase(Locale.ROOT);
    return BEFORE_A_NAME.contains(norm) || (ANYWHERE.contains(norm) && capitalised(word));
  }

  /** True when no sentence ends after the abbreviation, given without its full stop. */
  static boolean opensName(String word) {
    return BEFORE_A_NAME.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean capitalised(String word) {
    return Character.isUpperCase(word.codePointAt(0)) || word.indexOf('.') > 0;
  }
}
