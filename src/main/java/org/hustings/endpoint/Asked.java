package org.hustings.endpoint;

import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;

/** What an answer follows from, beside the data. */
final class Asked {
  /** These give something else each time; a text that only looks like one does no harm. */
  private static final Pattern CHANGING =
      Pattern.compile("(?i)\\b(now|rand|uuid|struuid|bnode)\\b");

  private Asked() {}

  /**
   * The same for queries that ask the same in a syntax, as far as their algebra shows; empty where
   * the answer may change while the data do not.
   */
  static String key(Query query, Offer offer) {
    boolean rows = query.isSelectType() || query.isAskType();
    String what = rows ? Algebra.compile(query).toString() : query.serialize();
    if (CHANGING.matcher(what).find()) {
      return "";
    }
    return query.queryType()
        + "\n"
        + (rows ? query.getResultVars() : "")
        + query.getGraphURIs()
        + query.getNamedGraphURIs()
        + "\n"
        + offer.mediaType()
        + " "
        + offer.profile()
        + "\n"
        + what;
  }
}
