package org.hustings.server;

import java.util.Optional;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;

/** Fuseki's query service, which refuses what {@link Refusals} names. */
final class QueryEndpoint extends SPARQL_QueryDataset {
  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    Optional<String> reason = Refusals.of(query);
    if (reason.isPresent()) {
      ServletOps.errorBadRequest(reason.get());
    }
  }
}
