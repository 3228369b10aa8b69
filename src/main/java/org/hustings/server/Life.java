package org.hustings.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.hustings.endpoint.Reply;
import org.hustings.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who watch over the server that it is alive (/health), that it can answer (/ready),
 * and its figures (/metrics). Waits for nothing that other requests wait for.
 */
final class Life extends Handler.Wrapper {
  private static final Logger LOG = LoggerFactory.getLogger(Life.class);

  private final Store store;
  private final Metrics metrics;

  Life(Store store, Metrics metrics) {
    super(metrics);
    this.store = store;
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    switch (String.valueOf(request.getHttpURI().getPath())) {
      case "/health" -> unstored(Reply.text(200, "alive\n")).send(request, response, callback);
      case "/ready" -> unstored(ready()).send(request, response, callback);
      case "/metrics" -> metrics.reply().send(request, response, callback);
      default -> {
        return super.handle(request, response, callback);
      }
    }
    return true;
  }

  private static Reply unstored(Reply reply) {
    return reply.with("Cache-Control", Reply.NO_STORE);
  }

  private Reply ready() {
    if (getServer().isStopping()) {
      return Reply.text(503, "The server is stopping.\n");
    }
    try {
      boolean any = store.read(view -> view.find().hasNext());
      return Reply.text(200, any ? "ready\n" : "ready, with nothing in the store\n");
    } catch (RuntimeException e) {
      LOG.error("the store cannot be read", e);
      return Reply.text(503, "The store cannot be read.\n").with("Retry-After", "10");
    }
  }
}
