package org.hustings.server;

import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hustings.schema.Schema;

/** Writes graphs as answers. */
final class RdfReply {
  private RdfReply() {}

  /** The graph in a syntax; in the basic profile where the syntax has no triple terms. */
  static Reply of(Graph graph, Syntax syntax) {
    Graph written = syntax.tripleTerms() ? graph : basic(graph);
    written.getPrefixMapping().setNsPrefix("h", Schema.NAMESPACE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(written).format(syntax.format()).output(out);
    return Reply.of(200, syntax.mediaType(), out.toByteArray());
  }

  private static Graph basic(Graph graph) {
    String rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    Graph basic = GraphFactory.createDefaultGraph();
    graph
        .find()
        .forEachRemaining(
            t -> {
              if (t.getObject().isTripleTerm()) {
                Triple term = t.getObject().getTriple();
                basic.add(t.getSubject(), node(rdf + "subject"), term.getSubject());
                basic.add(t.getSubject(), node(rdf + "predicate"), term.getPredicate());
                basic.add(t.getSubject(), node(rdf + "object"), term.getObject());
              } else {
                basic.add(t);
              }
            });
    return basic;
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
