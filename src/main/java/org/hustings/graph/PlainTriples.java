package org.hustings.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.vocabulary.XSD;
import org.hustings.gazetteer.Statement;

/**
 * Makes triples of the statements of plain files, in a fraction of the time of a parser that takes
 * any file; gives up where an IRI or a literal has a fault, for that parser to tell of.
 */
final class PlainTriples {
  private final String base;
  private final Map<String, Optional<Node>> iris = new HashMap<>();
  private final Map<Statement, Optional<Node>> literals = new HashMap<>();

  /** Reads relative IRIs against a base. */
  PlainTriples(String base) {
    this.base = base;
  }

  /** The triples of statements in order; empty when one has a fault. */
  Optional<List<Triple>> of(List<Statement> statements) {
    List<Triple> out = new ArrayList<>(statements.size());
    for (Statement statement : statements) {
      Optional<Node> subject = iri(statement.subject());
      Optional<Node> predicate = iri(statement.predicate());
      Optional<Node> object = statement.isLiteral() ? literal(statement) : iri(statement.object());
      if (subject.isEmpty() || predicate.isEmpty() || object.isEmpty()) {
        return Optional.empty();
      }
      out.add(Triple.create(subject.get(), predicate.get(), object.get()));
    }
    return Optional.of(out);
  }

  private Optional<Node> iri(String iri) {
    return iris.computeIfAbsent(iri, this::resolved);
  }

  private Optional<Node> resolved(String iri) {
    if (iri.chars().allMatch(PlainTriples::isSimple)) {
      return Optional.of(Nodes.iri(base + iri));
    }
    try {
      IRIx whole = IRIx.create(iri.indexOf(':') < 0 ? base + iri : iri);
      return whole.isReference() && !whole.hasViolations()
          ? Optional.of(Nodes.iri(whole.str()))
          : Optional.empty();
    } catch (IRIException e) {
      return Optional.empty();
    }
  }

  /** True for characters of which any path below the base may be made. */
  private static boolean isSimple(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/';
  }

  private Optional<Node> literal(Statement of) {
    if (of.datatype().equals(XSD.xstring.getURI())) {
      return Optional.of(Nodes.text(of.object()));
    }
    return literals.computeIfAbsent(
        new Statement("", "", of.object(), of.datatype(), 0), PlainTriples::typed);
  }

  private static Optional<Node> typed(Statement of) {
    RDFDatatype datatype = TypeMapper.getInstance().getSafeTypeByName(of.datatype());
    return datatype.isValid(of.object())
        ? Optional.of(NodeFactory.createLiteralDT(of.object(), datatype))
        : Optional.empty();
  }
}
