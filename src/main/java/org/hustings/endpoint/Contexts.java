package org.hustings.endpoint;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.UpdateExecBuilder;
import org.apache.jena.sparql.util.Context;

/** How Jena reads and runs what comes from outside. */
public final class Contexts {
  private Contexts() {}

  /**
   * A query that calls no other server, for which no property stands for a function, and which runs
   * {@link Functions} only.
   */
  public static QueryExecBuilder confined(QueryExecBuilder query) {
    return query
        .set(ARQ.httpServiceAllowed, false)
        .set(ARQ.enablePropertyFunctions, false)
        .set(ARQConstants.registryFunctions, Functions.registry());
  }

  /** Updates with the same limits. */
  static UpdateExecBuilder confined(UpdateExecBuilder updates) {
    return updates
        .set(ARQ.httpServiceAllowed, false)
        .set(ARQ.enablePropertyFunctions, false)
        .set(ARQConstants.registryFunctions, Functions.registry());
  }

  /** Settings under which a JSON-LD document with a context elsewhere is a fault of its own. */
  static Context nothingFetched() {
    JsonLdOptions options =
        new JsonLdOptions(
            (url, how) -> {
              throw new JsonLdError(
                  JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                  "No context is fetched: write it into the document.");
            });
    Context context = new Context();
    context.set(LangJSONLD11.JSONLD_OPTIONS, options);
    return context;
  }
}
