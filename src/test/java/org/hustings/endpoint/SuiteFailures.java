package org.hustings.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The list of tests that are known to fail, and the table of all. */
final class SuiteFailures {
  private static final String LIST = "expected-failures.txt";

  private SuiteFailures() {}

  /** The listed failures of a part, "sparql11/aggregates/agg01", each with its reason. */
  static Map<String, String> expected(String part) throws IOException {
    return lines().stream()
        .filter(l -> l.startsWith(part + "/"))
        .map(l -> l.split(" ", 2))
        .collect(Collectors.toMap(l -> l[0], l -> l[1].strip(), (a, b) -> a, TreeMap::new));
  }

  /** The tests that are not left out: a line "- sparql11/service reason" leaves out a suite. */
  static List<SuiteCase> counted(List<SuiteCase> cases) throws IOException {
    List<String> left =
        lines().stream().filter(l -> l.startsWith("- ")).map(l -> l.split(" ", 3)[1]).toList();
    return cases.stream().filter(c -> !left.contains(c.suite())).toList();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SuiteFailures.class.getResourceAsStream(LIST), LIST)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .toList();
    }
  }

  /** A line for each suite: how many tests it has, and how many of them each server passes. */
  static List<String> table(List<SuiteCase> cases, Map<String, Map<String, String>> failures) {
    Map<String, List<SuiteCase>> suites =
        cases.stream()
            .collect(Collectors.groupingBy(SuiteCase::suite, TreeMap::new, Collectors.toList()));
    suites.put("in all", cases);
    List<String> table = new ArrayList<>();
    suites.forEach(
        (suite, tests) -> {
          StringBuilder line = new StringBuilder(suite + ": " + tests.size() + " tests");
          failures.forEach(
              (server, wrong) ->
                  line.append(", ")
                      .append(server)
                      .append(' ')
                      .append(tests.stream().filter(t -> !wrong.containsKey(t.name())).count()));
          table.add(line.toString());
        });
    return table;
  }
}
