package org.hustings.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.hustings.remote.Surroundings;

/**
 * Where the named graphs are kept: in memory, in a TDB2 folder, or in a remote SPARQL 1.1 store.
 *
 * <p>Nothing stands in the default graph: what is read is always the union of the named graphs,
 * each triple once. Every access is one transaction; a write happens whole or not at all. Of a
 * remote store that holds for the graphs of one request, as far as the store keeps it.
 */
public interface Store extends AutoCloseable {
  /** A new empty store in memory; it is gone when closed. */
  static Store memory() {
    return new Memory();
  }

  /** The same as {@link #open(String, Surroundings)}, with nobody to read what it says. */
  static Store open(String location) {
    return open(location, Surroundings.here(line -> {}));
  }

  /**
   * The store at a location, made when it is not there yet.
   *
   * @param location a folder (TDB2), or the http(s) URL of a SPARQL store; see {@link Remote}
   * @param surroundings where a remote store's password is found, and who is told of waiting for it
   * @throws org.hustings.model.InputException when it cannot be a store; nothing on disk is changed
   */
  static Store open(String location, Surroundings surroundings) {
    return Locations.open(location, surroundings);
  }

  /** The same as {@link #existing(String, Surroundings)}, with nobody to read what it says. */
  static Store existing(String location) {
    return existing(location, Surroundings.here(line -> {}));
  }

  /**
   * The store at a location, for one series of writes that ends with {@link #settle}: a folder that
   * is new is filled at once, and appears when it is settled. One that others are reading is
   * changed in a copy, which replaces it when it is settled.
   *
   * @param surroundings see {@link #open(String, Surroundings)}
   * @throws org.hustings.model.InputException when it cannot be a store; nothing on disk is changed
   */
  static Store forBuilding(String location, Surroundings surroundings) {
    return Locations.forBuilding(location, surroundings);
  }

  /** The same, with nobody to read what it says. */
  static Store forBuilding(String location) {
    return forBuilding(location, Surroundings.here(line -> {}));
  }

  /**
   * The store at a location that must be there already, for reading only: a folder with a TDB2
   * database, which several processes may read at once, or a URL. When a build replaces what is in
   * the folder, that is read from then on.
   *
   * @throws org.hustings.model.InputException when it is no store; nothing on disk is changed
   */
  static Store existing(String location, Surroundings surroundings) {
    return Locations.existing(location, surroundings);
  }

  /**
   * Makes a change, in one transaction; in a remote store in one for each request, of which many
   * small graphs share one.
   */
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
   * long as the store is open and not replaced, and used by many threads, each within transactions
   * of its own.
   *
   * <p>Memory: as they stand now. TDB2: as they stand at each transaction. Remote: as they stand at
   * each look, which is a request; a query is one request, and the remote store does the work.
   */
  DatasetGraph view();

  /**
   * The state of the contents that a view shows, the same for as long as they are; empty where that
   * cannot be known. Asked within the action of {@link #read}.
   */
  default String generation(DatasetGraph view) {
    return Generations.of(view);
  }

  /** Gives what an action finds in the {@link #view}, in one read transaction. */
  default <T, E extends Exception> T read(Look<T, E> action) throws E {
    return inTransaction(view(), action);
  }

  /** Gives what an action finds in a view, in one read transaction: that of the thread, if any. */
  static <T, E extends Exception> T inTransaction(DatasetGraph view, Look<T, E> action) throws E {
    if (view.isInTransaction()) {
      return action.in(view);
    }
    view.begin(TxnType.READ);
    try {
      return action.in(view);
    } finally {
      view.end();
    }
  }

  /**
   * The names of the graphs of the articles that came through a place, sorted.
   *
   * @param collection see h:collection
   * @param wanted the others are not kept in memory
   */
  default SortedSet<String> members(String collection, Predicate<String> wanted) {
    return read(view -> NamedGraphs.members(view, collection, wanted));
  }

  /**
   * Ends a series of writes: statistics for the optimizer and the like are brought up to date.
   * Nothing of the contents changes.
   */
  default void settle() {
    settle("");
  }

  /**
   * The same, and notes something that is true while the contents stay as they are.
   *
   * @param note one line, or empty
   */
  default void settle(String note) {}

  /**
   * What was noted last, as it was before anything is written here: empty when there is no note,
   * when the contents may have changed since by whatever program, or where that cannot be known.
   */
  default String note() {
    return "";
  }

  /**
   * Lets an action change the named graphs, in one transaction: what it throws undoes all of it.
   * Reading, the default graph is the union; an InputException says that nothing can be written
   * there, or that a blank node may not enter.
   *
   * @throws org.hustings.model.InputException when the store takes no such changes
   */
  default void change(Consumer<DatasetGraph> action) {
    throw new IllegalStateException("this store is not changed so");
  }

  /** Gives what an action makes of a query over the union, in one read transaction. */
  default <T> T ask(Query query, Function<QueryExec, T> action) {
    return read(
        view -> {
          try (QueryExec execution = Executions.of(query, view).build()) {
            return action.apply(execution);
          }
        });
  }

  /** Lets go of files, locks and connections. */
  @Override
  void close();
}
