package org.hustings.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {
  static Stream<String> cases() throws IOException {
    return Files.readAllLines(Gazetteers.resource("names.txt"), StandardCharsets.UTF_8).stream()
        .filter(l -> !l.isBlank() && !l.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void namesOfTheTableAreFound(String line) {
    int arrow = line.indexOf("=>");
    assertThat(longest(line.substring(0, arrow).strip()))
        .as(line)
        .isEqualTo(line.substring(arrow + 2).strip());
  }

  /** From left to right all names of the greatest length, then on behind them. */
  private static String longest(String text) {
    List<Token> tokens = Gazetteers.tokens(text);
    List<String> out = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      List<Name> names = Gazetteers.OWN.namesAt(tokens, i);
      if (names.isEmpty()) {
        i++;
        continue;
      }
      int length = names.get(0).length();
      List<String> first = new ArrayList<>();
      for (Name name : names) {
        if (name.length() == length) {
          first.add(name.kind() + " " + Gazetteer.iri(name.entity()));
        }
      }
      out.add(String.join(" + ", first));
      i += length;
    }
    return String.join(" ; ", out);
  }

  @Test
  void theLongestNameComesFirstAndTheShorterFollow() {
    List<Name> names = Gazetteers.OWN.namesAt(Gazetteers.tokens("NATO chief"), 0);
    assertThat(names).extracting(Name::length).containsExactly(2, 1);
    assertThat(names).extracting(Name::kind).containsExactly(Name.Kind.OFFICE, Name.Kind.NAME);
  }

  @Test
  void aHyphenInTheTextCountsInTheLength() {
    List<Name> names = Gazetteers.OWN.namesAt(Gazetteers.tokens("secretary-general of NATO"), 0);
    assertThat(names.get(0).length()).isEqualTo(5);
  }

  @Test
  void aNameStartsAtTheTokenThatIsAskedFor() {
    List<Token> tokens = Gazetteers.tokens("by South Korea");
    assertThat(Gazetteers.OWN.namesAt(tokens, 0)).isEmpty();
    assertThat(Gazetteers.OWN.namesAt(tokens, 1)).isNotEmpty();
  }

  @Test
  void everyLabelIsFoundInFull() {
    for (String type : List.of("State", "Organisation", "Office", "Person")) {
      Gazetteers.OWN
          .all(type)
          .forEach(
              e ->
                  assertThat(Gazetteers.OWN.namesAt(Gazetteers.tokens(e.label()), 0))
                      .as(e.label())
                      .anyMatch(n -> n.entity().same(e)));
    }
  }
}
