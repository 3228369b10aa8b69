package org.hustings.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.graph.Terms;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;

/** Reads claims with their evidence from the store. */
final class Statements {
  private final Data data;
  private final Schema schema;

  Statements(Data data, Schema schema) {
    this.data = data;
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

  /**
   * The claims of a kind in which a resource fills a role, sorted by date.
   *
   * @param most how many to read at most
   */
  List<Statement> filling(Kind kind, Role role, Node filler, int most) {
    return data.subjects(NodeFactory.createURI(role.iri()), filler).stream()
        .map(data::thing)
        .filter(claim -> claim.has(Terms.TYPE, NodeFactory.createURI(kind.iri())))
        .limit(most)
        .flatMap(claim -> of(claim).stream())
        .sorted(Statement.BY_DATE)
        .toList();
  }

  /** What an article says: its citations in the order of its text, each with its claim. */
  List<Map.Entry<Citation, Statement>> in(Thing article) {
    Map<Node, Optional<Statement>> claims = new TreeMap<>(Data.ORDER);
    return data.subjects(Terms.ARTICLE, article.node()).stream()
        .map(data::thing)
        .flatMap(
            evidence ->
                evidence.first(Terms.SUPPORTS).stream()
                    .flatMap(claim -> claims.computeIfAbsent(claim, this::of).stream())
                    .map(statement -> Map.entry(citation(evidence, article), statement)))
        .sorted(
            Map.Entry.comparingByKey(
                java.util.Comparator.comparingInt(Citation::start)
                    .thenComparing(c -> c.evidence().iri())))
        .toList();
  }

  private Optional<Kind> kind(Thing claim) {
    return schema.kinds().stream()
        .filter(k -> claim.has(Terms.TYPE, NodeFactory.createURI(k.iri())))
        .findFirst();
  }

  private List<Citation> citations(Thing claim) {
    return Stream.concat(
            claim.all(Terms.EVIDENCE).stream(),
            data.subjects(Terms.SUPPORTS, claim.node()).stream())
        .distinct()
        .map(data::thing)
        .map(e -> citation(e, e.first(Terms.ARTICLE).map(data::thing).orElse(e)))
        .toList();
  }

  private Citation citation(Thing evidence, Thing article) {
    Thing passage = evidence.first(Terms.PASSAGE).map(data::thing).orElse(evidence);
    return new Citation(evidence, passage, article);
  }
}
