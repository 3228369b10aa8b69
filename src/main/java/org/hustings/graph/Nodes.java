package org.hustings.graph;

import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.vocabulary.XSD;
import org.hustings.model.Entity;
import org.hustings.model.Literal;
import org.hustings.model.Term;
import org.hustings.model.Value;
import org.hustings.schema.Schema;

/** Turns the model's values into the nodes of a graph. */
final class Nodes {
  private final Schema schema;
  private final Iris iris;

  Nodes(Schema schema, Iris iris) {
    this.schema = schema;
    this.iris = iris;
  }

  /** The node of a value: an IRI, or a literal with its datatype. */
  Node of(Value value) {
    if (value instanceof Entity entity) {
      return iri(iris.entity(entity));
    }
    if (value instanceof Term term) {
      return iri(schema.iri(term.name()));
    }
    Literal literal = (Literal) value;
    return typed(literal.lexical(), literal.datatype());
  }

  /** A literal with a datatype of XML Schema, by its local name. */
  static Node typed(String lexical, String datatype) {
    return NodeFactory.createLiteralDT(
        lexical, TypeMapper.getInstance().getSafeTypeByName(XSD.getURI() + datatype));
  }

  /** A plain literal. */
  static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  /** The node of an IRI that is known to be one. */
  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** The node of a web address from outside; the text as it is when it is no such address. */
  static Node address(String text) {
    return webIri(text).orElseGet(() -> text(text));
  }

  /** The node of a text that is a flawless http(s) IRI. */
  static Optional<Node> webIri(String text) {
    try {
      IRIx iri = IRIx.create(text);
      boolean web = iri.hasScheme("http") || iri.hasScheme("https");
      boolean whole = web && iri.isReference() && !iri.hasViolations();
      return whole ? Optional.of(iri(text)) : Optional.empty();
    } catch (IRIException e) {
      return Optional.empty();
    }
  }
}
