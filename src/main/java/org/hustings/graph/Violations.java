package org.hustings.graph;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.validation.ReportEntry;
import org.hustings.model.Finding;
import org.hustings.schema.Schema;

/** Turns violations of shapes by an article's graph into findings that name the claim. */
record Violations(String articleId, Graph article, Graph shapes) {
  private static final Pattern OWN_TERM =
      Pattern.compile("<?" + Pattern.quote(Schema.NAMESPACE) + "(\\w+)>?");

  /** What a constraint asks for, in Jena's message: "ClassConstraint[h:Person]: ...". */
  private static final Pattern ARGUMENT = Pattern.compile("^\\w+\\[<?([^\\]>]*)>?]");

  /** The finding of a violation. */
  Finding finding(ReportEntry entry) {
    String path = entry.resultPath() == null ? "" : prefixed(entry.resultPath().toString());
    String message = prefixed(entry.message());
    Matcher argument = ARGUMENT.matcher(message);
    String asked = argument.find() ? label(argument.group(1)) : "";
    String component = entry.sourceConstraintComponent().getLocalName();
    return switch (component) {
      case "MinCountConstraintComponent" -> finding(entry, "no " + path, asked + " or more");
      case "MaxCountConstraintComponent" ->
          finding(entry, "more than " + asked + " " + path, asked + " at most");
      case "ClassConstraintComponent", "DatatypeConstraintComponent", "NodeConstraintComponent" ->
          finding(entry, path.isEmpty() ? "not as it should be" : value(path, entry), asked);
      default -> finding(entry, (path + " " + message).strip(), "");
    };
  }

  private Finding finding(ReportEntry entry, String problem, String expected) {
    Node focus = entry.focusNode();
    String claim = claim(focus).orElse(focus).toString();
    String place = focus.toString().equals(claim) ? "" : " at " + place(focus.toString(), claim);
    return new Finding(articleId, 0, 0, claim + place + ": " + problem, expected);
  }

  /** "char=0,63" of evidence or a passage; all else by its IRI. */
  private static String place(String focus, String claim) {
    int fragment = focus.indexOf("#char=");
    int end = focus.indexOf(';', Math.max(0, fragment));
    if (fragment < 0) {
      return focus;
    }
    String rest = end < 0 ? "" : focus.substring(end + 1);
    return claim.endsWith(rest)
        ? focus.substring(fragment + 1, end < 0 ? focus.length() : end)
        : focus.substring(fragment + 1);
  }

  private static String value(String path, ReportEntry entry) {
    return path + " is " + prefixed(String.valueOf(entry.value()));
  }

  /** The label of a shape, or the term itself. */
  private String label(String term) {
    return shapes.stream(Nodes.iri(term), Terms.LABEL, Node.ANY)
        .map(t -> t.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElse(term);
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
