package org.hustings.store;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Named graphs in a TDB2 folder; one process at a time holds it. */
final class Tdb2 implements Store {
  private final DatasetGraph database;
  private final DatasetGraph view;

  Tdb2(DatasetGraph database) {
    this.database = database;
    this.view = new UnionView(database);
  }

  @Override
  public void write(Map<String, Graph> replaced, Collection<String> removed) {
    NamedGraphs.check(replaced, removed);
    Txn.executeWrite(
        database,
        () -> {
          removed.forEach(name -> database.removeGraph(NamedGraphs.name(name)));
          replaced.forEach((name, graph) -> replaceGraph(NamedGraphs.name(name), graph));
        });
  }

  private void replaceGraph(Node name, Graph graph) {
    database.removeGraph(name);
    graph.find().forEachRemaining(t -> database.add(Quad.create(name, t)));
  }

  @Override
  public SortedSet<String> names() {
    return Txn.calculateRead(
        database,
        () -> {
          SortedSet<String> names = new TreeSet<>();
          database.listGraphNodes().forEachRemaining(n -> names.add(n.getURI()));
          return names;
        });
  }

  @Override
  public DatasetGraph view() {
    return view;
  }

  @Override
  public void close() {
    TDBInternal.expel(database);
  }
}
