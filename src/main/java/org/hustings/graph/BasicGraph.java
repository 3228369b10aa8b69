package org.hustings.graph;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Turns any graph into the basic profile, also one that no article makes: where a triple term is
 * not the only one that its subject reifies, or stands elsewhere, a blank node describes it by
 * rdf:TripleTerm, rdf:ttSubject, rdf:ttPredicate and rdf:ttObject, as RDF 1.2 Interoperability
 * does.
 */
final class BasicGraph {
  private final Graph full;
  private final boolean directions;
  private final Graph basic = GraphMemFactory.createDefaultGraph();
  private final Map<Node, Node> described = new HashMap<>();

  private BasicGraph(Graph full, boolean directions) {
    this.full = full;
    this.directions = directions;
  }

  /** The basic graph; strings keep their direction as it is where that is asked for. */
  static Graph of(Graph full, boolean directions) {
    BasicGraph conversion = new BasicGraph(full, directions);
    full.stream().forEach(conversion::add);
    return conversion.basic;
  }

  private void add(Triple triple) {
    Node subject = triple.getSubject();
    if (!triple.getObject().isTripleTerm()) {
      basic.add(subject, triple.getPredicate(), plain(triple.getObject()));
    } else if (triple.getPredicate().equals(Terms.REIFIES) && reifiesOne(subject)) {
      Triple term = triple.getObject().getTriple();
      basic.add(subject, Terms.SUBJECT, term.getSubject());
      basic.add(subject, Terms.PREDICATE, term.getPredicate());
      basic.add(subject, Terms.OBJECT, plain(term.getObject()));
    } else {
      basic.add(subject, triple.getPredicate(), plain(triple.getObject()));
    }
  }

  /** True when the three parts of what a subject reifies cannot be taken for others. */
  private boolean reifiesOne(Node subject) {
    return full.stream(subject, Terms.REIFIES, Node.ANY).limit(2).count() == 1
        && !full.contains(subject, Terms.SUBJECT, Node.ANY)
        && !full.contains(subject, Terms.PREDICATE, Node.ANY)
        && !full.contains(subject, Terms.OBJECT, Node.ANY);
  }

  private Node plain(Node object) {
    if (!object.isTripleTerm()) {
      return object.isLiteral() && !directions ? Terms.undirected(object) : object;
    }
    Node known = described.get(object);
    if (known != null) {
      return known;
    }
    Node description = NodeFactory.createBlankNode();
    described.put(object, description);
    Triple term = object.getTriple();
    basic.add(description, Terms.TYPE, Terms.TRIPLE_TERM_CLASS);
    basic.add(description, Terms.TT_SUBJECT, term.getSubject());
    basic.add(description, Terms.TT_PREDICATE, term.getPredicate());
    basic.add(description, Terms.TT_OBJECT, plain(term.getObject()));
    return description;
  }
}
