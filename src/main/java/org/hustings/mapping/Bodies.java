package org.hustings.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that tell a body from a person. */
final class Bodies {
  private static final Set<String> KEYWORDS =
      Arrays.stream(
              ("party union association club bank council committee group institute university"
                      + " movement front alliance congress federation league times post journal herald"
                      + " gazette tribune guardian telegraph courier dispatch globe register star news"
                      + " commission court assembly parliament senate agency office organisation"
                      + " organization authority board bureau college foundation fund forum network"
                      + " society trust chamber workers teamsters labour labor brotherhood conference"
                      + " confederation coalition caucus department ministry school church army forces"
                      + " corps company corporation airlines international summit community house"
                      + " force service services system museum hospital street square centre center"
                      + " pac action voters chamber ministry executive secretariat cabinet presidency hall college teachers firefighters police nurses greens democrats"
                      + " republicans socialists conservatives liberals communists nationalists")
                  .split(" ", -1))
          .collect(Collectors.toUnmodifiableSet());

  private Bodies() {}

  /** True for a word such as "Party" that names of bodies have and names of persons have not. */
  static boolean isKeyword(String norm) {
    return KEYWORDS.contains(norm);
  }

  /** True when one of the words of a name tells that it is a body's. */
  static boolean isBody(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[ -]", -1))
        .anyMatch(KEYWORDS::contains);
  }
}
