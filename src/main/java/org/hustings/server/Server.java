package org.hustings.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.hustings.catalogue.Dumps;
import org.hustings.endpoint.Budget;
import org.hustings.endpoint.Endpoints;
import org.hustings.endpoint.Engine;
import org.hustings.endpoint.Reply;
import org.hustings.endpoint.Writing;
import org.hustings.graph.Iris;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.schema.Schema;
import org.hustings.store.Questions;
import org.hustings.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SPARQL endpoint, the linked-data pages and the query page over a store. */
public final class Server implements AutoCloseable {
  /** IRIs of claims hold percent-encoded slashes and dots; pages look at addresses as they came. */
  private static final UriCompliance ADDRESSES =
      UriCompliance.from(
          EnumSet.of(
              UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
              UriCompliance.Violation.AMBIGUOUS_PATH_SEGMENT,
              UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /** The longest head of a request in bytes; a longer address is answered 414. */
  private static final int HEAD = 64 << 10;

  private static final String LOG_LINE = "%{client}a - - %t \"%m %U %H\" %s %O %{ms}T";

  /** How many clients may be connected; more wait. */
  private static final int CONNECTIONS = 4096;

  /** How long answers that are under way may take when it is asked to stop. */
  private static final Duration DRAIN = Duration.ofSeconds(30);

  private final Options options;
  private final org.eclipse.jetty.server.Server jetty = new org.eclipse.jetty.server.Server();
  private final ServerConnector connector;
  private final Dumps dumps;

  /**
   * What is served, and where.
   *
   * @param store the data; stays the caller's to close
   * @param schema the kinds of claim that pages show
   * @param questions those of the query page, and what page queries include
   * @param ontology the file that /ns serves
   * @param rules the folder of the rules, which pages quote
   * @param base the IRI that data IRIs start with, ending in "/"
   * @param host the interface to listen on, such as "127.0.0.1"
   * @param port the port to listen on, or 0 for any free one
   * @param writing who may change the data
   * @param publicUrl how the outside reaches it, without a slash at the end; empty where it is
   *     reached as it listens
   * @param forwarded true when a proxy that is trusted says in X-Forwarded headers who asks
   * @param budget what queries may take
   */
  public record Options(
      Store store,
      Schema schema,
      Questions questions,
      Path ontology,
      Path rules,
      String base,
      String host,
      int port,
      Writing writing,
      String publicUrl,
      boolean forwarded,
      Budget budget) {}

  public Server(Options options) {
    this.options = options;
    HttpConfiguration http = new HttpConfiguration();
    http.setUriCompliance(ADDRESSES);
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEAD);
    if (options.forwarded()) {
      http.addCustomizer(new ForwardedRequestCustomizer());
    }
    this.connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setHost(options.host());
    connector.setPort(options.port());
    jetty.addConnector(connector);
    this.dumps = new Dumps(options.store(), new Iris(options.base()), options.schema());
    Engine engine = new Engine(options.budget());
    Site site = new Site(options, dumps, engine, this::root);
    Endpoints endpoints = endpoints(options, engine);
    Handler answers = new SiteHandler(site, new DumpHandler(dumps, endpoints));
    Metrics metrics =
        new Metrics(
            new GracefulHandler(new Bodies(new Packing(answers))),
            () -> options.store().read(options.store()::generation));
    metrics.add("pages", site.cache());
    metrics.add("answers", endpoints.cache());
    jetty.setHandler(new Life(options.store(), metrics));
    jetty.setErrorHandler(Server::fault);
    jetty.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    jetty.setStopTimeout(DRAIN.toMillis());
  }

  /** Tells of what Jetty refuses itself, such as a head that is too long. */
  private static boolean fault(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    SiteHandler.protect(response);
    Reply.text(status, status + " " + HttpStatus.getMessage(status) + "\n")
        .send(request, response, callback);
    return true;
  }

  private static Endpoints endpoints(Options options, Engine engine) {
    return new Endpoints(
        new Endpoints.Options(
            options.store(),
            options.base(),
            true,
            options.writing(),
            "/console",
            options.publicUrl(),
            engine));
  }

  /**
   * Writes a line for each request to the end of a file: the address of the client, the time,
   * method and path without what was asked, status, bytes, milliseconds. Before the start.
   *
   * @throws InputException when it cannot be written to
   */
  public Server logTo(Path file) {
    try {
      Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
    } catch (IOException e) {
      throw new InputException(
          new Finding(file.toString(), 0, 0, "cannot be written to", "a file for the access log"));
    }
    jetty.setRequestLog(new CustomRequestLog(new RequestLogWriter(file.toString()), LOG_LINE));
    return this;
  }

  /** Starts to answer; an InputException names the port when it is taken. */
  public Server start() {
    try {
      jetty.start();
      return this;
    } catch (IOException e) {
      throw new InputException(
          new Finding(
              options.host() + ":" + options.port(),
              0,
              0,
              "cannot listen on port " + options.port() + ": " + cause(e).getMessage(),
              "a free port and an address of this machine"));
    } catch (Exception e) {
      throw new IllegalStateException("the server does not start", e);
    }
  }

  /** The port that it listens on, once started. */
  public int port() {
    return connector.getLocalPort();
  }

  /** How it is reached, without a slash at the end. */
  public String root() {
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    return options.publicUrl().isEmpty()
        ? "http" + "://" + host + ":" + port()
        : options.publicUrl();
  }

  /** Waits until it is stopped. */
  public void join() throws InterruptedException {
    jetty.join();
  }

  /** Stops answering; what is not answered in half a minute is broken off. */
  @Override
  public void close() {
    try {
      jetty.stop();
    } catch (TimeoutException e) {
      LOG.warn("answers that took longer than {} s to end were broken off", DRAIN.toSeconds());
    } catch (Exception e) {
      throw new IllegalStateException("the server does not stop", e);
    }
    dumps.close();
  }

  private static Throwable cause(Throwable thrown) {
    Throwable at = thrown;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }
}
