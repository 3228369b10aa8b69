package org.hustings.endpoint;

import java.io.IOException;
import java.util.Optional;

/** The SPARQL 1.1 Protocol: leads a request to the query or update that it carries. */
final class SparqlService {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";

  /** The longest query in characters; the parser takes less than half a second for it. */
  private static final int LONGEST_QUERY = 128 << 10;

  /** The longest update in bytes. */
  private static final int LONGEST_UPDATE = 16 << 20;

  private final Queries queries;
  private final Updates updates;
  private final ServiceDescription description;
  private final Writing writing;

  SparqlService(Queries queries, Updates updates, ServiceDescription description, Writing writing) {
    this.queries = queries;
    this.updates = updates;
    this.description = description;
    this.writing = writing;
  }

  void answer(Exchange exchange) throws IOException {
    switch (exchange.method()) {
      case "GET", "HEAD" -> get(exchange);
      case "POST" -> post(exchange);
      case "OPTIONS" -> exchange.send(Reply.text(204, "").with("Allow", allow()));
      default ->
          throw new Refusal(
              Reply.text(405, "SPARQL is asked by GET and by POST.\n").with("Allow", allow()));
    }
  }

  private static String allow() {
    return "GET, HEAD, POST, OPTIONS";
  }

  private void get(Exchange exchange) throws IOException {
    Parameters parameters = exchange.parameters();
    if (parameters.has("update")) {
      throw new Refusal(400, "An update is sent by POST.");
    }
    Optional<String> query = parameters.one("query");
    if (query.isEmpty()) {
      description.answer(exchange);
    } else {
      query(exchange, query.get(), parameters, 414);
    }
  }

  private void post(Exchange exchange) throws IOException {
    Parameters parameters = exchange.parameters();
    switch (exchange.mediaType()) {
      case FORM -> {
        String form = exchange.text(writing.allowed() ? LONGEST_UPDATE : 4 * LONGEST_QUERY);
        form(exchange, parameters.and(Parameters.read(form)));
      }
      case QUERY -> {
        requireNone(parameters);
        query(exchange, exchange.text(4 * LONGEST_QUERY), parameters, 413);
      }
      case UPDATE -> {
        writing.require(exchange);
        requireNone(parameters);
        updates.make(exchange, exchange.text(LONGEST_UPDATE), parameters);
      }
      default ->
          throw new Refusal(
              Reply.text(
                      415,
                      "What is posted is one of " + FORM + ", " + QUERY + ", " + UPDATE + ".\n")
                  .with("Accept-Post", FORM + ", " + QUERY + ", " + UPDATE));
    }
  }

  private void form(Exchange exchange, Parameters parameters) throws IOException {
    Optional<String> query = parameters.one("query");
    Optional<String> update = parameters.one("update");
    if (query.isPresent() == update.isPresent()) {
      throw new Refusal(400, "A form carries either 'query' or 'update'.");
    }
    if (query.isPresent()) {
      query(exchange, query.get(), parameters, 413);
    } else {
      updates.make(exchange, update.get(), parameters);
    }
  }

  private void query(Exchange exchange, String text, Parameters parameters, int tooLong)
      throws IOException {
    if (text.length() > LONGEST_QUERY) {
      throw new Refusal(
          tooLong, "The query is longer than " + LONGEST_QUERY + " characters: shorten it.");
    }
    queries.answer(exchange, text, parameters);
  }

  private static void requireNone(Parameters parameters) {
    if (parameters.has("query") || parameters.has("update")) {
      throw new Refusal(400, "There is a query or update in the address and one in the body.");
    }
  }
}
