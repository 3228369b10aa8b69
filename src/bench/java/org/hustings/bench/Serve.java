package org.hustings.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hustings.endpoint.Budget;
import org.hustings.endpoint.Writing;
import org.hustings.graph.Iris;
import org.hustings.pipeline.Home;
import org.hustings.schema.SchemaReader;
import org.hustings.server.Server;
import org.hustings.store.Questions;
import org.hustings.store.Store;

/** Serves a graph from memory, as the program serves its own articles: at one port without a cache of answers, at the next with one. */
public final class Serve {
  private static final int ROWS = 1_000_000;

  private Serve() {}

  /**
   * Serves until it is killed.
   *
   * @param arguments the N-Quads, the first port, and the seconds that a query may take
   */
  public static void main(String[] arguments) throws InterruptedException {
    try (Home home = Home.of(Path.of("."));
        Store store = Store.memory()) {
      Load.read(arguments[0], store);
      int port = Integer.parseInt(arguments[1]);
      Duration time = Duration.ofSeconds(Integer.parseInt(arguments[2]));
      List<Budget> budgets = List.of(Budget.of(time, ROWS, 0), Budget.of(time, ROWS, 64L << 20));
      for (Budget budget : budgets) {
        server(home, store, port++, budget).start();
      }
      System.out.println("ready");
      Thread.currentThread().join();
    }
  }

  /** A server over a store, at a port, not started yet. */
  static Server server(Home home, Store store, int port, Budget budget) {
    return new Server(
        new Server.Options(
            store,
            new SchemaReader().read(home.ontology(), home.shapes()),
            Questions.read(home.queries()),
            home.ontology(),
            home.rules(),
            Iris.DEFAULT_BASE,
            "127.0.0.1",
            port,
            Writing.nobody(),
            "",
            false,
            budget));
  }
}
