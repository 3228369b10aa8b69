package org.hustings.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hustings.graph.Profiles;
import org.hustings.graph.Terms;

/**
 * Finds triples in a store by pattern, a query for each, and gives them in the full profile,
 * whichever they stand there in.
 */
final class Patterns {
  private static final Set<Node> PARTS = Set.of(Terms.SUBJECT, Terms.PREDICATE, Terms.OBJECT);
  private static final String IN_ANY =
      Filled.of(
          "?p IN (<%s>, <%s>, <%s>, <%s>)",
          Terms.REIFIES, Terms.SUBJECT, Terms.PREDICATE, Terms.OBJECT);

  private final Service service;

  Patterns(Service service) {
    this.service = service;
  }

  /**
   * The quads that match.
   *
   * @param graph a name, ANY for all named graphs, or the name of their union, in which each triple
   *     is given once
   */
  List<Quad> find(Node graph, Node s, Node p, Node o) {
    if (p.isConcrete() && !p.equals(Terms.REIFIES) && !PARTS.contains(p)) {
      return read(graph, s, p, o, "");
    }
    Predicate<Quad> matches =
        quad ->
            fits(s, quad.getSubject()) && fits(p, quad.getPredicate()) && fits(o, quad.getObject());
    if (s.isConcrete()) {
      return full(read(graph, s, Node.ANY, Node.ANY, "")).stream().filter(matches).toList();
    }
    if (p.isConcrete() || o.isTripleTerm()) {
      return full(read(graph, s, Node.ANY, Node.ANY, IN_ANY)).stream().filter(matches).toList();
    }
    if (o.isConcrete()) {
      return read(graph, s, p, o, "").stream()
          .filter(quad -> !PARTS.contains(quad.getPredicate()))
          .toList();
    }
    return full(read(graph, s, p, o, ""));
  }

  private static boolean fits(Node pattern, Node node) {
    return pattern.equals(Node.ANY) || pattern.isVariable() || pattern.equals(node);
  }

  private List<Quad> read(Node graph, Node s, Node p, Node o, String filter) {
    boolean union = Quad.isUnionGraph(graph);
    boolean named = graph.isConcrete() && !union;
    String query =
        "SELECT "
            + (union ? "DISTINCT ?s ?p ?o" : "*")
            + " { GRAPH "
            + (named ? NodeFmtLib.strNT(graph) : "?g")
            + " { "
            + String.join(" ", term(s, "?s"), term(p, "?p"), term(o, "?o"))
            + (filter.isEmpty() ? "" : " FILTER(" + filter + ")")
            + " } }";
    List<Quad> quads = new ArrayList<>();
    for (Binding row : service.rows(query)) {
      Node in = union ? Quad.unionGraph : value(row, "g", graph);
      quads.add(Quad.create(in, value(row, "s", s), value(row, "p", p), value(row, "o", o)));
    }
    return quads;
  }

  private static String term(Node node, String variable) {
    return node.isConcrete() && !node.isTripleTerm() ? NodeFmtLib.strNT(node) : variable;
  }

  private static Node value(Binding row, String variable, Node known) {
    Node value = row.get(Var.alloc(variable));
    return value == null ? known : value;
  }

  /** Quads in the full profile. */
  static List<Quad> full(List<Quad> quads) {
    List<Quad> full = new ArrayList<>();
    StreamRDF stream =
        Profiles.full(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                full.add(quad);
              }

              @Override
              public void triple(Triple triple) {
                throw new IllegalStateException("a triple without a graph: " + triple);
              }
            });
    quads.forEach(stream::quad);
    stream.finish();
    return full;
  }
}
