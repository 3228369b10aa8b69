package org.hustings.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.hustings.catalogue.Dump;
import org.hustings.catalogue.Dumps;
import org.hustings.endpoint.Admission;
import org.hustings.endpoint.Budget;
import org.hustings.endpoint.Refusal;
import org.hustings.endpoint.Reply;

/** Sends the files with the whole graph as they lie on disk. */
final class DumpHandler extends Handler.Wrapper {
  private static final String FOLDER = "/dumps/";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How many wait for files that are being made. */
  private static final Budget AT_ONCE = new Budget(PATIENCE, 0, 16, 8, 0, Duration.ZERO, 0);

  private final Dumps dumps;
  private final Admission admission = new Admission(AT_ONCE);

  DumpHandler(Dumps dumps, Handler others) {
    super(others);
    this.dumps = dumps;
  }

  /** True of the paths of files, of which there may be none. */
  static boolean answers(String path) {
    return path.startsWith(FOLDER) && path.endsWith(".gz");
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = String.valueOf(request.getHttpURI().getPath());
    if (!answers(path)) {
      return super.handle(request, response, callback);
    }
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      Reply.text(405, "Dumps are read.\n")
          .with("Allow", "GET, HEAD")
          .send(request, response, callback);
      return true;
    }
    try {
      answer(path, request, response, callback);
    } catch (Refusal e) {
      e.reply().send(request, response, callback);
    }
    return true;
  }

  private void answer(String path, Request request, Response response, Callback callback)
      throws IOException {
    if (!Dumps.NAMES.contains(path.substring(FOLDER.length()))) {
      none().send(request, response, callback);
      return;
    }
    Optional<List<Dump>> made = made(Request.getRemoteAddr(request));
    Optional<Dump> dump =
        made.flatMap(all -> all.stream().filter(d -> path.equals(FOLDER + d.name())).findFirst());
    if (dump.isPresent()) {
      send(dump.get(), request, response, callback);
      return;
    }
    Reply reply =
        made.isEmpty()
            ? Reply.text(503, "The dumps are being made.\n").with("Retry-After", "10")
            : none();
    reply.send(request, response, callback);
  }

  private static Reply none() {
    return Reply.text(404, "There is no such dump: see /dumps.\n");
  }

  private Optional<List<Dump>> made(String client) {
    Runnable leave = admission.turn(client);
    try {
      return dumps.get(PATIENCE);
    } finally {
      leave.run();
    }
  }

  private static void send(Dump dump, Request request, Response response, Callback callback)
      throws IOException {
    String tag = "\"" + dump.sha256() + "\"";
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, "application/gzip");
    headers.put(HttpHeader.ETAG, tag);
    headers.put(HttpHeader.CACHE_CONTROL, "public, max-age=60");
    boolean known = request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH).contains(tag);
    if (known) {
      response.setStatus(304);
    } else {
      headers.put(HttpHeader.CONTENT_LENGTH, dump.size());
    }
    if (known || request.getMethod().equals("HEAD")) {
      response.write(true, ByteBuffer.allocate(0), callback);
    } else {
      Content.copy(Content.Source.from(dump.open()), response, callback);
    }
  }
}
