package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.DynamicTest;

/**
 * Expected answers in a folder, each for a question of "queries" over one store.
 *
 * <p>A case is a file {@code QUESTION.csv}, or {@code QUESTION.ttl} for a graph; {@code
 * QUESTION~CASE.csv} where a question has several. Its parameters are the lines of {@code
 * QUESTION~CASE.params}: {@code candidate=Mark Rutte}. An answer is compared by bytes, a graph by
 * isomorphism.
 */
final class AnswerCases {
  static final Path QUERIES = Path.of("queries");

  private final Store store;
  private final String base;
  private final Path folder;
  private final Questions questions = Questions.read(QUERIES);

  AnswerCases(Store store, String base, Path folder) {
    this.store = store;
    this.base = base;
    this.folder = folder;
  }

  /** A test for each expected answer, and one that every question has some. */
  Stream<DynamicTest> tests() throws IOException {
    List<Path> expected = expected();
    return Stream.concat(
        expected.stream().map(f -> DynamicTest.dynamicTest(name(f), f.toUri(), () -> check(f))),
        questions.all().stream()
            .map(
                q ->
                    DynamicTest.dynamicTest(
                        q.name() + " has an expected answer",
                        () -> assertThat(expected).anyMatch(f -> question(f).equals(q.name())))));
  }

  /** The answer to the case of a file, in the file's format. */
  String answer(Path file) throws IOException {
    Question question = questions.named(question(file)).orElseThrow();
    Query query = question.bind(parameters(file), store, base);
    AnswerFormat format = file.toString().endsWith(".ttl") ? AnswerFormat.TURTLE : AnswerFormat.CSV;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.ask(query, new Answer(format, base, out));
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private void check(Path file) throws IOException {
    String answer = answer(file);
    if (file.toString().endsWith(".ttl")) {
      assertThat(StoreTest.graph(answer).isIsomorphicWith(RDFDataMgr.loadGraph(file.toString())))
          .as("isomorphic with %s: %s", file, answer)
          .isTrue();
    } else {
      assertThat(answer).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }
  }

  private List<Path> expected() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().matches(".*\\.(csv|ttl)")).sorted().toList();
    }
  }

  private Map<String, String> parameters(Path file) throws IOException {
    Path declared = folder.resolve(name(file) + ".params");
    Map<String, String> values = new TreeMap<>();
    if (Files.exists(declared)) {
      for (String line : Files.readAllLines(declared, StandardCharsets.UTF_8)) {
        int equals = line.indexOf('=');
        values.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return values;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.[a-z]+$", "");
  }

  private static String question(Path file) {
    return name(file).replaceFirst("~.*$", "");
  }
}
