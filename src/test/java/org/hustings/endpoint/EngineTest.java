package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EngineTest {
  private static final Budget BUDGET =
      new Budget(Duration.ofSeconds(60), 1000, 4, 4, 4, Duration.ofSeconds(1), 0);
  private static final Query QUERY = QueryFactory.create("ASK {}");

  private final Engine engine = new Engine(BUDGET);

  @BeforeEach
  void start() {
    engine.start();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  /** Jena closes what a query sorts into when it is ended, and the query adds to it once more. */
  @Test
  void whatAnEndedQueryThrowsIsNoFaultOfTheServer() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> run(Duration.ofMillis(10), EngineTest::failWhenEnded));
    assertThat(refusal.reply().status()).isEqualTo(503);
  }

  @Test
  void whatAQueryThrowsThatWasNotEndedIsToldAsItIs() {
    AtlasException thrown = new AtlasException("broken");
    assertThat(
            catchThrowableOfType(
                AtlasException.class,
                () ->
                    run(
                        BUDGET.time(),
                        execution -> {
                          throw thrown;
                        })))
        .isSameAs(thrown);
  }

  private boolean run(Duration time, Engine.Use<Boolean> use) throws Exception {
    return engine.run(QUERY, DatasetGraphZero.create(), time, () -> "somebody", use);
  }

  private static boolean failWhenEnded(QueryExec execution) {
    AtomicBoolean ended = Context.getCancelSignal(execution.getContext());
    while (!ended.get()) {
      LockSupport.parkNanos(1_000_000);
    }
    throw new AtlasException("closed");
  }
}
