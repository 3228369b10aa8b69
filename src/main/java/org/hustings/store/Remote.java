package org.hustings.store;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hustings.graph.Terms;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.remote.SparqlStore;
import org.hustings.remote.Surroundings;

/** Named graphs in a remote SPARQL 1.1 store, see {@link SparqlStore}. */
final class Remote implements Store {
  private final String location;
  private final SparqlStore there;

  private Remote(String location, SparqlStore there) {
    this.location = location;
    this.there = there;
  }

  static Store open(String location, Surroundings surroundings) {
    return new Remote(location, SparqlStore.open(location, surroundings));
  }

  @Override
  public void write(Change change) {
    if (!change.isEmpty()) {
      there.write(change.contents(), new TreeMap<>(change.added()));
    }
  }

  @Override
  public SortedSet<String> names() {
    return there.names();
  }

  @Override
  public Map<String, String> inputHashes(Collection<String> names) {
    return there.values(names, Terms.INPUT_HASH);
  }

  @Override
  public SortedSet<String> members(String collection, Predicate<String> wanted) {
    SortedSet<String> members =
        there.having(Terms.COLLECTION, NodeFactory.createLiteralString(collection));
    members.removeIf(wanted.negate());
    return members;
  }

  @Override
  public DatasetGraph view() {
    return there.view();
  }

  @Override
  public <T, E extends Exception> T read(Look<T, E> action) throws E {
    return Store.inTransaction(there.reading(), action);
  }

  @Override
  public void change(Consumer<DatasetGraph> action) {
    throw new InputException(
        new Finding(location, 0, 0, "is changed by its own server", "a folder, or no --store"));
  }

  @Override
  public void close() {}
}
