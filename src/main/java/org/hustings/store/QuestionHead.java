package org.hustings.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.hustings.model.Finding;

/**
 * Reads the comments above a query. The first says the question; a line that starts with "@" is a
 * directive, and there is one: the name of a variable, its type or types, a value for when none is
 * given, and what it means.
 */
final class QuestionHead {
  // # Who backs a given candidate?
  // # @param candidate h:Person "whom the question is about"
  // # @param agent h:State|h:Organisation "who takes sides"
  // # @param on xsd:date = "2024-06-01" "the day that counts"
  private static final String SHAPE =
      "@param NAME PREFIX:TYPE[|PREFIX:TYPE...] [= \"VALUE\"] \"what it means\"";
  private static final Pattern PARAM =
      Pattern.compile(
          "@param\\s+\\??(\\w+)\\s+([^\\s\"=]+)(?:\\s*=\\s*\"([^\"]*)\")?\\s+\"([^\"]+)\"");

  private final String file;
  private final PrefixMapping prefixes;
  private final Set<Var> variables;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();

  /** Prepares to read the head of a query that has these prefixes and variables. */
  QuestionHead(String file, PrefixMapping prefixes, Set<Var> variables) {
    this.file = file;
    this.prefixes = prefixes;
    this.variables = variables;
  }

  /** The comment lines at the top of a text, with blank lines between them. */
  static List<String> lines(String text) {
    return text.lines().takeWhile(l -> l.isBlank() || l.stripLeading().startsWith("#")).toList();
  }

  /** The first comment of a head, or the empty string. */
  static String title(List<String> head) {
    return head.stream()
        .map(QuestionHead::comment)
        .filter(c -> !c.isEmpty())
        .findFirst()
        .filter(c -> !c.startsWith("@"))
        .orElse("");
  }

  /** The parameters of a head, in its order; what is wrong with them is added to the findings. */
  List<Parameter> parameters(List<String> head, List<Finding> found) {
    for (int i = 0; i < head.size(); i++) {
      String comment = comment(head.get(i));
      if (comment.startsWith("@")) {
        directive(comment, i + 1, head.get(i).indexOf('@') + 1);
      }
    }
    Set<String> names = new HashSet<>();
    for (Parameter parameter : parameters) {
      if (!names.add(parameter.name())) {
        fault(0, 0, "parameter '" + parameter.name() + "' is declared twice", "one declaration");
      }
    }
    found.addAll(findings);
    return List.copyOf(parameters);
  }

  private static String comment(String line) {
    return line.strip().replaceFirst("^#+", "").strip();
  }

  private void directive(String comment, int line, int column) {
    Matcher matcher = PARAM.matcher(comment);
    if (!matcher.matches()) {
      fault(line, column, "unreadable directive '" + comment + "'", SHAPE);
      return;
    }
    String name = matcher.group(1);
    if (!variables.contains(Var.alloc(name))) {
      fault(line, column, "the query has no variable ?" + name, "a variable of the query");
    }
    List<String> types = new ArrayList<>();
    for (String type : matcher.group(2).split("\\|", -1)) {
      int colon = type.indexOf(':');
      if (colon < 0 || prefixes.getNsPrefixURI(type.substring(0, colon)) == null) {
        fault(line, column, "unknown prefix of type '" + type + "'", "a prefix of the query");
      }
      types.add(prefixes.expandPrefix(type));
    }
    String fallback = matcher.group(3) == null ? "" : matcher.group(3);
    parameters.add(new Parameter(name, types, fallback, matcher.group(4)));
  }

  private void fault(int line, int column, String problem, String expected) {
    findings.add(new Finding(file, line, column, problem, expected));
  }
}
