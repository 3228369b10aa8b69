package org.hustings.graph;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;

/** Reads rows of claims back out of a graph, by walking from each piece of evidence. */
record StoredClaims(Graph graph, Schema schema, Iris iris) {
  private static final Comparator<ClaimRow> BY_PLACE =
      Comparator.comparing(ClaimRow::article)
          .thenComparingInt(ClaimRow::start)
          .thenComparingInt(ClaimRow::end)
          .thenComparing(ClaimRow::kind)
          .thenComparing(ClaimRow::iri);

  /** The rows, sorted by article, place and claim. */
  List<ClaimRow> rows() {
    Map<String, Kind> kinds = new HashMap<>();
    schema.kinds().forEach(kind -> kinds.put(kind.iri(), kind));
    return graph.find(Node.ANY, Terms.TYPE, Terms.EVIDENCE_CLASS).toList().stream()
        .flatMap(t -> row(t.getSubject(), kinds))
        .sorted(BY_PLACE)
        .toList();
  }

  /** The row of a piece of evidence; none when what it supports is of no kind of the ontology. */
  private Stream<ClaimRow> row(Node evidence, Map<String, Kind> kinds) {
    return values(evidence, Terms.SUPPORTS)
        .flatMap(
            claim ->
                values(claim, Terms.TYPE)
                    .flatMap(type -> Stream.ofNullable(kinds.get(type.toString())))
                    .limit(1)
                    .map(kind -> row(evidence, claim, kind)));
  }

  private ClaimRow row(Node evidence, Node claim, Kind kind) {
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, String> found = new LinkedHashMap<>();
    kind.key().forEach(role -> read(claim, role, labels, found));
    kind.details().forEach(role -> read(evidence, role, labels, found));
    schema.common().forEach(role -> read(evidence, role, labels, found));
    Node passage = values(evidence, Terms.PASSAGE).findFirst().orElse(evidence);
    Node article = values(evidence, Terms.ARTICLE).findFirst().orElse(evidence);
    return new ClaimRow(
        id(article),
        Map.of(
            "title", text(article, Terms.TITLE),
            "publisher", text(article, Terms.PUBLISHER),
            "published", text(article, Terms.ISSUED),
            "url", address(article)),
        kind.name(),
        claim.toString(),
        labels,
        found,
        values(evidence, Terms.FACTUALITY).findFirst().map(StoredClaims::name).orElse(""),
        text(evidence, Terms.DATE),
        text(passage, Terms.QUOTE),
        number(passage, Terms.START),
        number(passage, Terms.END),
        values(evidence, Terms.INFERRED).map(StoredClaims::name).sorted().toList(),
        text(evidence, Terms.METHOD));
  }

  private void read(Node at, Role role, Map<String, String> labels, Map<String, String> found) {
    values(at, Nodes.iri(role.iri()))
        .findFirst()
        .ifPresent(
            value -> {
              labels.put(role.name(), role.terms().isEmpty() ? label(value) : name(value));
              if (value.isURI() && !role.classes().isEmpty()) {
                found.put(role.name(), value.getURI());
              }
            });
  }

  private String id(Node article) {
    String folder = iris.base() + "article/";
    String iri = article.toString();
    return iri.startsWith(folder) ? decoded(iri.substring(folder.length())) : iri;
  }

  private static String decoded(String path) {
    // The decoder is made for forms, where "+" is a space.
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private String text(Node at, Node property) {
    return values(at, property).findFirst().map(this::label).orElse("");
  }

  private String address(Node article) {
    return values(article, Terms.PUBLISHED_AT)
        .findFirst()
        .map(node -> node.isURI() ? node.getURI() : label(node))
        .orElse("");
  }

  private int number(Node at, Node property) {
    String digits = text(at, property);
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
  }

  /** A literal as it is, all else by its label, or by its local name where it has none. */
  private String label(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return values(node, Terms.LABEL)
        .filter(Node::isLiteral)
        .findFirst()
        .map(Node::getLiteralLexicalForm)
        .orElseGet(() -> name(node));
  }

  private static String name(Node node) {
    String iri = node.toString();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  /** The values of a property, sorted. */
  private Stream<Node> values(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .sorted(Comparator.comparing(Node::toString));
  }
}
