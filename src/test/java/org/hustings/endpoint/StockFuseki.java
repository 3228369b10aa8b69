package org.hustings.endpoint;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Fuseki as it comes, over a plain dataset, for figures to stand beside ours. */
final class StockFuseki implements AutoCloseable {
  private final FusekiServer server =
      FusekiServer.create()
          .port(0)
          .loopback(true)
          .fusekiModules(FusekiModules.empty())
          .add("/ds", DatasetGraphFactory.createTxnMem(), true)
          .start();

  SuiteTarget target() {
    String dataset = "http://127.0.0.1:" + server.getPort() + "/ds";
    return new SuiteTarget(dataset + "/sparql", dataset + "/update", dataset + "/data", dataset);
  }

  @Override
  public void close() {
    server.stop();
  }
}
