package org.hustings.endpoint;

import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * Runs tests of what parses. Status 400 says that a text does not; 403 and 409 refuse what was
 * parsed, such as SERVICE, or an update of a graph that is not there.
 */
final class SuiteSyntax {
  private final SuiteTarget target;

  SuiteSyntax(SuiteTarget target) {
    this.target = target;
  }

  /** What is wrong, or empty when the test passes. */
  Optional<String> run(SuiteCase test) {
    boolean update = test.type().contains("Update");
    HttpResponse<byte[]> reply =
        target.post(
            update ? target.update() : target.query(),
            update ? "application/sparql-update" : "application/sparql-query",
            SuiteResults.bytes(test.path(test.action().getURI())),
            "*/*");
    int status = reply.statusCode();
    boolean parsed = status < 300 || status == 403 || status == 409;
    boolean right = test.type().startsWith("Negative") ? status == 400 : parsed;
    return right ? Optional.empty() : Optional.of(SuiteQueries.said(reply));
  }
}
