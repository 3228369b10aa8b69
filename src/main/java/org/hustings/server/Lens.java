package org.hustings.server;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.model.Factuality;

/**
 * What somebody wants to see of a contest, by the parameters "asof", "publisher", "factuality" and
 * "candidate" of its address; an empty one leaves nothing out.
 *
 * @param asOf the last day that counts, in ISO form
 * @param factuality a local name of the closed list
 * @param candidate an IRI; of the list of evidence alone
 */
record Lens(String asOf, String publisher, String factuality, String candidate) {
  static final List<String> PARAMETERS = List.of("asof", "publisher", "factuality");

  private static final String LAST = "9999-12-31";

  /** The far end of time, for what is current after all that is known. */
  static final Node LAST_DAY = NodeFactory.createLiteralDT(LAST, XSDDatatype.XSDdate);

  static Lens of(Ask ask) {
    return new Lens(
        ask.parameter("asof").strip(),
        ask.parameter("publisher"),
        ask.parameter("factuality"),
        ask.parameter("candidate"));
  }

  /** What is wrong with it, or empty. */
  Optional<String> fault() {
    if (!asOf.isEmpty() && !isDay(asOf)) {
      return Optional.of("“" + Names.cut(asOf, 40) + "” is no day: write one as 2024-02-22.");
    }
    return factuality.isEmpty() || Factuality.of(factuality).isPresent()
        ? Optional.empty()
        : Optional.of("“" + Names.cut(factuality, 40) + "” is no word for how sure something is.");
  }

  /** True when it leaves something out of the tally. */
  boolean narrows() {
    return !asOf.isEmpty() || !publisher.isEmpty() || !factuality.isEmpty();
  }

  /** The last day that counts, as a field for dates takes it; empty where there is none. */
  String field() {
    return isDay(asOf) ? asOf : "";
  }

  /** The day on which endorsements are to stand. */
  Node day() {
    return isDay(asOf) ? NodeFactory.createLiteralDT(asOf, XSDDatatype.XSDdate) : LAST_DAY;
  }

  /** Whether a piece of evidence is to be seen. */
  boolean takes(Said said) {
    return (!isDay(asOf) || said.since().compareTo(asOf) <= 0)
        && (publisher.isEmpty() || said.publisher().equals(publisher))
        && (factuality.isEmpty() || said.factuality().equals(factuality));
  }

  /** Whether it is to be seen in the list of evidence. */
  boolean lists(Said said) {
    return candidate.isEmpty() || Thing.characters(said.candidate()).equals(candidate);
  }

  private static boolean isDay(String text) {
    try {
      return text.length() == LAST.length() && LocalDate.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
