package org.hustings.remote;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** The named graphs of a store: which there are, how large they are, and what stands in some. */
final class Contents {
  private static final String NAMES = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }";
  private static final String COUNT = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
  private static final String SIZES =
      "SELECT ?g (COUNT(*) AS ?n) { VALUES ?g { %s } GRAPH ?g { ?s ?p ?o } } GROUP BY ?g";
  private static final String QUADS = "SELECT * { VALUES ?g { %s } GRAPH ?g { ?s ?p ?o } }";
  private static final String VALUES_OF = "SELECT ?g ?v { VALUES ?g { %s } GRAPH ?g { ?g %s ?v } }";
  private static final String GRAPHS_WITH = "SELECT DISTINCT ?g { GRAPH ?g { ?g %s %s } }";
  private static final int AT_ONCE = 200;

  private final Service service;

  Contents(Service service) {
    this.service = service;
  }

  /**
   * The IRIs of the graphs, sorted; those of a store that names some by blank nodes are left out.
   */
  SortedSet<String> names() {
    return names(NAMES);
  }

  /** The same, and a fault when the store did not give them all. */
  SortedSet<String> allNames() {
    SortedSet<String> names = names();
    long count = number(service.rows(COUNT).get(0));
    if (names.size() < count) {
      throw service
          .problems()
          .fault(
              "gives the names of " + names.size() + " of its " + count + " graphs",
              "a store that does not cut its answers");
    }
    return names;
  }

  private SortedSet<String> names(String query) {
    return service.rows(query).stream()
        .map(row -> row.get(Var.alloc("g")))
        .filter(Node::isURI)
        .map(Node::getURI)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** True when a graph has anything in it. */
  boolean has(Node graph) {
    return service.ask("ASK { GRAPH " + NodeFmtLib.strNT(graph) + " { ?s ?p ?o } }");
  }

  /** The numbers of triples of some graphs, by name. */
  Map<String, Long> sizes(Collection<String> names) {
    Map<String, Long> sizes = new HashMap<>();
    service
        .rows(Filled.of(SIZES, list(names)))
        .forEach(row -> sizes.put(row.get(Var.alloc("g")).getURI(), number(row)));
    return sizes;
  }

  /** What stands in some graphs, as it stands there. */
  List<Quad> quads(Collection<String> names) {
    return service.rows(Filled.of(QUADS, list(names))).stream()
        .map(
            row ->
                Quad.create(
                    row.get(Var.alloc("g")),
                    row.get(Var.alloc("s")),
                    row.get(Var.alloc("p")),
                    row.get(Var.alloc("o"))))
        .toList();
  }

  /** The value that each of some graphs gives to a property of its own name, where it does. */
  Map<String, String> values(Collection<String> names, Node property) {
    Map<String, String> values = new HashMap<>();
    List<String> all = List.copyOf(names);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      service
          .rows(Filled.of(VALUES_OF, list(some), NodeFmtLib.strNT(property)))
          .forEach(
              row ->
                  values.put(
                      row.get(Var.alloc("g")).getURI(),
                      row.get(Var.alloc("v")).getLiteralLexicalForm()));
    }
    return values;
  }

  /** The graphs that give a property of their own name a value, sorted. */
  SortedSet<String> having(Node property, Node value) {
    return names(Filled.of(GRAPHS_WITH, NodeFmtLib.strNT(property), NodeFmtLib.strNT(value)));
  }

  private static String list(Collection<String> names) {
    return names.stream()
        .map(name -> NodeFmtLib.strNT(NodeFactory.createURI(name)))
        .collect(Collectors.joining(" "));
  }

  private static long number(Binding row) {
    return Long.parseLong(row.get(Var.alloc("n")).getLiteralLexicalForm());
  }
}
