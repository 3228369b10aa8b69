package org.hustings.endpoint;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.util.IsoMatcher;

/** Runs tests of what a query gives. */
final class SuiteQueries {
  private static final String REDUCED = SuiteCase.MF + "LaxCardinality";

  private final SuiteTarget target;

  SuiteQueries(SuiteTarget target) {
    this.target = target;
  }

  /** What is wrong, or empty when the test passes. */
  Optional<String> run(SuiteCase test) {
    String file = SuiteCase.files(test.action(), SuiteCase.QT + "query").get(0);
    String query = "BASE <" + file + ">\n" + test.text(file);
    target.load(SuiteFiles.before(test, query));
    String expected = test.result().orElseThrow().asResource().getURI();
    if (QueryFactory.create(query, Syntax.syntaxARQ).isConstructType()) {
      return graph(query, SuiteFiles.graph(test, expected));
    }
    return rows(test, query, expected);
  }

  private Optional<String> graph(String query, Graph expected) {
    HttpResponse<byte[]> reply = target.ask(query, "text/turtle");
    if (reply.statusCode() != 200) {
      return Optional.of(said(reply));
    }
    Graph actual =
        SuiteFiles.graph(reply.body(), Served.header(reply, "Content-Type"), SuiteManifest.ROOT);
    return IsoMatcher.isomorphic(expected, actual)
        ? Optional.empty()
        : Optional.of("another graph");
  }

  private Optional<String> rows(SuiteCase test, String query, String file) {
    String mediaType = SuiteResults.mediaType(file);
    HttpResponse<byte[]> reply = target.ask(query, mediaType);
    if (reply.statusCode() != 200) {
      return Optional.of(said(reply));
    }
    if (!Served.header(reply, "Content-Type").startsWith(mediaType)) {
      return Optional.of("Content-Type " + Served.header(reply, "Content-Type"));
    }
    QueryExecResult expected = SuiteResults.read(test, file);
    QueryExecResult actual =
        SuiteResults.read(reply.body(), SuiteResults.lang(SuiteResults.ending(file)));
    if (expected.isBoolean() || actual.isBoolean()) {
      boolean same =
          expected.isBoolean()
              && actual.isBoolean()
              && expected.booleanResult().equals(actual.booleanResult());
      return same ? Optional.empty() : Optional.of("another truth");
    }
    boolean reduced =
        SuiteCase.one(test.entry(), SuiteCase.MF + "resultCardinality")
            .filter(c -> c.asResource().getURI().equals(REDUCED))
            .isPresent();
    boolean same =
        reduced
            ? SuiteResults.sameReduced(expected.rowSet(), actual.rowSet())
            : SuiteResults.same(expected.rowSet(), actual.rowSet(), ordered(query));
    return same ? Optional.empty() : Optional.of("other rows");
  }

  private static boolean ordered(String query) {
    Query parsed = QueryFactory.create(query, Syntax.syntaxARQ);
    return parsed.hasOrderBy();
  }

  static String said(HttpResponse<byte[]> reply) {
    String text = new String(reply.body(), StandardCharsets.UTF_8);
    return "status " + reply.statusCode() + " " + text.lines().findFirst().orElse("");
  }
}
