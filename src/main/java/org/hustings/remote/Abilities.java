package org.hustings.remote;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hustings.graph.Profile;
import org.hustings.graph.Terms;

/** Finds out, by questions that change nothing, what a store can do; each is asked once. */
final class Abilities {
  /** How the union of the named graphs is asked for. */
  enum Union {
    /** The default graph is the union, or the store is empty. */
    DEFAULT,
    /** Jena's own name stands for it. */
    NAMED,
    /** The graphs are listed with each query. */
    LISTED
  }

  /** A store of RDF 1.1 does not parse this. */
  private static final String TRIPLE_TERM =
      "ASK { FILTER(isTRIPLE(<<( <urn:a> <urn:b> <urn:c> )>>)) }";

  private static final String ANY = "ASK { GRAPH ?g { ?s ?p ?o } }";
  private static final String LACKS =
      "ASK { { SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } LIMIT 100 } FILTER NOT EXISTS { %s } }";
  private static final String SPOKEN_OF =
      Filled.of(
          "ASK { GRAPH ?g { ?c <%s> ?s ; <%s> ?p ; <%s> ?o } }",
          Terms.SUBJECT, Terms.PREDICATE, Terms.OBJECT);

  /** Some triple that stands in two graphs, so that the union can be seen to repeat it. */
  private static final String SHARED =
      Filled.of(
          """
          SELECT ?s ?o { GRAPH ?a { ?s <%s> ?o } GRAPH ?b { ?s <%s> ?o } FILTER(STR(?a) < STR(?b)) }
          LIMIT 1
          """,
          Terms.TYPE, Terms.TYPE);

  private final Service service;
  private Optional<Profile> profile = Optional.empty();
  private Optional<Union> union = Optional.empty();
  private Optional<Boolean> repeats = Optional.empty();

  Abilities(Service service) {
    this.service = service;
  }

  /** The profile to write in: full when the store understands a triple term. */
  synchronized Profile profile() {
    if (profile.isEmpty()) {
      boolean full = service.tryToAsk(TRIPLE_TERM).orElse(false);
      profile = Optional.of(full ? Profile.FULL : Profile.BASIC);
    }
    return profile.get();
  }

  /** True when some claim stands there in the basic profile. */
  boolean hasBasic() {
    return service.ask(SPOKEN_OF);
  }

  /** How the union is to be asked for; found out as soon as there is something in the store. */
  synchronized Union union() {
    if (union.isEmpty()) {
      if (!service.ask(ANY)) {
        return Union.DEFAULT;
      }
      union = Optional.of(find());
    }
    return union.get();
  }

  private Union find() {
    if (!service.ask(Filled.of(LACKS, "?s ?p ?o"))) {
      return Union.DEFAULT;
    }
    String named = "GRAPH " + NodeFmtLib.strNT(Quad.unionGraph) + " { ?s ?p ?o }";
    boolean lacks = service.tryToAsk(Filled.of(LACKS, named)).orElse(true);
    return lacks ? Union.LISTED : Union.NAMED;
  }

  /**
   * True when the union has a triple once for each graph that it stands in; found out as soon as
   * some triple stands in two.
   *
   * @param graphs the graphs whose union is asked for, where they are listed
   */
  synchronized boolean repeats(Collection<String> graphs) {
    if (union() == Union.NAMED) {
      return false;
    }
    if (repeats.isEmpty()) {
      List<Binding> shared = service.rows(SHARED);
      if (shared.isEmpty()) {
        return false;
      }
      repeats = Optional.of(service.rows(matches(shared.get(0)), graphs).size() > 1);
    }
    return repeats.get();
  }

  private static String matches(Binding shared) {
    return Filled.of(
        "SELECT * { BIND(1 AS ?one) %s %s %s }",
        NodeFmtLib.strNT(shared.get(Var.alloc("s"))),
        NodeFmtLib.strNT(Terms.TYPE),
        NodeFmtLib.strNT(shared.get(Var.alloc("o"))));
  }
}
