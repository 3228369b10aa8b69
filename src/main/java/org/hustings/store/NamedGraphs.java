package org.hustings.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hustings.graph.Terms;

/** What may enter a store: graphs without blank nodes, under absolute IRIs. */
final class NamedGraphs {
  private NamedGraphs() {}

  /** Throws IllegalStateException for the first thing that may not enter. */
  static void check(Map<String, Graph> replaced, Collection<String> removed) {
    replaced.keySet().forEach(NamedGraphs::name);
    removed.forEach(NamedGraphs::name);
    replaced.forEach((name, graph) -> graph.find().forEachRemaining(t -> check(name, t)));
  }

  /** The node of a graph's name. */
  static Node name(String iri) {
    try {
      if (IRIx.create(iri).isAbsolute()) {
        return NodeFactory.createURI(iri);
      }
    } catch (IRIException e) {
      throw new IllegalStateException("no IRI for a graph: " + iri, e);
    }
    throw new IllegalStateException("no absolute IRI for a graph: " + iri);
  }

  /** See {@link Store#inputHashes}. */
  static Map<String, String> inputHashes(DatasetGraph view, Collection<String> names) {
    Map<String, String> hashes = new HashMap<>();
    for (String name : names) {
      Node node = name(name);
      view.find(node, node, Terms.INPUT_HASH, Node.ANY)
          .forEachRemaining(quad -> hashes.put(name, quad.getObject().getLiteralLexicalForm()));
    }
    return hashes;
  }

  /** See {@link Store#members}. */
  static SortedSet<String> members(DatasetGraph view, String collection, Predicate<String> wanted) {
    SortedSet<String> members = new TreeSet<>();
    Node value = NodeFactory.createLiteralString(collection);
    view.find(Node.ANY, Node.ANY, Terms.COLLECTION, value)
        .forEachRemaining(
            quad -> {
              String name = quad.getSubject().getURI();
              if (wanted.test(name)) {
                members.add(name);
              }
            });
    return members;
  }

  private static void check(String name, Triple triple) {
    if (blank(triple)) {
      throw new IllegalStateException("a blank node in graph " + name + ": " + triple);
    }
  }

  /** True when a triple has a blank node anywhere. */
  static boolean blank(Triple triple) {
    return blank(triple.getSubject()) || blank(triple.getObject());
  }

  private static boolean blank(Node node) {
    return node.isBlank() || (node.isTripleTerm() && blank(node.getTriple()));
  }
}
