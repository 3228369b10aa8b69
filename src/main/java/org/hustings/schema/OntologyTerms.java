package org.hustings.schema;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hustings.model.Finding;

/**
 * The terms of an ontology by their local names, which must be unique, and how they hang together.
 */
final class OntologyTerms {
  private static final Comparator<Node> BY_TEXT = Comparator.comparing(Node::toString);

  private final TurtleFile file;
  private final Graph graph;
  private final SortedMap<String, Node> all = new TreeMap<>();
  private final SortedMap<String, Node> classes = new TreeMap<>();

  OntologyTerms(TurtleFile file, List<Finding> findings) {
    this.file = file;
    this.graph = file.graph();
    Map<String, Node> folders = new TreeMap<>();
    for (Node term : declared()) {
      String name = name(term);
      unique(all, name, term, "local name '" + name + "' is taken already", findings);
      if (isClass(term)) {
        // The class of an entity or claim, lower-cased, is the first part of its IRI.
        String folder = name.toLowerCase(Locale.ROOT);
        unique(folders, folder, term, "class '" + name + "' is taken already", findings);
        classes.putIfAbsent(name, term);
      }
    }
  }

  /** The subjects that have a type, in the order of the file. */
  private List<Node> declared() {
    return graph.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filter(t -> t.getSubject().isURI())
        .filter(t -> !t.getObject().equals(OWL2.Ontology.asNode()))
        .sorted(
            Comparator.<Triple>comparingInt(file::line).thenComparing(Triple::getSubject, BY_TEXT))
        .map(Triple::getSubject)
        .distinct()
        .toList();
  }

  private void unique(
      Map<String, Node> taken, String name, Node term, String problem, List<Finding> findings) {
    Node first = taken.putIfAbsent(name, term);
    if (first != null && !first.equals(term)) {
      String expected = "a name that differs from <" + first + "> in more than case";
      findings.add(file.fault(term, problem, expected));
    }
  }

  private boolean isClass(Node term) {
    return has(term, RDF.type.asNode(), OWL2.Class.asNode())
        || has(term, RDF.type.asNode(), RDFS.Class.asNode());
  }

  TurtleFile file() {
    return file;
  }

  /** A term of the project's own namespace. */
  static Node own(String name) {
    return NodeFactory.createURI(Schema.NAMESPACE + name);
  }

  /** What follows the last "#" or "/" of an IRI. */
  static String name(Node iri) {
    String text = iri.isURI() ? iri.getURI() : iri.toString();
    return text.substring(Math.max(text.lastIndexOf('#'), text.lastIndexOf('/')) + 1);
  }

  Map<String, Node> all() {
    return Collections.unmodifiableMap(all);
  }

  Map<String, Node> classes() {
    return Collections.unmodifiableMap(classes);
  }

  boolean declares(Node term) {
    return term.isURI() && term.equals(all.get(name(term)));
  }

  boolean declaresClass(Node term) {
    return term.isURI() && term.equals(classes.get(name(term)));
  }

  /** The label, or the local name where there is none. */
  String label(Node term) {
    return value(term, RDFS.label.asNode())
        .filter(t -> t.getObject().isLiteral())
        .map(t -> t.getObject().getLiteralLexicalForm())
        .orElse(name(term));
  }

  /** A triple with a subject and a predicate, the first in its order where there are several. */
  Optional<Triple> value(Node subject, Node predicate) {
    return graph.stream(subject, predicate, Node.ANY)
        .min(Comparator.comparing(Triple::getObject, BY_TEXT));
  }

  /** The class and all below it. */
  Set<Node> below(Node type) {
    return closure(type, true);
  }

  /** The class and all above it, the class itself first. */
  Set<Node> above(Node type) {
    return closure(type, false);
  }

  private Set<Node> closure(Node type, boolean down) {
    Set<Node> found = new LinkedHashSet<>(Set.of(type));
    Deque<Node> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      Node next = open.remove();
      Node above = RDFS.subClassOf.asNode();
      (down
              ? graph.stream(Node.ANY, above, next).map(Triple::getSubject)
              : graph.stream(next, above, Node.ANY).map(Triple::getObject))
          .sorted(BY_TEXT)
          .filter(found::add)
          .forEach(open::add);
    }
    return found;
  }

  /** The local names of the members of a closed list. */
  Set<String> members(Node scheme) {
    Set<String> names = new TreeSet<>();
    graph.stream(Node.ANY, SKOS.inScheme.asNode(), scheme)
        .forEach(t -> names.add(name(t.getSubject())));
    return names;
  }

  boolean has(Node subject, Node predicate, Node object) {
    return graph.contains(subject, predicate, object);
  }
}
