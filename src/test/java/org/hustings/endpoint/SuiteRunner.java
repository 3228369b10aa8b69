package org.hustings.endpoint;

import java.util.Optional;

/** Runs a test of any kind against a server. */
final class SuiteRunner {
  private final SuiteQueries queries;
  private final SuiteUpdates updates;
  private final SuiteSyntax syntax;
  private final SuiteTranscripts transcripts;
  private final SuiteDescriptions descriptions;

  SuiteRunner(SuiteTarget target) {
    this.queries = new SuiteQueries(target);
    this.updates = new SuiteUpdates(target);
    this.syntax = new SuiteSyntax(target);
    this.transcripts = new SuiteTranscripts(target);
    this.descriptions = new SuiteDescriptions(target);
  }

  /** What is wrong, or empty when the test passes. */
  Optional<String> run(SuiteCase test) {
    try {
      return switch (test.type()) {
        case "QueryEvaluationTest", "CSVResultFormatTest" -> queries.run(test);
        case "UpdateEvaluationTest" -> updates.run(test);
        case "ProtocolTest", "GraphStoreProtocolTest" -> transcripts.run(test);
        case "ServiceDescriptionTest" -> descriptions.run(test);
        default -> syntax.run(test);
      };
    } catch (RuntimeException e) {
      return Optional.of(e.getClass().getSimpleName() + " " + e.getMessage());
    }
  }
}
