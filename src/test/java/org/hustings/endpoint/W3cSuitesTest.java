package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * W3C's test suites for SPARQL over HTTP, in the folder that HUSTINGS_SUITES names. What is known
 * to fail is listed with its reason in expected-failures.txt. Figures are written to target/w3c;
 * with HUSTINGS_STOCK those of stock Fuseki stand beside them.
 */
class W3cSuitesTest {
  private static Path root;

  @BeforeAll
  static void find() {
    String folder = System.getenv().getOrDefault("HUSTINGS_SUITES", "");
    assumeTrue(
        !folder.isEmpty(), "HUSTINGS_SUITES names no folder: W3C's test suites are left out");
    root = Path.of(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql10", "sparql11", "sparql12"})
  void onlyWhatIsListedFails(String part) throws IOException {
    List<SuiteCase> cases = SuiteFailures.counted(new SuiteManifest(root).part(part));
    Map<String, Map<String, String>> failures = new LinkedHashMap<>();
    try (Served served = Served.plain()) {
      failures.put("hustings", run(SuiteTarget.of(served), cases));
    }
    if (System.getenv().containsKey("HUSTINGS_STOCK")) {
      try (StockFuseki stock = new StockFuseki()) {
        failures.put("fuseki", run(stock.target(), cases));
      }
    }
    write(part, cases, failures);
    Map<String, String> ours = failures.get("hustings");
    assertThat(ours.keySet()).as(ours.toString()).isEqualTo(SuiteFailures.expected(part).keySet());
  }

  private static Map<String, String> run(SuiteTarget target, List<SuiteCase> cases) {
    SuiteRunner runner = new SuiteRunner(target);
    Map<String, String> failures = new TreeMap<>();
    cases.forEach(c -> runner.run(c).ifPresent(wrong -> failures.put(c.name(), wrong)));
    return failures;
  }

  private static void write(
      String part, List<SuiteCase> cases, Map<String, Map<String, String>> failures)
      throws IOException {
    List<String> lines = new ArrayList<>(SuiteFailures.table(cases, failures));
    failures.forEach(
        (server, wrong) ->
            wrong.forEach((name, how) -> lines.add(server + " " + name + ": " + how)));
    Files.createDirectories(Path.of("target/w3c"));
    Files.write(Path.of("target/w3c/" + part + ".txt"), lines);
  }
}
