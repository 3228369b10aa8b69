package org.hustings.endpoint;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;

/** Runs tests of what an update leaves behind. */
final class SuiteUpdates {
  private final SuiteTarget target;

  SuiteUpdates(SuiteTarget target) {
    this.target = target;
  }

  /** What is wrong, or empty when the test passes. */
  Optional<String> run(SuiteCase test) {
    String file = SuiteCase.files(test.action(), SuiteCase.UT + "request").get(0);
    target.load(dataset(test, test.action()));
    HttpResponse<byte[]> reply = target.change("BASE <" + file + ">\n" + test.text(file));
    if (reply.statusCode() >= 300) {
      return Optional.of(SuiteQueries.said(reply));
    }
    DatasetGraph expected = dataset(test, test.result().orElseThrow().asResource());
    return IsoMatcher.isomorphic(expected, target.contents())
        ? Optional.empty()
        : Optional.of("another dataset");
  }

  private static DatasetGraph dataset(SuiteCase test, Resource of) {
    return SuiteFiles.dataset(
        test,
        SuiteCase.files(of, SuiteCase.UT + "data"),
        SuiteCase.named(of, SuiteCase.UT + "graphData").toList());
  }
}
