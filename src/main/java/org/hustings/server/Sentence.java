package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.graph.Terms;
import org.hustings.model.Factuality;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;

/** Puts a claim into words: "Hungary opposes Mark Rutte for Secretary General of NATO". */
final class Sentence {
  private final Names names;

  Sentence(Names names) {
    this.names = names;
  }

  /**
   * The claim as a sentence whose names are links.
   *
   * @param here what the page is about: no links, and left out where the sentence can do without
   */
  Html linked(Statement statement, Set<Node> here) {
    return parts(pieces(statement, here, names::link).stream());
  }

  /** The claim as plain text, for titles. */
  String plain(Statement statement) {
    StringBuilder out = new StringBuilder();
    pieces(statement, Set.of(), node -> text(names.brief(node))).forEach(p -> append(p, out));
    return out.toString();
  }

  private List<Html> pieces(Statement statement, Set<Node> here, Function<Node, Html> name) {
    Kind kind = statement.kind();
    List<Html> pieces = new ArrayList<>();
    pieces.add(filler(statement.subject(), here, name));
    pieces.add(text(" " + names.of(NodeFactory.createURI(kind.directProperty())) + " "));
    pieces.add(filler(statement.object(), here, name));
    for (Role role : kind.key()) {
      Optional<Node> filler = statement.filler(role);
      if (filler.isPresent() && !direct(kind, role) && !here.contains(filler.get())) {
        pieces.add(text(before(role)));
        pieces.add(name.apply(filler.get()));
        pieces.add(text(role.name().equals("contest") ? ")" : ""));
      }
    }
    return pieces;
  }

  private Html filler(Optional<Node> node, Set<Node> here, Function<Node, Html> name) {
    if (node.isEmpty()) {
      return text("(nobody named)");
    }
    return here.contains(node.get())
        ? element("strong", Html.name(names.brief(node.get())))
        : name.apply(node.get());
  }

  private static boolean direct(Kind kind, Role role) {
    return role.name().equals(kind.subjectRole()) || role.name().equals(kind.objectRole());
  }

  private static String before(Role role) {
    return switch (role.name()) {
      case "office" -> " for ";
      case "contest" -> " (";
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
    return Factuality.of(factuality).map(f -> f.name().toLowerCase(Locale.ROOT)).orElse("unsaid");
  }
}
