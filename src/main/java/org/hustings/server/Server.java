package org.hustings.server;

import java.net.BindException;
import java.nio.file.Path;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** The SPARQL endpoint, the linked-data pages and the query page, read-only over a view. */
public final class Server implements AutoCloseable {
  private final Options options;
  private final FusekiServer fuseki;

  /**
   * What is served, and where.
   *
   * @param view the data; its default graph is the union of its named graphs
   * @param base the IRI that data IRIs start with, ending in "/"
   * @param ontology the file that /ns serves
   * @param queries the folder of questions
   * @param host the interface to listen on, such as "127.0.0.1"
   * @param port the port to listen on, or 0 for any free one
   */
  public record Options(
      DatasetGraph view, String base, Path ontology, Path queries, String host, int port) {}

  public Server(Options options) {
    this.options = options;
    this.fuseki =
        FusekiServer.create()
            .port(options.port())
            .loopback(true)
            .fusekiModules(FusekiModules.empty())
            .add("/sparql", service(Operation.Query))
            .add("/data", service(Operation.GSP_R))
            .build();
    for (Connector connector : fuseki.getJettyServer().getConnectors()) {
      if (connector instanceof ServerConnector tcp) {
        tcp.setHost(options.host());
      }
    }
  }

  /** Starts to answer; an InputException names the port when it is taken. */
  public Server start() {
    try {
      fuseki.start();
      return this;
    } catch (FusekiException e) {
      if (cause(e) instanceof BindException) {
        throw new InputException(
            new Finding(
                options.host() + ":" + options.port(),
                0,
                0,
                "cannot listen on port " + options.port() + ": " + cause(e).getMessage(),
                "a free port and an address of this machine"));
      }
      throw e;
    }
  }

  /** The port that it listens on, once started. */
  public int port() {
    return fuseki.getPort();
  }

  /** Waits until it is stopped. */
  public void join() {
    fuseki.join();
  }

  /** Stops answering. */
  public void stop() {
    fuseki.stop();
  }

  @Override
  public void close() {
    stop();
  }

  private DataService.Builder service(Operation operation) {
    return DataService.newBuilder(options.view()).addEndpoint(operation);
  }

  private static Throwable cause(Throwable thrown) {
    Throwable at = thrown;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }
}
