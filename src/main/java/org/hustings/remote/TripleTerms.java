package org.hustings.remote;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.hustings.graph.Terms;

/** What queries say of triple terms, and how to say it in the basic profile. */
final class TripleTerms {
  private static final Pattern WORDS =
      Pattern.compile(
          "<<|"
              + Pattern.quote(Terms.REIFIES.getURI())
              + "|\\b(?:is)?TRIPLE\\s*\\(|\\b(?:SUBJECT|PREDICATE|OBJECT)\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  private TripleTerms() {}

  /** True when a query may ask for triple terms; a literal that looks like one counts as well. */
  static boolean in(Query query) {
    Query plain = query.cloneQuery();
    plain.getPrefixMapping().clearNsPrefixMap();
    return WORDS.matcher(plain.serialize()).find();
  }

  /**
   * The query with each {@code ?c rdf:reifies <<( ?s ?p ?o )>>}, and so each {@code << ?s ?p ?o ~
   * ?c >>}, as rdf:subject, rdf:predicate and rdf:object of ?c. Other uses are left as they are.
   */
  static Query basic(Query query) {
    ElementTransformCopyBase basic =
        new ElementTransformCopyBase() {
          @Override
          public Element transform(ElementPathBlock block) {
            ElementPathBlock parts = new ElementPathBlock();
            block.getPattern().forEach(path -> add(parts, path));
            return parts;
          }
        };
    return QueryTransformOps.transform(query, basic, new ExprTransformApplyElementTransform(basic));
  }

  private static void add(ElementPathBlock parts, TriplePath path) {
    if (!path.isTriple() || !isReification(path.asTriple())) {
      parts.addTriplePath(path);
      return;
    }
    Node claim = path.getSubject();
    Triple term = path.getObject().getTriple();
    parts.addTriple(Triple.create(claim, Terms.SUBJECT, term.getSubject()));
    parts.addTriple(Triple.create(claim, Terms.PREDICATE, term.getPredicate()));
    parts.addTriple(Triple.create(claim, Terms.OBJECT, term.getObject()));
  }

  private static boolean isReification(Triple triple) {
    return triple.getPredicate().equals(Terms.REIFIES) && triple.getObject().isTripleTerm();
  }
}
