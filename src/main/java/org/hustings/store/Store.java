package org.hustings.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/**
 * Where the named graphs are kept: in memory, in a TDB2 folder, or in a remote SPARQL 1.1 store.
 *
 * <p>Nothing stands in the default graph: what is read is always the union of the named graphs,
 * each triple once. Every access is one transaction; a write happens whole or not at all.
 */
public interface Store extends AutoCloseable {
  /** A new empty store in memory; it is gone when closed. */
  static Store memory() {
    return new Memory();
  }

  /**
   * The store at a location, made when it is not there yet.
   *
   * @param location a folder (TDB2), or the http(s) URL of a SPARQL store; see {@link Remote}
   * @throws org.hustings.model.InputException when it cannot be a store; nothing on disk is changed
   */
  static Store open(String location) {
    return Locations.open(location);
  }

  /**
   * The store at a location, for one series of writes that ends with {@link #settle}: a folder that
   * is new is filled by a bulk loader, and appears when it is settled.
   *
   * @throws org.hustings.model.InputException when it cannot be a store; nothing on disk is changed
   */
  static Store forBuilding(String location) {
    return Locations.forBuilding(location);
  }

  /**
   * The store at a location that must be there already: a folder with a TDB2 database, or a URL.
   *
   * @throws org.hustings.model.InputException when it is no store; nothing on disk is changed
   */
  static Store existing(String location) {
    return Locations.existing(location);
  }

  /** Makes a change, in one transaction. */
  void write(Change change);

  /** Replaces the contents of one named graph. */
  default void replace(String name, Graph graph) {
    write(Change.replacing(Map.of(name, graph)));
  }

  /** Replaces the contents of many named graphs in one transaction. */
  default void replace(Map<String, Graph> graphs) {
    write(Change.replacing(graphs));
  }

  /** Removes one named graph; no fault when it is not there. */
  default void remove(String name) {
    write(Change.removing(List.of(name)));
  }

  /**
   * What some graphs were made from: the value of h:inputHash that a graph gives to its own name.
   *
   * @return by name of the graph; those that are not there or have none are left out
   */
  default Map<String, String> inputHashes(Collection<String> names) {
    return read(view -> NamedGraphs.inputHashes(view, names));
  }

  /** The IRIs of the named graphs that hold something, sorted. */
  SortedSet<String> names();

  /**
   * The named graphs, with their union as the default graph, for reading only; may be kept for as
   * long as the store is open, and used by many threads, each within transactions of its own.
   *
   * <p>Memory and remote: as they stand now. TDB2: as they stand at each transaction. Remote: the
   * whole contents are fetched; {@link #ask} leaves the work to the remote store.
   */
  DatasetGraph view();

  /** Gives what an action finds in the {@link #view}, in one read transaction. */
  default <T> T read(Function<DatasetGraph, T> action) {
    DatasetGraph view = view();
    return Txn.calculateRead(view, () -> action.apply(view));
  }

  /**
   * The names of the graphs of the articles that came through a place, sorted.
   *
   * @param collection see h:collection
   */
  default SortedSet<String> members(String collection) {
    return read(view -> NamedGraphs.members(view, collection));
  }

  /**
   * Ends a series of writes: statistics for the optimizer and the like are brought up to date.
   * Nothing of the contents changes.
   */
  default void settle() {}

  /** Gives what an action makes of a query over the union, in one read transaction. */
  default <T> T ask(Query query, Function<QueryExec, T> action) {
    return read(
        view -> {
          try (QueryExec execution = QueryExec.dataset(view).query(query).build()) {
            return action.apply(execution);
          }
        });
  }

  /** Lets go of files, locks and connections. */
  @Override
  void close();
}
