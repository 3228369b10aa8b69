package org.hustings.graph;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/**
 * Turns graphs from one profile into the other without loss.
 *
 * <p><i>Full</i> says what a claim reifies by a triple term, claim rdf:reifies &lt;&lt;( s p o )>>;
 * <i>basic</i> says the same by rdf:subject, rdf:predicate and rdf:object on the claim. All else is
 * alike in both.
 */
public final class Profiles {
  private Profiles() {}

  /** The graph in the basic profile, whatever triple terms it has; see {@link BasicGraph}. */
  public static Graph basic(Graph full) {
    return BasicGraph.of(full, false);
  }

  /** The same for a syntax that has a way of its own to tell the direction of a string. */
  public static Graph basicWithDirections(Graph full) {
    return BasicGraph.of(full, true);
  }

  /** True when a graph has a triple term. */
  public static boolean tripleTerms(Graph graph) {
    return graph.stream().anyMatch(t -> t.getObject().isTripleTerm());
  }

  /** The graph in the full profile. */
  public static Graph full(Graph basic) {
    Graph full = GraphMemFactory.createDefaultGraph();
    pass(basic, full(StreamRDFLib.graph(full)));
    return full;
  }

  /** Passes a graph in a known profile through a stream. */
  private static void pass(Graph graph, StreamRDF to) {
    to.start();
    graph.stream().forEach(to::triple);
    to.finish();
  }

  /** A stream that hands triples and quads on in the basic profile, keeping none. */
  public static StreamRDF basic(StreamRDF to) {
    return new ToBasic(to);
  }

  /**
   * A stream that hands triples and quads on in the full profile; it keeps a claim's parts until it
   * has all three.
   */
  public static StreamRDF full(StreamRDF to) {
    return new ToFull(to);
  }

  private static final class ToBasic extends StreamRDFWrapper {
    ToBasic(StreamRDF to) {
      super(to);
    }

    @Override
    public void triple(Triple triple) {
      if (reifies(triple)) {
        Triple term = triple.getObject().getTriple();
        super.triple(Triple.create(triple.getSubject(), Terms.SUBJECT, term.getSubject()));
        super.triple(Triple.create(triple.getSubject(), Terms.PREDICATE, term.getPredicate()));
        super.triple(Triple.create(triple.getSubject(), Terms.OBJECT, term.getObject()));
      } else {
        super.triple(triple);
      }
    }

    @Override
    public void quad(Quad quad) {
      if (reifies(quad.asTriple())) {
        Triple term = quad.getObject().getTriple();
        Node graph = quad.getGraph();
        super.quad(Quad.create(graph, quad.getSubject(), Terms.SUBJECT, term.getSubject()));
        super.quad(Quad.create(graph, quad.getSubject(), Terms.PREDICATE, term.getPredicate()));
        super.quad(Quad.create(graph, quad.getSubject(), Terms.OBJECT, term.getObject()));
      } else {
        super.quad(quad);
      }
    }

    private static boolean reifies(Triple triple) {
      return triple.getObject().isTripleTerm() && triple.getPredicate().equals(Terms.REIFIES);
    }
  }

  private static final class ToFull extends StreamRDFWrapper {
    private final Map<Quad, Map<Node, Node>> open = new HashMap<>();

    ToFull(StreamRDF to) {
      super(to);
    }

    @Override
    public void triple(Triple triple) {
      quad(Quad.create(Quad.tripleInQuad, triple));
    }

    @Override
    public void quad(Quad quad) {
      if (!isPart(quad.getPredicate())) {
        emit(quad);
        return;
      }
      Quad claim = Quad.create(quad.getGraph(), quad.getSubject(), Terms.REIFIES, Node.ANY);
      Map<Node, Node> parts = open.computeIfAbsent(claim, c -> new HashMap<>());
      parts.put(quad.getPredicate(), quad.getObject());
      if (parts.size() == 3) {
        open.remove(claim);
        Node term =
            NodeFactory.createTripleTerm(
                parts.get(Terms.SUBJECT), parts.get(Terms.PREDICATE), parts.get(Terms.OBJECT));
        emit(Quad.create(quad.getGraph(), quad.getSubject(), Terms.REIFIES, term));
      }
    }

    @Override
    public void finish() {
      open.forEach(
          (claim, parts) ->
              parts.forEach(
                  (p, o) -> emit(Quad.create(claim.getGraph(), claim.getSubject(), p, o))));
      open.clear();
      super.finish();
    }

    private void emit(Quad quad) {
      // Jena marks a triple that is passed as a quad by having no graph.
      if (quad.isTriple()) {
        super.triple(quad.asTriple());
      } else {
        super.quad(quad);
      }
    }

    private static boolean isPart(Node property) {
      return property.equals(Terms.SUBJECT)
          || property.equals(Terms.PREDICATE)
          || property.equals(Terms.OBJECT);
    }
  }
}
