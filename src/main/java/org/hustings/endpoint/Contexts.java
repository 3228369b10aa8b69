package org.hustings.endpoint;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.util.Context;

/** How Jena reads what comes from outside. */
final class Contexts {
  private Contexts() {}

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
