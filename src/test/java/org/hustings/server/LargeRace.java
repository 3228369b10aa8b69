package org.hustings.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hustings.graph.Terms;
import org.hustings.store.Store;

/**
 * A made-up contest with many endorsements, each by a state or a person in an article of its own.
 */
final class LargeRace {
  static final String CONTEST = "/id/contest/large";
  private static final List<String> SURE =
      List.of("Asserted", "Asserted", "Reported", "Expected", "Denied", "Withdrawn");

  private LargeRace() {}

  /** A store with so many endorsements of four candidates, over half a year. */
  static Store store(int endorsements) {
    Store store = Store.memory();
    fill(store, endorsements);
    return store;
  }

  static void fill(Store store, int endorsements) {
    store.replace(Example.BASE + "graph/gazetteer", gazetteer());
    Map<String, Graph> graphs = new TreeMap<>();
    for (int i = 0; i < endorsements; i++) {
      graphs.put(Example.BASE + "article/a" + i, article(i));
    }
    store.replace(graphs);
  }

  private static Graph gazetteer() {
    Graph graph = GraphFactory.createDefaultGraph();
    add(graph, "contest/large", Terms.CONTEST_CLASS, "Large contest");
    graph.add(node("contest/large"), Terms.OFFICE, node("office/large"));
    add(graph, "office/large", Terms.OFFICE_CLASS, "Head of everything");
    Tile.all().forEach(t -> add(graph, "state/" + t.slug(), Terms.STATE_CLASS, t.slug()));
    for (int i = 0; i < 4; i++) {
      add(graph, "person/candidate-" + i, Terms.PERSON_CLASS, "Candidate " + i);
    }
    return graph;
  }

  private static Graph article(int i) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node article = node("article/a" + i);
    String day = String.format(Locale.ROOT, "2024-%02d-%02d", 1 + i % 6, 1 + i / 6 % 28);
    graph.add(article, Terms.TYPE, Terms.ARTICLE_CLASS);
    graph.add(article, Terms.TITLE, NodeFactory.createLiteralString("Article " + i));
    graph.add(article, Terms.PUBLISHER, NodeFactory.createLiteralString("Paper " + i % 5));
    graph.add(article, Terms.ISSUED, day(day));
    String who = i < 150 ? "state/" + Tile.all().get(i).slug() : "person/voice-" + i;
    if (i >= 150) {
      add(graph, who, Terms.PERSON_CLASS, "Voice " + i);
    }
    Node claim = node("endorsement/" + i);
    graph.add(claim, Terms.TYPE, Terms.ENDORSEMENT_CLASS);
    graph.add(claim, Terms.ENDORSER, node(who));
    graph.add(claim, Terms.CANDIDATE, node("person/candidate-" + i % 4));
    graph.add(claim, Terms.OFFICE, node("office/large"));
    graph.add(claim, Terms.CONTEST, node("contest/large"));
    Node passage = node("article/a" + i + "#char=0,9");
    Node evidence = node("article/a" + i + "#char=0,9;endorsement/" + i);
    graph.add(claim, Terms.EVIDENCE, evidence);
    graph.add(evidence, Terms.TYPE, Terms.EVIDENCE_CLASS);
    graph.add(evidence, Terms.SUPPORTS, claim);
    graph.add(evidence, Terms.ARTICLE, article);
    graph.add(evidence, Terms.PASSAGE, passage);
    graph.add(evidence, Terms.FACTUALITY, Terms.own(SURE.get(i % SURE.size())));
    graph.add(evidence, Terms.DATE, day(day));
    graph.add(evidence, Terms.EARLIEST, day(day));
    graph.add(passage, Terms.QUOTE, NodeFactory.createLiteralString("Quote " + i + "."));
    return graph;
  }

  private static Node day(String day) {
    return NodeFactory.createLiteralDT(day, org.apache.jena.datatypes.xsd.XSDDatatype.XSDdate);
  }

  private static void add(Graph graph, String path, Node type, String label) {
    graph.add(node(path), Terms.TYPE, type);
    graph.add(node(path), Terms.LABEL, NodeFactory.createLiteralString(label));
  }

  private static Node node(String path) {
    return NodeFactory.createURI(Example.BASE + path);
  }
}
