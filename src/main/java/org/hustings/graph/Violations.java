package org.hustings.graph;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.validation.ReportEntry;
import org.hustings.model.Finding;
import org.hustings.schema.Schema;

/** Turns violations of shapes by an article's graph into findings that name the claim. */
record Violations(String articleId, Graph article) {
  private static final Pattern OWN_TERM =
      Pattern.compile("<?" + Pattern.quote(Schema.NAMESPACE) + "(\\w+)>?");

  /** The finding of a violation. */
  Finding finding(ReportEntry entry) {
    Node focus = entry.focusNode();
    String claim = claim(focus).map(c -> c + ": ").orElse("");
    String of = claim.equals(focus + ": ") ? "" : focus + ": ";
    String path = entry.resultPath() == null ? "" : prefixed(entry.resultPath().toString()) + ": ";
    return new Finding(articleId, 0, 0, claim + of + path + prefixed(entry.message()), "");
  }

  /** The claim that a node is, supports, or is part of; the first where there are several. */
  private Optional<Node> claim(Node focus) {
    Set<Node> near = new LinkedHashSet<>(List.of(focus));
    for (int step = 0; step < 3; step++) {
      TreeSet<Node> claims = new TreeSet<>(Comparator.comparing(Node::toString));
      near.forEach(node -> claims.addAll(claims(node)));
      if (!claims.isEmpty()) {
        return Optional.of(claims.first());
      }
      for (Node node : List.copyOf(near)) {
        article.find(Node.ANY, Node.ANY, node).mapWith(Triple::getSubject).forEach(near::add);
      }
    }
    return Optional.empty();
  }

  private List<Node> claims(Node node) {
    if (article.contains(node, Terms.EVIDENCE, Node.ANY)) {
      return List.of(node);
    }
    return article.find(node, Terms.SUPPORTS, Node.ANY).mapWith(Triple::getObject).toList();
  }

  /** A text in which the project's own terms are written "h:office". */
  private static String prefixed(String text) {
    return OWN_TERM.matcher(text).replaceAll("h:$1");
  }
}
