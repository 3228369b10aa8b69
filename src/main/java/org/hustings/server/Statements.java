package org.hustings.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.graph.Terms;
import org.hustings.schema.Kind;
import org.hustings.schema.Schema;

/** Reads claims with their evidence from the store. */
final class Statements {
  private final Data data;
  private final Names names;
  private final Schema schema;
  private final Map<Node, List<Node>> evidence = new HashMap<>();

  Statements(Data data, Names names, Schema schema) {
    this.data = data;
    this.names = names;
    this.schema = schema;
  }

  /** The claim of an IRI; empty when it is none. */
  Optional<Statement> of(Node claim) {
    return of(data.thing(claim));
  }

  /** The claim that a resource is; empty when it is none. */
  Optional<Statement> of(Thing claim) {
    return kind(claim).map(kind -> new Statement(claim, kind, citations(claim)));
  }

  /** The claims in which a resource fills a role, by section, in the order of their days. */
  Map<ClaimSection, List<Node>> filling(Node filler) {
    List<Node> kinds = schema.kinds().stream().map(k -> node(k.iri())).toList();
    Map<ClaimSection, List<Node>> found = new LinkedHashMap<>();
    List<Data.Row> rows = data.select("filling", "kind", kinds, Map.of("thing", filler));
    for (ClaimSection section : ClaimSection.of(schema)) {
      List<Node> claims =
          rows.stream()
              .filter(r -> r.text("kind").equals(section.kind().iri()))
              .filter(r -> r.text("role").equals(section.role().iri()))
              .flatMap(r -> r.node("claim").stream())
              .toList();
      if (!claims.isEmpty()) {
        found.put(section, claims);
      }
    }
    return found;
  }

  /** Claims with all their evidence, in the order given, read in a few queries. */
  List<Statement> of(List<Node> claims) {
    data.fetch(claims);
    Map<Node, Set<Node>> evidence = new HashMap<>();
    for (Data.Row row : data.select("evidence-of", "claim", claims)) {
      evidence
          .computeIfAbsent(row.required("claim"), c -> new LinkedHashSet<>())
          .add(row.required("evidence"));
    }
    evidence.forEach((claim, all) -> this.evidence.put(claim, List.copyOf(all)));
    List<Node> all = new ArrayList<>();
    claims.forEach(c -> all.addAll(evidence(data.thing(c))));
    fetch(claims, all);
    return claims.stream().flatMap(c -> of(c).stream()).toList();
  }

  /** Pieces of evidence, each with its claim, in the order given, read in a few queries. */
  List<Map.Entry<Citation, Statement>> cited(List<Node> evidence) {
    data.fetch(evidence);
    List<Node> claims =
        evidence.stream().flatMap(e -> data.thing(e).all(Terms.SUPPORTS).stream()).toList();
    fetch(claims, evidence);
    List<Map.Entry<Citation, Statement>> cited = new ArrayList<>();
    for (Node one : evidence) {
      Citation citation = citation(data.thing(one));
      for (Node claim : citation.evidence().all(Terms.SUPPORTS)) {
        Thing thing = data.thing(claim);
        kind(thing)
            .map(kind -> new Statement(thing, kind, List.of(citation)))
            .ifPresent(s -> cited.add(Map.entry(citation, s)));
      }
    }
    return cited;
  }

  /** What an article says: its citations in the order of its text, each with its claim. */
  List<Map.Entry<Citation, Statement>> in(Thing article) {
    return cited(data.subjects(Terms.ARTICLE, article.node())).stream()
        .sorted(
            Map.Entry.comparingByKey(
                java.util.Comparator.comparingInt(Citation::start)
                    .thenComparing(c -> c.evidence().iri())))
        .toList();
  }

  /** Reads claims and evidence with what they name, so that all of it is at hand. */
  private void fetch(List<Node> claims, List<Node> evidence) {
    data.fetch(claims);
    data.fetch(evidence);
    List<Node> places = new ArrayList<>();
    List<Node> named = new ArrayList<>();
    for (Node one : evidence) {
      Thing thing = data.thing(one);
      places.addAll(thing.all(Terms.PASSAGE));
      places.addAll(thing.all(Terms.ARTICLE));
      thing.properties().values().forEach(named::addAll);
    }
    data.fetch(places);
    claims.forEach(c -> data.thing(c).properties().forEach((p, v) -> addNamed(p, v, named)));
    names.fetch(named);
  }

  private static void addNamed(Node property, List<Node> values, List<Node> named) {
    if (!property.equals(Terms.EVIDENCE)) {
      named.addAll(values);
    }
  }

  private Optional<Kind> kind(Thing claim) {
    return schema.kinds().stream()
        .filter(k -> claim.has(Terms.TYPE, NodeFactory.createURI(k.iri())))
        .findFirst();
  }

  private List<Citation> citations(Thing claim) {
    return evidence(claim).stream().map(data::thing).map(this::citation).toList();
  }

  private List<Node> evidence(Thing claim) {
    List<Node> back = evidence.computeIfAbsent(claim.node(), c -> data.subjects(Terms.SUPPORTS, c));
    return Stream.concat(claim.all(Terms.EVIDENCE).stream(), back.stream()).distinct().toList();
  }

  private Citation citation(Thing evidence) {
    Thing article = evidence.first(Terms.ARTICLE).map(data::thing).orElse(evidence);
    Thing passage = evidence.first(Terms.PASSAGE).map(data::thing).orElse(evidence);
    return new Citation(evidence, passage, article);
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
