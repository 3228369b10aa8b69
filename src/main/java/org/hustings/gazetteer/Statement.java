package org.hustings.gazetteer;

/**
 * One triple of a file.
 *
 * @param subject an IRI, without the base when it is below it: "state/france"
 * @param predicate an IRI
 * @param object an IRI as the subject's, or the lexical form of a literal
 * @param datatype IRI of the datatype of a literal, empty when the object is an IRI
 * @param line where the subject stands, from 1, or 0 when that is not known
 */
public record Statement(
    String subject, String predicate, String object, String datatype, int line) {
  /** False when the object is an IRI. */
  public boolean isLiteral() {
    return !datatype.isEmpty();
  }
}
