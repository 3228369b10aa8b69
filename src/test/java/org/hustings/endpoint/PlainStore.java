package org.hustings.endpoint;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.hustings.store.Change;
import org.hustings.store.Store;

/**
 * A dataset as the W3C's tests think of one: a default graph of its own, blank nodes, any change.
 */
final class PlainStore implements Store {
  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();

  @Override
  public void write(Change change) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void change(Consumer<DatasetGraph> action) {
    Txn.executeWrite(dataset, () -> action.accept(dataset));
  }

  @Override
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    Txn.executeRead(
        dataset, () -> dataset.listGraphNodes().forEachRemaining(n -> names.add(n.getURI())));
    return names;
  }

  @Override
  public DatasetGraph view() {
    return dataset;
  }

  @Override
  public void close() {}
}
