package org.hustings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences in which states are S1, S2 ... and persons P1, P2 ... */
final class NearMissesTest {
  private static final Schema SCHEMA =
      new SchemaReader().read(Path.of("ontology/hustings.ttl"), Path.of("ontology/shapes.ttl"));

  private static final String PATTERN = "{endorser+} lend weight to {candidate}";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          S1 lent weight to P1 >
          S1 lent weight to S2 > 4 {candidate}, a Person: "S2" is a State
          S1 lent weight to nobody . > 4 {candidate}, a Person: no mention begins at "nobody .", and none that fits follows
          S1 lent weight to friends of P1 > 4 {candidate}, a Person: no mention begins here; "P1" comes later, but "friends of" is not passed over
          S1 lent weight to > 4 {candidate}, a Person: the sentence ends here
          S1 lent weight against P1 > 3 "to": here stands "against"
          S1 lent P1 weight > 2 "weight": "weight" comes later, but "P1" is not passed over
          the crowd lent weight to P1 > 4 {endorser+}, a Group, Organisation, Person or State: no mention ends at "the crowd"
          S1 smiled and some friends of it lent weight to P1 > 4 {endorser+}, a Group, Organisation, Person or State: "S1" stands before, but "smiled and some friends of it" is not passed over
          P1 met S1 >
          """)
  void theElementAtWhichAPatternStoppedIsTold(String text, String expected) throws IOException {
    assertThat(nearest(PATTERN, text)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void moreWordsThanAreEverPassedOverAreCounted() throws IOException {
    String text = "S1 lent weight to " + "x ".repeat(40) + "P1";
    assertThat(nearest(PATTERN, text))
        .endsWith("40 words lie between, and " + Skips.BOUND + " are passed over at most");
  }

  @Test
  void ofManyWordsSomeAreShown() throws IOException {
    assertThat(
            nearest(
                "{endorser} lend (ab | bc | cd | de | ef | fg | gh) to {candidate}", "S1 lent P1"))
        .startsWith("2 \"ab\" | ")
        .contains(" | ...: here stands \"P1\"");
  }

  @Test
  void theWorkGrowsNoFasterThanTheSentence() throws IOException {
    assertThat(misses(PATTERN, "S1 , who also lent weight and then ".repeat(2000))).hasSize(2000);
  }

  private String nearest(String pattern, String text) throws IOException {
    return misses(pattern, text).stream()
        .max(Comparator.comparingInt(NearMiss::elements))
        .map(m -> m.elements() + " " + m.expected() + ": " + m.reason())
        .orElse("");
  }

  private List<NearMiss> misses(String pattern, String text) throws IOException {
    String rules =
        "Endorsement test\n  match "
            + pattern
            + "\n  example \"x\" => endorser \"y\"\n  not \"z\"\n";
    Files.writeString(folder.resolve("test.rules"), rules);
    RuleBook book = RuleBook.read(folder, SCHEMA);
    Scene scene = MatcherTest.scene(text);
    NearMisses near = new NearMisses(scene, MatcherTest.matcher(text, book));
    return near.of(book.rules().get(0).matches().get(0).program(), false);
  }
}
