package org.hustings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.model.Entity;
import org.hustings.model.Mention;
import org.hustings.model.Sentence;
import org.hustings.model.Token;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;
import org.hustings.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences in which states are S1, S2 ... and persons P1, P2 ... */
final class MatcherTest {
  private static final Schema SCHEMA =
      new SchemaReader().read(Path.of("ontology/hustings.ttl"), Path.of("ontology/shapes.ttl"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          S1 backed P1 > S1 P1
          S1 has strongly backed P1 > S1 P1
          S1 , which holds the chair , backed P1 > S1 P1
          S1 ( the smallest ) backs P1 > S1 P1
          S1 , S2 and S3 back P1 > S1,S2,S3 P1
          S1 as well as S2 backed P1 > S1,S2 P1
          S1 welcomed the plan and backed P1 > S1 P1
          S1 backed the plan of P1 >
          S1 backed down , P1 said >
          the minister of S1 backed P1 >
          S1 backed P1 's plan >
          S1 slept . P1 backed >
          """)
  void gapsAndCoordinationAreBounded(String text, String expected) throws IOException {
    String found = fills("{endorser+} BACK {candidate}", text);
    assertThat(found).isEqualTo(expected == null ? "" : expected.trim());
  }

  @Test
  void anglesAllowNoGap() throws IOException {
    assertThat(fills("<{endorser} - BACK.ed> {candidate}", "S1 - backed P1")).isEqualTo("S1 P1");
    assertThat(fills("<{endorser} - BACK.ed> {candidate}", "S1 also - backed P1")).isEmpty();
  }

  @Test
  void aSlotTakesOnlyItsRange() throws IOException {
    assertThat(fills("{endorser+} BACK {candidate}", "P1 backed S1")).isEmpty();
    assertThat(fills("{endorser+} BACK {candidate}", "P1 backed P2")).isEqualTo("P1 P2");
  }

  @Test
  void numberedSlotsMakeTwoClaims() throws IOException {
    Found found =
        all("{endorser} switch from {candidate 1} to {candidate 2}", "S1 switched from P1 to P2")
            .get(0);
    assertThat(found.fills()).extracting(Found.Fill::number).containsExactly(0, 1, 2);
  }

  @Test
  void theWorkGrowsNoFasterThanTheSentence() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      text.append("S1 , who also and then but ( backed ");
    }
    assertThat(all("{endorser+} BACK {candidate} [for {office}]", text.toString())).isEmpty();
  }

  private String fills(String pattern, String text) throws IOException {
    List<String> out = new ArrayList<>();
    for (Found found : all(pattern, text)) {
      for (Found.Fill fill : found.fills()) {
        out.add(String.join(",", fill.mentions().stream().map(m -> m.value().label()).toList()));
      }
      break;
    }
    return String.join(" ", out);
  }

  private List<Found> all(String pattern, String text) throws IOException {
    String rules =
        "verbs BACK = back\nskip auxiliaries = has | have\nskip fillers = also\nEndorsement test\n  match "
            + pattern
            + "\n  example \"x\" => endorser \"y\"\n  not \"z\"\n";
    Files.writeString(folder.resolve("test.rules"), rules);
    RuleBook book = RuleBook.read(folder, SCHEMA);
    return matcher(text, book).all(book.rules().get(0).matches().get(0).program());
  }

  static Matcher matcher(String text, RuleBook book) {
    List<Token> tokens = new Tokenizer().tokens(text, 0, text.length());
    return new Matcher(scene(text), Outline.of(book, tokens).with(mentions(tokens)), book);
  }

  /** A sentence with a mention for each of its S1, P1 ... */
  static Scene scene(String text) {
    List<Token> tokens = new Tokenizer().tokens(text, 0, text.length());
    Sentence sentence = new Sentence(0, text.length(), 0, tokens);
    return new Scene(sentence, mentions(tokens), Map.of());
  }

  private static List<Mention> mentions(List<Token> tokens) {
    List<Mention> out = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).text();
      if (word.length() == 2 && Set.of('S', 'P').contains(word.charAt(0))) {
        String type = word.startsWith("S") ? "State" : "Person";
        Entity entity = new Entity(type, word, word);
        out.add(new Mention(i, i, i + 1, entity, Mention.Form.NAME));
      }
    }
    return out;
  }
}
