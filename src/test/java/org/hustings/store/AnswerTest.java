package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.QueryFactory;
import org.hustings.model.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
  private static final String PREFIXES =
      "PREFIX x: <https://example.org/ns#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
  private static final String SELECT =
      PREFIXES
          + "SELECT ?name ?kind ?thing ?n { ?thing a ?kind ; x:name ?name OPTIONAL { ?thing x:n ?n } } ORDER BY ?thing";
  private static final String ASK = "ASK { ?s ?p 7 }";
  private static final String CONSTRUCT =
      PREFIXES + "CONSTRUCT { ?thing x:named ?name } { ?thing x:name ?name }";

  private static final String PLAIN =
      PREFIXES + "CONSTRUCT { ?thing x:named ?name } { ?thing x:name ?name ; x:n ?n }";

  private final Store store = Store.memory();

  @BeforeEach
  void fill() {
    store.replace(
        "https://example.org/g",
        StoreTest.graph(
            """
            PREFIX x: <https://example.org/ns#>
            BASE <https://example.org/id/>
            <a> a x:State ; x:name "Österreich" ; x:n 7 .
            <b> a x:State ; x:name "日本" ; x:n 1000 .
            <c> a x:State ; x:name "a\\u001b[31m\\nb\\u202e" .
            <d> x:likes <a> ~ <e> .
            """));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aTableHasAlignedColumnsAndShortNames() {
    assertThat(write(SELECT, AnswerFormat.TABLE))
        .isEqualTo(
            """
            name        kind     thing     n
            ----------  -------  -----  ----
            Österreich  x:State  a         7
            日本        x:State  b      1000
            a [31m b    x:State  c
            """);
  }

  @Test
  void aTableWithoutRowsHasItsHead() {
    assertThat(write("SELECT ?who { ?who <x:no> 1 }", AnswerFormat.TABLE)).isEqualTo("who\n---\n");
  }

  @ParameterizedTest
  @CsvSource({
    "CSV, 'name,kind,thing,n\r\n'",
    "TSV, '?name\t?kind\t?thing\t?n\n'",
    "JSON, '{ \"head\": {'",
    "XML, '<?xml version=\"1.0\"?>'"
  })
  void rowsHaveTheFormatsOfSparql(AnswerFormat format, String start) {
    assertThat(write(SELECT, format)).startsWith(start);
  }

  @ParameterizedTest
  @CsvSource({"TABLE, 'yes\n'", "CSV, true", "TSV, true", "JSON, '{ '", "XML, '<?xml'"})
  void anAskIsYesOrNo(AnswerFormat format, String start) {
    assertThat(write(ASK, format)).contains(start.equals("true") ? "true" : start.strip());
  }

  @Test
  void aGraphIsSortedInTurtle() {
    assertThat(write(CONSTRUCT, AnswerFormat.TURTLE))
        .isEqualTo(write(CONSTRUCT, AnswerFormat.TABLE))
        .containsSubsequence("PREFIX x:", "/a>", "Österreich", "/b>", "日本", "/c>");
  }

  @ParameterizedTest
  @CsvSource({"NTRIPLES, /a> <", "JSONLD, @id", "JSON, @id", "RDFXML, rdf:RDF", "XML, rdf:RDF"})
  void aGraphHasTheFormatsOfRdf(AnswerFormat format, String part) {
    assertThat(write(PLAIN, format)).contains(part);
  }

  @Test
  void aDescriptionIsAGraph() {
    assertThat(write("DESCRIBE <https://example.org/id/a>", AnswerFormat.TURTLE))
        .contains("Österreich");
  }

  @ParameterizedTest
  @CsvSource({
    "TURTLE, SELECT",
    "NTRIPLES, SELECT",
    "RDFXML, ASK",
    "CSV, CONSTRUCT",
    "RDFXML, CONSTRUCT",
    "TSV, CONSTRUCT"
  })
  void aFormatThatCannotHoldTheAnswerIsAFault(AnswerFormat format, String kind) {
    String query =
        switch (kind) {
          case "SELECT" -> SELECT;
          case "ASK" -> ASK;
          default -> CONSTRUCT;
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> write(query, format, out))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("--format: ")
        .hasMessageContaining("(expected ");
    assertThat(out.size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"JSONLD", "RDFXML"})
  void whatHasNoTripleTermsGetsTheBasicProfile(AnswerFormat format) {
    String query = "CONSTRUCT WHERE { ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?o }";
    assertThat(write(query, format)).contains("predicate").doesNotContain("reifies");
  }

  @Test
  void csvTellsATripleTermInWords() {
    String query = "SELECT ?o { ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?o }";
    assertThat(write(query, AnswerFormat.CSV)).contains("<<( <").doesNotContain("?");
  }

  @Test
  void aFormatIsFoundByItsName() {
    assertThat(AnswerFormat.named("table")).contains(AnswerFormat.TABLE);
    assertThat(AnswerFormat.named("ntriples")).contains(AnswerFormat.NTRIPLES);
    assertThat(AnswerFormat.named("TABLE")).isEmpty();
    assertThat(AnswerFormat.RDFXML.word()).isEqualTo("rdfxml");
  }

  @Test
  void theNumberOfRowsComesBack() {
    assertThat(write(SELECT, AnswerFormat.TABLE, new ByteArrayOutputStream())).isEqualTo(3);
    assertThat(write(SELECT, AnswerFormat.CSV, new ByteArrayOutputStream())).isEqualTo(3);
    assertThat(write(CONSTRUCT, AnswerFormat.TURTLE, new ByteArrayOutputStream())).isEqualTo(3);
  }

  private String write(String query, AnswerFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(query, format, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private long write(String query, AnswerFormat format, ByteArrayOutputStream out) {
    return store.ask(
        QueryFactory.create(query), new Answer(format, "https://example.org/id/", out));
  }
}
