package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.graph.Terms;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;

/** Puts a claim into words: "Hungary opposes Mark Rutte for Secretary General of NATO". */
final class Sentence {
  private final Names names;

  Sentence(Names names) {
    this.names = names;
  }

  /** The claim as a sentence whose names are links. */
  Html linked(Statement statement) {
    return parts(pieces(statement, true).stream());
  }

  /** The claim as plain text, for titles. */
  String plain(Statement statement) {
    StringBuilder out = new StringBuilder();
    pieces(statement, false).forEach(p -> append(p, out));
    return out.toString();
  }

  private List<Html> pieces(Statement statement, boolean links) {
    Kind kind = statement.kind();
    List<Html> pieces = new ArrayList<>();
    pieces.add(filler(statement.subject(), links));
    pieces.add(text(" " + verb(kind) + " "));
    pieces.add(filler(statement.object(), links));
    for (Role role : kind.key()) {
      boolean said =
          role.name().equals(kind.subjectRole()) || role.name().equals(kind.objectRole());
      Optional<Node> filler = statement.filler(role);
      if (!said && filler.isPresent()) {
        pieces.add(text(preposition(role)));
        pieces.add(filler(filler, links));
      }
    }
    return pieces;
  }

  private Html filler(Optional<Node> node, boolean links) {
    if (node.isEmpty()) {
      return text("(nobody named)");
    }
    return links ? names.link(node.get()) : text(names.brief(node.get()));
  }

  private String verb(Kind kind) {
    return names.of(NodeFactory.createURI(kind.directProperty()));
  }

  private static String preposition(Role role) {
    return switch (role.name()) {
      case "office" -> " for ";
      case "contest" -> " in the contest ";
      case "from" -> " from ";
      default -> ", " + role.label() + " ";
    };
  }

  private static void append(Html html, StringBuilder out) {
    if (html instanceof Html.Text words) {
      out.append(words.text());
    }
  }

  /** How sure the evidence is, in a word, each once: "Asserted", "Reported". */
  Html factualities(Statement statement) {
    return parts(
        statement.citations().stream()
            .map(Citation::factuality)
            .distinct()
            .map(f -> parts(text(" "), badge(f))));
  }

  /** How sure one piece of evidence is, in a word and a shape. */
  Html badge(String factuality) {
    Node term = Terms.own(factuality);
    return element("span", names.of(term)).css("fact " + shape(factuality));
  }

  private static String shape(String factuality) {
    return org.hustings.model.Factuality.of(factuality)
        .map(f -> f.name().toLowerCase(java.util.Locale.ROOT))
        .orElse("unsaid");
  }
}
