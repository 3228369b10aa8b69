package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {
  private static final String COUNT =
      "PREFIX h: <https://w3id.org/hustings/ns#> SELECT (COUNT(*) AS ?n) { ?e a h:Endorsement }";

  @TempDir Path folder;
  private String store;

  @BeforeEach
  void build() {
    store = folder.resolve("store").toString();
    Path article = Sample.article(folder.resolve("articles"), "a");
    assertThat(Ran.small("build", article.toString(), "--store", store).code()).isZero();
  }

  @Test
  void aTextIsAsked() {
    Ran.small("query", COUNT, "--store", store, "--format", "csv").is(0, "n\r\n1\r\n", "");
  }

  @Test
  void aFileIsAskedWithItsParameters() {
    Path file =
        Sample.write(
            folder,
            "who.rq",
            """
            # Who backs somebody?
            # @param candidate h:Person "the candidate"
            PREFIX h: <https://w3id.org/hustings/ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?who { ?e h:candidate ?candidate ; h:endorser/rdfs:label ?who }
            """);
    String[] line = {"query", file.toString(), "--store", store, "--format", "csv"};
    String[] withCandidate = java.util.Arrays.copyOf(line, 8);
    withCandidate[6] = "--param";
    withCandidate[7] = "candidate=Mark Rutte";
    Ran.small(withCandidate).is(0, "who\r\nPortugal\r\n", "");
    withCandidate[7] = "candidate=Nobody At All";
    Ran ran = Ran.small(withCandidate);
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Nobody At All");
    assertThat(Ran.small(line).code()).isEqualTo(Main.FAULTS);
  }

  @Test
  void aQueryThatDoesNotParseIsSaidWithItsPlace() {
    Ran ran = Ran.small("query", "SELECT * {\n ?s ?p }", "--store", store);
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("query:2:");
  }

  @Test
  void oneWordThatIsNoQuestionIsWrongUsage() {
    Ran ran = Ran.small("query", "nonsense", "--store", store);
    assertThat(ran.code()).isEqualTo(Main.USAGE);
    assertThat(ran.err()).startsWith("hustings: no file and no question: nonsense");
  }

  @Test
  void aPlaceWithoutAStoreIsSaid() {
    Ran ran = Ran.small("query", COUNT, "--store", folder.resolve("none").toString());
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("there is no such store").hasLineCount(1);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void aFormatThatDoesNotFitTheAnswerIsSaid() {
    Ran ran = Ran.small("query", COUNT, "--store", store, "--format", "turtle");
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isNotEmpty();
  }

  @Test
  void aloneItListsTheQuestions() {
    Ran ran = Ran.small("query");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
  }
}
