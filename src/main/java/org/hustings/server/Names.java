package org.hustings.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.hustings.graph.Terms;

/** What resources are called, and links with those names. */
final class Names {
  private static final int LONGEST = 120;

  private final Data data;
  private final Ontology ontology;
  private final Links links;
  private final Map<Node, String> known = new HashMap<>();

  Names(Data data, Ontology ontology, Links links) {
    this.data = data;
    this.ontology = ontology;
    this.links = links;
  }

  /** The label in the store, else in the ontology, else the end of the IRI; whole. */
  String of(Node node) {
    return known.computeIfAbsent(node, this::find);
  }

  /** Reads the names of many resources at once, so that {@link #of} has them at hand. */
  void fetch(Collection<Node> nodes) {
    List<Node> wanted =
        nodes.stream().filter(n -> n.isURI() && !known.containsKey(n)).distinct().toList();
    Map<Node, List<Data.Row>> rows =
        data.select("labels", "thing", wanted).stream()
            .collect(Collectors.groupingBy(r -> r.required("thing")));
    for (Node node : wanted) {
      List<Data.Row> own = rows.getOrDefault(node, List.of());
      known.put(
          node, first(own, "label").or(() -> first(own, "title")).orElseGet(() -> bare(node)));
    }
  }

  private static Optional<String> first(List<Data.Row> rows, String variable) {
    return rows.stream()
        .flatMap(r -> r.node(variable).stream())
        .min(Data.ORDER)
        .map(Thing::characters)
        .filter(label -> !label.isBlank());
  }

  /** The name, cut where it is too long for a line. */
  String brief(Node node) {
    return cut(of(node), LONGEST);
  }

  /** A resource as a link to its page, a literal as its text. */
  Html link(Node node) {
    if (node.isURI()) {
      return Html.link(links.page(node.getURI()), Html.name(brief(node)));
    }
    return Html.name(brief(node));
  }

  /** Text of at most some code points, with an ellipsis where it was cut. */
  static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  private String find(Node node) {
    if (!node.isURI()) {
      return node.isTripleTerm() ? triple(node) : Thing.characters(node);
    }
    return data.value(node, Terms.LABEL)
        .or(() -> data.value(node, Terms.TITLE))
        .map(Thing::characters)
        .filter(label -> !label.isBlank())
        .orElseGet(() -> bare(node));
  }

  /** What a resource without a label in the store is called. */
  private String bare(Node node) {
    return ontology.label(node).isEmpty() ? end(node.getURI()) : ontology.label(node);
  }

  private String triple(Node node) {
    var triple = node.getTriple();
    return of(triple.getSubject())
        + " · "
        + of(triple.getPredicate())
        + " · "
        + of(triple.getObject());
  }

  private static String end(String iri) {
    String end = iri.replaceFirst("[/#]+$", "");
    end = end.substring(Math.max(end.lastIndexOf('/'), end.lastIndexOf('#')) + 1);
    if (end.matches("[0-9.]*")) {
      return iri;
    }
    try {
      return URLDecoder.decode(end.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return end;
    }
  }
}
