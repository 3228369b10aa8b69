package org.hustings.endpoint;

import java.io.IOException;
import java.util.UUID;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.hustings.model.InputException;
import org.hustings.store.Store;

/** SPARQL at one address, and the graph store at another and below it. */
public final class Endpoints extends Handler.Abstract {
  /** Where queries and updates are sent. */
  public static final String SPARQL = "/sparql";

  /** The graph store. */
  public static final String DATA = "/data";

  private final SparqlService sparql;
  private final GraphStore graphs;
  private final ReplyCache cache;
  private final Engine engine;

  /**
   * What is asked, and by whom it may be changed.
   *
   * @param store the data; stays the caller's to close
   * @param base what the IRIs of its data start with, ending in "/"
   * @param union true when the store's default graph is the union of the named ones
   * @param page the path of the query page for people
   * @param publicUrl how the outside reaches the server, without a slash at the end, or empty when
   *     that is what requests say
   * @param engine runs the queries; started and stopped with this
   */
  public record Options(
      Store store,
      String base,
      boolean union,
      Writing writing,
      String page,
      String publicUrl,
      Engine engine) {}

  public Endpoints(Options options) {
    Store store = options.store();
    Writing writing = options.writing();
    this.engine = options.engine();
    this.cache = new ReplyCache(options.engine().budget().kept());
    this.sparql =
        new SparqlService(
            new Queries(store, options.base(), cache, engine),
            new Updates(store, options.base(), writing, engine),
            new ServiceDescription(options),
            writing);
    this.graphs =
        new GraphStore(
            store,
            engine,
            writing,
            new GraphTarget(DATA, options.base(), options.union()),
            () -> options.base() + "graph/" + UUID.randomUUID());
  }

  /** The answers that are kept. */
  public ReplyCache cache() {
    return cache;
  }

  /** True of the paths that are answered here. */
  public static boolean answers(String path) {
    return path.equals(SPARQL) || path.equals(DATA) || path.startsWith(DATA + "/");
  }

  @Override
  protected void doStart() throws Exception {
    engine.start();
    super.doStart();
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    engine.close();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Exchange exchange = new Exchange(request, response, callback);
    if (!answers(exchange.path())) {
      return false;
    }
    try {
      if (exchange.path().equals(SPARQL)) {
        sparql.answer(exchange);
      } else {
        graphs.answer(exchange);
      }
    } catch (Refusal e) {
      exchange.send(e.reply());
    } catch (InputException e) {
      exchange.send(Reply.text(502, "The store behind this server does not answer.\n"));
    } catch (StackOverflowError e) {
      exchange.send(Reply.text(400, "The query is nested too deeply.\n"));
    } catch (Exception e) {
      fail(exchange, callback, e);
    }
    return true;
  }

  /** A client that went away, or does not read, is no fault of the server. */
  private static void fail(Exchange exchange, Callback callback, Exception thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof EofException || (t instanceof IOException && exchange.isBegun())) {
        callback.failed(t);
        return;
      }
    }
    exchange.fail(thrown);
  }
}
