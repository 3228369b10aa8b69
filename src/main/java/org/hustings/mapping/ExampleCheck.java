package org.hustings.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hustings.model.Article;
import org.hustings.model.Evidence;
import org.hustings.model.Finding;
import org.hustings.model.Value;
import org.hustings.rules.Rule;
import org.hustings.rules.RuleBook;

/** Runs the examples of every rule: each must find its claims, each counterexample nothing. */
public final class ExampleCheck {
  private final Mapper mapper;
  private final RuleBook book;

  public ExampleCheck(Mapper mapper, RuleBook book) {
    this.mapper = mapper;
    this.book = book;
  }

  /** What the examples show to be wrong, by rule file and line. */
  public List<Finding> findings() {
    List<Finding> out = new ArrayList<>();
    for (Rule rule : book.rules()) {
      rule.examples().forEach(e -> check(rule, e, out));
    }
    return out;
  }

  private void check(Rule rule, Rule.Example example, List<Finding> out) {
    List<Evidence> found =
        mapper.map(Article.of("example", example.text())).evidence().stream()
            .filter(e -> e.method().equals(rule.method()))
            .toList();
    if (example.claims().isEmpty() && !found.isEmpty()) {
      String problem = "rule " + rule.name() + " finds " + shown(found) + " in a counterexample";
      out.add(new Finding(rule.path(), example.line(), 0, problem, "nothing"));
    }
    for (Map<String, String> claim : example.claims()) {
      if (found.stream().noneMatch(e -> fits(claim, e))) {
        String problem = "rule " + rule.name() + " finds " + shown(found) + " in its example";
        out.add(new Finding(rule.path(), example.line(), 0, problem, claim.toString()));
      }
    }
  }

  private static boolean fits(Map<String, String> claim, Evidence evidence) {
    return claim.entrySet().stream()
        .allMatch(e -> e.getValue().equalsIgnoreCase(value(evidence, e.getKey())));
  }

  private static String value(Evidence evidence, String role) {
    if (role.equals("factuality")) {
      return evidence.factuality().term();
    }
    return evidence
        .claim()
        .role(role)
        .map(Value::label)
        .orElseGet(
            () -> evidence.details().containsKey(role) ? evidence.details().get(role).label() : "");
  }

  private static String shown(List<Evidence> found) {
    return found.isEmpty()
        ? "nothing"
        : found.stream().map(e -> labels(e).toString()).reduce((a, b) -> a + ", " + b).orElse("");
  }

  private static Map<String, String> labels(Evidence evidence) {
    Map<String, String> out = new java.util.TreeMap<>();
    evidence.claim().roles().forEach((k, v) -> out.put(k, v.label()));
    out.put("factuality", evidence.factuality().term());
    return out;
  }
}
