package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowsTest {
  /** Every kind of term, unbound cells, and characters that JSON or a reader of it trips over. */
  private static final String ALL =
      """
      SELECT ?a ?b ("x" AS ?c) {
        VALUES (?a ?b) {
          (<http://example.org/é?a=b&c> UNDEF)
          (UNDEF UNDEF)
          ("plain" "say \\"yes\\" \\\\ no\\r\\n\\t")
          ("\\u0001\\u007F\\u0085\\u2028\\u2029" "Ελλάδα 🗳")
          ("hôtel"@fr "right to left"@ar--rtl)
          (12 "2024-02"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>)
          (<<( <http://example.org/s> <http://example.org/p> "o"@en )>> true)
          (<<( <http://example.org/s> <http://example.org/p>
               <<( <http://example.org/s> <http://example.org/p> 1.5 )>> )>> "")
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ALL,
        "SELECT * { VALUES ?nothing { } }",
        "SELECT * { }",
        "SELECT (BNODE() AS ?one) (BNODE() AS ?two) (?one AS ?same) { VALUES ?row { 1 2 } }"
      })
  void whatIsReadIsWhatWasWritten(String query) throws IOException {
    RowSet rows = rows(query);
    assertThat(ResultsCompare.equalsByTermAndOrder(read(written(rows)), rewound(rows))).isTrue();
  }

  @Test
  void jenasOwnWriterSaysTheSame() throws IOException {
    RowSet rows = rows(ALL);
    ByteArrayOutputStream jenas = new ByteArrayOutputStream();
    RowSetWriterRegistry.getFactory(ResultSetLang.RS_JSON)
        .create(ResultSetLang.RS_JSON)
        .write(jenas, rows, new Context());
    assertThat(
            ResultsCompare.equalsByTermAndOrder(
                read(written(rewound(rows))), read(jenas.toByteArray())))
        .isTrue();
  }

  @Test
  void aRowIsALine() throws IOException {
    String text =
        new String(written(rows("SELECT ?n { VALUES ?n { 1 2 3 } }")), StandardCharsets.UTF_8);
    assertThat(text.lines().filter(l -> l.startsWith("{\"n\":"))).hasSize(3);
  }

  @Test
  void manyRowsAreWhole() throws IOException {
    String many =
        "SELECT ?a ?b { VALUES ?a { "
            + "1 ".repeat(300)
            + "} VALUES ?b { "
            + "2 ".repeat(100)
            + "} }";
    assertThat(RowSetOps.count(read(written(rows(many))))).isEqualTo(30_000);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void yesAndNo(boolean yes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRows(out).write(yes);
    assertThat(
            RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                .create(ResultSetLang.RS_JSON)
                .readAny(new ByteArrayInputStream(out.toByteArray()), new Context())
                .booleanResult())
        .isEqualTo(yes);
  }

  private static RowSet rows(String query) {
    try (QueryExec execution =
        QueryExec.graph(GraphFactory.createDefaultGraph()).query(query).build()) {
      return execution.select().rewindable();
    }
  }

  private static RowSet rewound(RowSet rows) {
    ((RowSetRewindable) rows).reset();
    return rows;
  }

  private static byte[] written(RowSet rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRows(out).write(rows);
    return out.toByteArray();
  }

  private static RowSet read(byte[] json) {
    return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
        .create(ResultSetLang.RS_JSON)
        .read(new ByteArrayInputStream(json), new Context())
        .rewindable();
  }
}
