package org.hustings.server;

import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.hustings.endpoint.Refusal;
import org.hustings.endpoint.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives requests to the site first and, where it has no answer, to the endpoints. */
final class SiteHandler extends Handler.Wrapper {
  private static final Logger LOG = LoggerFactory.getLogger(SiteHandler.class);
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

  private final Site site;

  SiteHandler(Site site, Handler endpoints) {
    super(endpoints);
    this.site = site;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    protect(response);
    Optional<Reply> reply = reply(request);
    if (reply.isEmpty()) {
      return super.handle(request, response, callback);
    }
    reply.get().send(request, response, callback);
    return true;
  }

  /** Adds what keeps browsers from harm to an answer. */
  static void protect(Response response) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
  }

  private Optional<Reply> reply(Request request) {
    try {
      return site.answer(ask(request));
    } catch (Refusal e) {
      return Optional.of(e.reply());
    } catch (IllegalArgumentException e) {
      return Optional.of(Reply.text(400, "This address is not well formed.\n"));
    } catch (RuntimeException e) {
      LOG.error("cannot answer {}", request.getHttpURI().getPath(), e);
      return Optional.of(
          Reply.text(500, "Something is wrong with this server. Its log says what.\n"));
    }
  }

  private static Ask ask(Request request) {
    HttpURI uri = request.getHttpURI();
    String path = uri.getPath();
    String query = uri.getQuery();
    String accept = String.join(",", request.getHeaders().getValuesList(HttpHeader.ACCEPT));
    return new Ask(
        request.getMethod(),
        path == null ? "/" : path,
        Ask.parameters(query == null ? "" : query),
        accept);
  }
}
