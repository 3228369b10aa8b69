package org.hustings.store;

import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.NodeTransform;

/** Puts nodes in the place of a query's variables, within triple terms as well. */
record Substitution(Function<Var, Node> replacement) implements NodeTransform {
  @Override
  public Node apply(Node node) {
    if (node.isVariable()) {
      return replacement.apply(Var.alloc(node));
    }
    return node.isTripleTerm() ? NodeFactory.createTripleTerm(within(node.getTriple())) : node;
  }

  private Triple within(Triple triple) {
    return Triple.create(
        apply(triple.getSubject()), apply(triple.getPredicate()), apply(triple.getObject()));
  }
}
