package org.hustings.remote;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The named graphs of a SPARQL 1.1 store somewhere.
 *
 * <p>Graphs are written in the full profile to a store that understands a triple term, in the basic
 * one to others, and read in the full one in either case. A request carries many graphs; one that
 * fails for a passing reason is sent again, which leaves the same behind.
 *
 * <p>Where the store's default graph is not the union of the named ones, queries are told to use
 * that union: by Jena's name for it, or by a list of the graphs, of which there may be 1,000 then.
 */
public final class SparqlStore {
  private static final int TRIPLES_AT_ONCE = 20_000;
  private static final int BYTES_AT_ONCE = 4 << 20;

  private final Service service;
  private final Abilities abilities;
  private final Contents contents;
  private final Consumer<String> say;
  private final DatasetGraph view;
  private Optional<Pieces> pieces = Optional.empty();

  private SparqlStore(Service service, Consumer<String> say) {
    this.service = service;
    this.say = say;
    this.abilities = new Abilities(service);
    this.contents = new Contents(service);
    this.view = view(Optional.empty());
  }

  /**
   * A store that has answered a first query.
   *
   * @param location see {@link Endpoints}
   */
  public static SparqlStore open(String location, Surroundings surroundings) {
    return open(location, surroundings, Patience.USUAL, Pauses.real());
  }

  static SparqlStore open(
      String location, Surroundings surroundings, Patience patience, Pauses pauses) {
    Endpoints endpoints = Endpoints.read(location);
    Problems problems = new Problems(location);
    Wire wire = new Wire(new Logins(surroundings), problems, patience, pauses, surroundings.say());
    Service service = new Service(endpoints, problems, wire);
    service.ask("ASK {}");
    return new SparqlStore(service, surroundings.say());
  }

  /**
   * Replaces graphs, an empty one by nothing, and then adds to others. Each graph is replaced whole
   * or, when that fails, stands there as it did, or in part and without what it was made from; the
   * same again sets it right.
   */
  public synchronized void write(
      SortedMap<String, Graph> replaced, SortedMap<String, Graph> added) {
    if (pieces.isEmpty()) {
      pieces = Optional.of(new Pieces(abilities.profile(), TRIPLES_AT_ONCE, BYTES_AT_ONCE));
    }
    new Upload(service, pieces.get(), say).send(replaced, added);
  }

  /** The IRIs of the named graphs that hold something, sorted. */
  public SortedSet<String> names() {
    return contents.names();
  }

  /** The value that each of some graphs gives to a property of its own name, where it does. */
  public Map<String, String> values(Collection<String> names, Node property) {
    return contents.values(names, property);
  }

  /** The graphs that give a property of their own name a value, sorted. */
  public SortedSet<String> having(Node property, Node value) {
    return contents.having(property, value);
  }

  /** The store for reading, by any number of threads. Every look is a request. */
  public DatasetGraph view() {
    return view;
  }

  /**
   * The store for one reader who takes graphs in the order of their names: several are fetched at
   * once.
   */
  public DatasetGraph reading() {
    return view(Optional.of(new Ahead(contents, service.problems())));
  }

  private DatasetGraph view(Optional<Ahead> ahead) {
    Questioner questioner = new Questioner(service, abilities, contents);
    return new RemoteView(questioner, new Patterns(service), contents, ahead);
  }
}
