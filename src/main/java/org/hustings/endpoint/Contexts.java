package org.hustings.endpoint;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;

/** How Jena reads and runs what comes from outside. */
public final class Contexts {
  private Contexts() {}

  /**
   * The settings of a dataset, under which no other server is called, no property stands for a
   * function, and only {@link Functions} are run.
   */
  public static Context confined(DatasetGraph dataset) {
    Context context = Context.setupContextForDataset(ARQ.getContext(), dataset);
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.enablePropertyFunctions, false);
    Functions.confine(context);
    return context;
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
