package org.hustings.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** Puts values in the place of a question's parameters; a value never becomes query text. */
final class Binder {
  private final ParameterValues values;

  Binder(Store store, String base) {
    this.values = new ParameterValues(store, base);
  }

  /** The question's query with every parameter replaced; all faults of the values at once. */
  Query bind(Question question, Map<String, String> given) {
    Map<Var, Node> nodes = new HashMap<>();
    nodes(question, given).forEach((name, node) -> nodes.put(Var.alloc(name), node));
    Query query = question.query();
    return nodes.isEmpty()
        ? query
        : QueryTransformOps.transform(query, new Substitution(v -> nodes.getOrDefault(v, v)));
  }

  /** What each parameter stands for, in the order of the head; all faults at once. */
  Map<String, Node> nodes(Question question, Map<String, String> given) {
    List<Finding> findings = new ArrayList<>(unknown(question, given));
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (Parameter parameter : question.parameters()) {
      try {
        String value = given.getOrDefault(parameter.name(), parameter.fallback());
        nodes.put(parameter.name(), values.node(parameter, value));
      } catch (InputException e) {
        findings.addAll(e.findings());
      }
    }
    if (!findings.isEmpty()) {
      throw new InputException(findings);
    }
    return nodes;
  }

  private static List<Finding> unknown(Question question, Map<String, String> given) {
    List<String> names = question.parameters().stream().map(Parameter::name).toList();
    String expected = names.isEmpty() ? "no parameter" : String.join(", ", names);
    return given.keySet().stream()
        .filter(n -> !names.contains(n))
        .map(n -> ParameterValues.finding(n, "is no parameter of this question", expected))
        .collect(Collectors.toList());
  }
}
