package org.hustings.server;

import java.util.Comparator;
import org.hustings.graph.Terms;
import org.hustings.schema.Schema;

/** One piece of evidence: the passage of the article that makes a claim, and how it does. */
record Citation(Thing evidence, Thing passage, Thing article) {
  static final Comparator<Citation> BY_DATE =
      Comparator.comparing(Citation::sortDate).thenComparing(c -> c.evidence().iri());

  /** Local name of how sure it is: "Asserted". */
  String factuality() {
    String iri = evidence.text(Terms.FACTUALITY);
    return iri.startsWith(Schema.NAMESPACE) ? iri.substring(Schema.NAMESPACE.length()) : iri;
  }

  /** When it happened, as said: a date, a month, a year, or empty. */
  String date() {
    return evidence.text(Terms.DATE);
  }

  /** When it happened, as said; else when the article appeared. */
  String shownDate() {
    return date().isEmpty() ? article.text(Terms.ISSUED) : date();
  }

  String quote() {
    return passage.text(Terms.QUOTE);
  }

  /** Where the quote starts in the article, in code points. */
  int start() {
    return number(passage.text(Terms.START));
  }

  /** Where the quote ends, exclusive. */
  int end() {
    return number(passage.text(Terms.END));
  }

  /** The part of the passage's IRI after its "#": "char=0,63". */
  String fragment() {
    return passage.iri().substring(passage.iri().indexOf('#') + 1);
  }

  /** When it happened at the earliest, else when the article appeared; in ISO form. */
  String sortDate() {
    String earliest = evidence.text(Terms.EARLIEST);
    return earliest.isEmpty() ? article.text(Terms.ISSUED) : earliest;
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
  }
}
