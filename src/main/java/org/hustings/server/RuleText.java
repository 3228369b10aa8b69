package org.hustings.server;

import static org.hustings.server.Html.element;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * The rules of a folder as they stand there: "endorsement/backs" is the paragraph that begins with
 * "Endorsement backs", with its examples.
 */
final class RuleText {
  private static final String RULE = "rule/";

  private final Path folder;

  RuleText(Path folder) {
    this.folder = folder;
  }

  /** A rule with the file in which it stands. */
  record Found(String file, int line, String text) {}

  /** True of the IRI of a rule, as against an annotator's. */
  static boolean isRule(Links links, Node method) {
    return Thing.characters(method).startsWith(links.base() + RULE);
  }

  /** What is shown of the rule that a resource is; nothing for any other. */
  static Html section(Visit visit, Thing thing) {
    String start = visit.links().base() + RULE;
    return thing.iri().startsWith(start)
        ? visit
            .rules()
            .named(thing.iri().substring(start.length()))
            .map(RuleText::html)
            .orElseGet(Html::nothing)
        : Html.nothing();
  }

  private static Html html(Found found) {
    return element(
            "section",
            element("h2", "The rule"),
            element("p", "As it stands now in " + found.file() + ", line " + found.line())
                .css("place"),
            element("pre", found.text()).css("rule").with("tabindex", "0"))
        .with("id", "rule");
  }

  /** The rule of a name, such as "endorsement/backs"; empty when no file has it now. */
  Optional<Found> named(String name) {
    String[] words = name.split("/", -1);
    if (words.length != 2 || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    for (Path file : files()) {
      List<String> lines = read(file);
      for (int i = 0; i < lines.size(); i++) {
        String[] head = lines.get(i).strip().split("\\s+", -1);
        if (head.length == 2
            && head[0].toLowerCase(Locale.ROOT).equals(words[0])
            && head[1].equals(words[1])
            && lines.get(i).startsWith(head[0])) {
          return Optional.of(
              new Found("data/rules/" + file.getFileName(), i + 1, paragraph(lines, i)));
        }
      }
    }
    return Optional.empty();
  }

  private static String paragraph(List<String> lines, int from) {
    List<String> paragraph = new ArrayList<>();
    paragraph.add(lines.get(from));
    for (String line : lines.subList(from + 1, lines.size())) {
      if (line.isBlank() || !Character.isWhitespace(line.charAt(0))) {
        break;
      }
      paragraph.add(line);
    }
    return String.join("\n", paragraph);
  }

  private List<Path> files() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(f -> f.toString().endsWith(".rules")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
