package org.hustings.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;

/** Reads the graph that a request carries; nothing that it names is fetched. */
final class GraphReader {
  private static final int MOST_PARTS = 100;

  private final String base;
  private final Graph graph = GraphFactory.createDefaultGraph();

  /** Reads graphs with what relative IRIs are resolved against. */
  GraphReader(String base) {
    this.base = base;
  }

  /** The graph of a body, or of all parts of a form; a Refusal says what is wrong with it. */
  Graph read(Exchange exchange, int limit) {
    if (exchange.mediaType().equals("multipart/form-data")) {
      form(exchange.body(limit), exchange.header(HttpHeader.CONTENT_TYPE));
    } else {
      Lang lang = lang(exchange.mediaType());
      add(lang, new ByteArrayInputStream(exchange.body(limit)));
    }
    return graph;
  }

  private static Lang lang(String mediaType) {
    Lang lang = RDFLanguages.contentTypeToLang(mediaType);
    if (lang == null || !RDFLanguages.isTriples(lang)) {
      throw new Refusal(
          415,
          "A graph is sent as one of "
              + String.join(", ", Offer.mediaTypes(Format.ofGraphs()))
              + ", or as such files in a multipart/form-data.");
    }
    return lang;
  }

  private void form(byte[] body, String contentType) {
    MultiPartConfig limits =
        new MultiPartConfig.Builder().maxMemoryPartSize(body.length).maxParts(MOST_PARTS).build();
    Content.Source source = Content.Source.from(ByteBuffer.wrap(body));
    try (MultiPartFormData.Parts parts =
        MultiPartFormData.getParts(source, new Attributes.Mapped(), contentType, limits)) {
      for (MultiPart.Part part : parts) {
        String type = String.valueOf(part.getHeaders().get(HttpHeader.CONTENT_TYPE));
        Lang lang = lang(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
        try (InputStream in = Content.Source.asInputStream(part.getContentSource())) {
          add(lang, in);
        }
      }
    } catch (BadMessageException | CompletionException | IOException e) {
      throw new Refusal(400, "The form is broken.");
    }
  }

  private void add(Lang lang, InputStream in) {
    try {
      RDFParser.source(in)
          .forceLang(lang)
          .base(base)
          .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
          .context(Contexts.nothingFetched())
          .parse(graph);
    } catch (RiotException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    }
  }
}
