package org.hustings.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.util.Context;

/** Reads results, and says whether two are the same. */
final class SuiteResults {
  private static final String RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";

  private SuiteResults() {}

  /**
   * The media type that an expected result's ending stands for; JSON where it is a graph of rows.
   */
  static String mediaType(String file) {
    return switch (ending(file)) {
      case "srx" -> "application/sparql-results+xml";
      case "csv" -> "text/csv";
      case "tsv" -> "text/tab-separated-values";
      default -> "application/sparql-results+json";
    };
  }

  /** The result in a file of rows or a boolean. */
  static QueryExecResult read(SuiteCase test, String file) {
    String ending = ending(file);
    if (!List.of("ttl", "rdf").contains(ending)) {
      return read(bytes(test.path(file)), lang(ending));
    }
    Model model = ModelFactory.createModelForGraph(SuiteFiles.graph(test, file));
    var booleans = model.listObjectsOfProperty(model.createProperty(RS + "boolean")).toList();
    return booleans.isEmpty()
        ? new QueryExecResult(RowSet.adapt(RDFInput.fromRDF(model)))
        : new QueryExecResult(booleans.get(0).asLiteral().getBoolean());
  }

  static QueryExecResult read(byte[] body, Lang lang) {
    return RowSetReader.createReader(lang).readAny(new ByteArrayInputStream(body), new Context());
  }

  static Lang lang(String ending) {
    return switch (ending) {
      case "srx" -> ResultSetLang.RS_XML;
      case "tsv" -> ResultSetLang.RS_TSV;
      case "csv" -> ResultSetLang.RS_CSV;
      default -> ResultSetLang.RS_JSON;
    };
  }

  static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1);
  }

  /**
   * True when rows are the same, up to their blank nodes; in order where that is asked for. A
   * number or time may be written in another way, as a value of the same type.
   */
  static boolean same(RowSet expected, RowSet actual, boolean inOrder) {
    RowSetRewindable first = canonical(expected);
    RowSetRewindable second = canonical(actual);
    boolean columns =
        new HashSet<>(first.getResultVars()).equals(new HashSet<>(second.getResultVars()));
    return columns
        && (inOrder
            ? ResultsCompare.equalsByTermAndOrder(first, second)
            : ResultsCompare.equalsByTerm(first, second));
  }

  private static RowSetRewindable canonical(RowSet rows) {
    return RowSetStream.create(rows.getResultVars(), Iter.map(rows, row -> canonical(row)))
        .rewindable();
  }

  private static Binding canonical(Binding row) {
    BindingBuilder canonical = Binding.builder();
    row.forEach(
        (var, node) ->
            canonical.add(
                var,
                isLabel(node)
                    ? NodeFactory.createBlankNode(node.getLiteralLexicalForm())
                    : NormalizeRDFTerms.get().normalize(node)));
    return canonical.build();
  }

  /** Jena reads the cells of CSV as strings, labels of blank nodes too. */
  private static boolean isLabel(Node node) {
    return node.isLiteral() && node.getLiteralLexicalForm().startsWith("_:");
  }

  /** True when what is there is expected, each row at least once and at most as often. */
  static boolean sameReduced(RowSet expected, RowSet actual) {
    Map<Binding, Integer> most = new HashMap<>();
    expected.forEachRemaining(b -> most.merge(b, 1, Integer::sum));
    Map<Binding, Integer> found = new HashMap<>();
    actual.forEachRemaining(b -> found.merge(b, 1, Integer::sum));
    return most.keySet().equals(found.keySet())
        && found.entrySet().stream()
            .allMatch(e -> e.getValue() <= most.getOrDefault(e.getKey(), 0));
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
