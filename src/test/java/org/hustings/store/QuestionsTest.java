package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.QueryFactory;
import org.hustings.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {
  private static final String HEAD =
      """
      # Who is older than a given age?
      # In years.
      # @param age xsd:integer = "18" "how old"
      # @param who x:Person|x:Dog "who may be meant"
      PREFIX x: <https://example.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  @TempDir Path folder;

  @Test
  void theHeadSaysTheQuestionAndItsParameters() throws IOException {
    write("older.rq", HEAD + "SELECT ?who { ?who x:age ?years FILTER(?years > ?age) }");

    Question question = Questions.read(folder).named("older").orElseThrow();

    assertThat(question.title()).isEqualTo("Who is older than a given age?");
    assertThat(question.parameters())
        .containsExactly(
            new Parameter(
                "age",
                java.util.List.of("http://www.w3.org/2001/XMLSchema#integer"),
                "18",
                "how old"),
            new Parameter(
                "who",
                java.util.List.of("https://example.org/Person", "https://example.org/Dog"),
                "",
                "who may be meant"));
  }

  @Test
  void questionsAreSortedByName() throws IOException {
    write("b.rq", "# B?\nASK {}");
    write("a.rq", "# A?\r\nASK {}\r\n");
    write("notes.txt", "no query");

    assertThat(Questions.read(folder).all()).extracting(Question::name).containsExactly("a", "b");
    assertThat(Questions.read(folder).named("c")).isEmpty();
  }

  @Test
  void everyFaultOfEveryFileIsFound() throws IOException {
    write("a.rq", "# A?\nSELECT * { ?s ?p }");
    write("b.rq", "ASK {}");
    write(
        "c.rq", "# C?\n# @param x y:Z \"no prefix\"\n# @param o\n# @frobnicate\nASK { ?s ?x ?o }");
    write("d.rq", "# D?\n# @param z <x> \"no variable\"\nASK { ?s ?p ?o }");
    Files.write(folder.resolve("e.rq"), new byte[] {'#', (byte) 0xff, '\n'});
    write("f.rq", "# F?\n# @param o x:y \"x\"\nPREFIX x: <x:>\nSELECT * { ?s ?p 1 BIND(2 AS ?o) }");
    write("g.rq", "# G?\nPREFIX i: <urn:hustings:include:>\nASK { ?s i:nothing ?o }");

    InputException fault = catchThrowableOfType(InputException.class, () -> Questions.read(folder));

    assertThat(fault.findings())
        .extracting(f -> Path.of(f.file()).getFileName() + ":" + f.line())
        .containsExactly(
            "a.rq:2", "b.rq:0", "c.rq:2", "c.rq:3", "c.rq:4", "d.rq:2", "d.rq:2", "e.rq:0",
            "f.rq:0", "g.rq:0");
  }

  @Test
  void textThatDoesNotParseIsPlacedByTheParser() {
    InputException fault =
        catchThrowableOfType(
            InputException.class,
            () -> Questions.none().parse("the query", "SELECT *\nWHERE { ?s ?p }"));

    assertThat(fault.findings()).hasSize(1);
    assertThat(fault.findings().get(0).line()).isEqualTo(2);
    assertThat(fault.findings().get(0).column()).isEqualTo(15);
    assertThat(fault.findings().get(0).problem()).isEqualTo("unexpected '}'");
  }

  @Test
  void whatIsNoQueryIsAFault() {
    for (String text :
        new String[] {
          "",
          "\u0000",
          "DROP ALL",
          "SELECT * { ",
          "SELECT (1 AS ?x) (2 AS ?x) {}",
          "\"",
          "PREFIX a <b>",
          "SELECT * { " + "{".repeat(20_000)
        }) {
      assertThatThrownBy(() -> Questions.none().parse("text", text))
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith("text:");
    }
  }

  @Test
  void aSharedPatternTakesThePlaceOfItsTriple() throws IOException {
    include(
        "grown-up.rq",
        """
        # Is somebody grown up in a place?
        # @param who x:Person "somebody"
        # @param where x:Place "a place"
        PREFIX x: <https://example.org/>
        ASK { ?where x:adultAt ?limit . ?who x:age ?age FILTER(?age >= ?limit) }
        """);
    write(
        "drivers.rq",
        """
        # Who may drive?
        PREFIX i: <urn:hustings:include:>
        PREFIX x: <https://example.org/>
        SELECT ?age { ?age x:drives ?car . ?age i:grown-up x:here . ?car x:of ?age }
        """);

    String text = Questions.read(folder).named("drivers").orElseThrow().text();

    assertThat(text).startsWith("# Who may drive?\n").doesNotContain("grown-up");
    assertThat(text.replaceAll("\\s+", " "))
        .containsSubsequence(
            "?age x:drives ?car",
            "x:here x:adultAt ?limit_1 .",
            "?age x:age ?age_1",
            "FILTER ( ?age_1 >= ?limit_1 )",
            "?car x:of ?age");
    assertThat(QueryFactory.create(text).isSelectType()).isTrue();
  }

  @Test
  void sharedPatternsStandInsideNegationsSubqueriesAndTripleTerms() throws IOException {
    include(
        "old.rq",
        "# Old?\n# @param a x:y \"a\"\n# @param b x:y \"b\"\nPREFIX x: <x:>\n"
            + "ASK { ?a x:p ?b . << ?a x:q ?c ~ ?r >> x:when ?b }");
    write(
        "q.rq",
        "# Q?\nPREFIX i: <urn:hustings:include:>\nSELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s i:old ?o }"
            + " { SELECT ?s { ?s i:old 1 } } }");

    String text = Questions.read(folder).named("q").orElseThrow().text();

    assertThat(text).doesNotContain("i:old").contains("?c_1").contains("?c_2");
    QueryFactory.create(text);
  }

  @Test
  void whatTheFolderLacksToIncludeIsTheProgramsOwn() {
    String query =
        "PREFIX i: <urn:hustings:include:> SELECT * { ?e i:current-on ?day ; i:stands-for ?who }";
    assertThat(Questions.none().parse("page.rq", query).query().toString())
        .contains("Withdrawn", "onBehalfOf")
        .doesNotContain("urn:hustings:include");
  }

  @Test
  void whatIncludesItselfIsAFault() throws IOException {
    include(
        "a.rq",
        "# A?\n# @param s x:y \"s\"\n# @param o x:y \"o\"\nPREFIX x: <x:>\n"
            + "ASK { ?s <urn:hustings:include:a> ?o }");

    assertThatThrownBy(() -> Questions.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("includes itself: a");
  }

  private void write(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private void include(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("include"));
    write("include/" + name, text);
  }
}
