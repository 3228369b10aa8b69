package org.hustings.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;

/**
 * A graph pattern that queries share.
 *
 * @param subject its variable for the subject of the triple that includes it
 * @param object its variable for the object of that triple
 * @param pattern what must hold
 */
record Inclusion(Var subject, Var object, Element pattern) {

  /** The pattern for a given subject and object, its other variables renamed by a suffix. */
  List<Element> at(Node subjectThere, Node objectThere, String suffix) {
    NodeTransform names =
        new Substitution(
            v -> {
              if (v.equals(subject)) {
                return subjectThere;
              }
              return v.equals(object) ? objectThere : Var.alloc(v.getVarName() + suffix);
            });
    ElementTransform elements = new ElementTransformSubst(names);
    Element there =
        ElementTransformer.transform(
            pattern, elements, new ExprTransformNodeElement(names, elements));
    return there instanceof ElementGroup group ? group.getElements() : List.of(there);
  }
}
