package org.hustings.server;

import java.net.BindException;
import java.nio.file.Path;
import java.util.EnumSet;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.schema.Schema;
import org.hustings.store.Questions;
import org.hustings.store.Store;

/** The SPARQL endpoint, the linked-data pages and the query page, read-only over a view. */
public final class Server implements AutoCloseable {
  /** IRIs of claims hold percent-encoded slashes and dots; pages look at addresses as they came. */
  private static final UriCompliance ADDRESSES =
      UriCompliance.from(
          EnumSet.of(
              UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
              UriCompliance.Violation.AMBIGUOUS_PATH_SEGMENT,
              UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));

  private final Options options;
  private final FusekiServer fuseki;

  /**
   * What is served, and where.
   *
   * @param store the data; stays the caller's to close
   * @param schema the kinds of claim that pages show
   * @param questions those of the query page, and what page queries include
   * @param ontology the file that /ns serves
   * @param base the IRI that data IRIs start with, ending in "/"
   * @param host the interface to listen on, such as "127.0.0.1"
   * @param port the port to listen on, or 0 for any free one
   */
  public record Options(
      Store store,
      Schema schema,
      Questions questions,
      Path ontology,
      String base,
      String host,
      int port) {}

  public Server(Options options) {
    this.options = options;
    DatasetGraph view = options.store().view();
    view.getContext().set(ARQ.httpServiceAllowed, false);
    this.fuseki =
        FusekiServer.create()
            .port(options.port())
            .loopback(true)
            .fusekiModules(FusekiModules.empty())
            .registerOperation(Operation.Query, new QueryEndpoint())
            .add("/sparql", service(view, Operation.Query))
            .add("/data", service(view, Operation.GSP_R))
            .build();
    org.eclipse.jetty.server.Server jetty = fuseki.getJettyServer();
    jetty.setHandler(new SiteHandler(new Site(options), jetty.getHandler()));
    for (Connector connector : jetty.getConnectors()) {
      if (connector instanceof ServerConnector tcp) {
        listen(tcp);
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

  private void listen(ServerConnector tcp) {
    tcp.setHost(options.host());
    tcp.getConnectionFactories().stream()
        .filter(HttpConnectionFactory.class::isInstance)
        .map(HttpConnectionFactory.class::cast)
        .forEach(http -> http.getHttpConfiguration().setUriCompliance(ADDRESSES));
  }

  private static DataService.Builder service(DatasetGraph view, Operation operation) {
    return DataService.newBuilder(view).addEndpoint(operation);
  }

  private static Throwable cause(Throwable thrown) {
    Throwable at = thrown;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }
}
