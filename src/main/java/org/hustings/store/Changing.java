package org.hustings.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * Named graphs that are being changed, their union as the default graph. What may not enter a store
 * is an InputException when it is added.
 */
final class Changing extends DatasetGraphWrapper {
  Changing(DatasetGraph graphs) {
    super(graphs);
  }

  @Override
  public void add(Quad quad) {
    if (quad.isDefaultGraph() || quad.isUnionGraph()) {
      throw defaultGraph();
    }
    if (!quad.getGraph().isURI() || NamedGraphs.blank(quad.asTriple())) {
      throw fault(
          "a blank node may not enter, since it cannot be spoken of from outside", "an IRI for it");
    }
    super.add(quad);
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    add(Quad.create(graph, subject, predicate, object));
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    removeGraph(name);
    graph.find().forEachRemaining(triple -> add(Quad.create(name, triple)));
  }

  @Override
  public void delete(Quad quad) {
    if (quad.isDefaultGraph() || quad.isUnionGraph()) {
      throw defaultGraph();
    }
    super.delete(quad);
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    delete(Quad.create(graph, subject, predicate, object));
  }

  @Override
  public Graph getGraph(Node name) {
    return Quad.isDefaultGraph(name) ? getDefaultGraph() : GraphView.createNamedGraph(this, name);
  }

  @Override
  public Graph getDefaultGraph() {
    return new Union(this);
  }

  /** The union, which cannot be written to; to clear it is to clear nothing. */
  private static final class Union extends GraphView {
    Union(DatasetGraph graphs) {
      super(graphs, Quad.unionGraph);
    }

    @Override
    public void performAdd(Triple triple) {
      throw defaultGraph();
    }

    @Override
    public void performDelete(Triple triple) {
      throw defaultGraph();
    }

    @Override
    public void clear() {}
  }

  private static InputException defaultGraph() {
    return fault(
        "the default graph is the union of the named ones and cannot be written to",
        "a named graph, as in INSERT DATA { GRAPH <...> { ... } }");
  }

  private static InputException fault(String problem, String expected) {
    return new InputException(new Finding("change", 0, 0, problem, expected));
  }
}
