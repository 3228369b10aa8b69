package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.hustings.store.Executions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine itself knows no function that is not on the list, should one get past the checks. */
class FunctionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<java:org.hustings.endpoint.FunctionsTest>()",
        "<http://jena.apache.org/ARQ/function#localname>(<x:a#b>)",
        "<http://www.w3.org/2005/xpath-functions#apply>(<http://jena.apache.org/ARQ/function#pi>)"
      })
  void othersAreErrors(String function) {
    assertThat(row("SELECT (" + function + " AS ?x) {}").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<http://www.w3.org/2005/xpath-functions#upper-case>('a')",
        "<http://www.w3.org/2005/xpath-functions/math#pi>()",
        "<http://www.w3.org/2001/XMLSchema#dateTime>('2024-01-01T00:00:00Z')",
        "UCASE('a')"
      })
  void theseAreRun(String function) {
    assertThat(row("SELECT (" + function + " AS ?x) {}").isEmpty()).isFalse();
  }

  private static Binding row(String query) {
    try (QueryExec execution =
        Contexts.confined(Executions.of(QueryFactory.create(query), DatasetGraphFactory.empty()))
            .build()) {
      return execution.select().next();
    }
  }
}
