package org.hustings.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hustings.store.Parameter;
import org.hustings.store.Question;

/** The parameters of a question as an address of the console carries them. */
final class ConsoleFields {
  /** Names of fields that fill a question's parameters start so, to keep clear of the others. */
  static final String PREFIX = "p.";

  private ConsoleFields() {}

  /** The values that are given, by the names of their parameters. */
  static Map<String, String> values(Question question, Ask ask) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : question.parameters()) {
      String value = ask.parameter(PREFIX + parameter.name()).strip();
      if (!value.isEmpty()) {
        values.put(parameter.name(), value);
      }
    }
    return values;
  }

  /** True when every parameter has a value, or needs none. */
  static boolean complete(Question question, Map<String, String> values) {
    return question.parameters().stream()
        .noneMatch(p -> p.required() && !values.containsKey(p.name()));
  }
}
