package org.hustings.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hustings.gazetteer.Gazetteers.BASE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTurtleTest {
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Gazetteers.FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theProjectsFilesArePlainAndReadAsByTheFullParser(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    List<Finding> findings = new ArrayList<>();
    List<Statement> full = new RiotTurtle(file.toString(), text, BASE, findings).statements();
    assertThat(findings).isEmpty();
    List<Statement> plain = new PlainTurtle(text, BASE).statements().orElse(List.of());
    assertThat(plain.equals(full)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/b> <c:d> \"e\"@en .",
        "<a/b> <c:d> \"e\\n\" .",
        "<a/b> <c:d> \"\"\"e\"\"\" .",
        "<a/b> <c:d> \"\" .",
        "<a/b> <c:d> 'e' .",
        "<a/b> <c:d> 1 .",
        "<a/b> <c:d> [] .",
        "<a/b> <c:d> ( ) .",
        "<a/b> <c:d> e:f .",
        "<a/b> <c:d> \"e\"",
        "<a/b> <c:d>",
        "<a/b> <c:d> \"e\" ; .",
        "<a/b",
        "<../b> <c:d> \"e\" .",
        "<a/../b> <c:d> \"e\" .",
        "</a/b> <c:d> \"e\" .",
        "<> <c:d> \"e\" .",
        "<a b/c> <c:d> \"e\" .",
        "@prefix a: <b:> .",
        "PREFIX",
        "PREFIX a",
        "\"a\" <c:d> \"e\" .",
        "%&",
      })
  void itGivesUpOnWhatIsNotPlain(String text) {
    assertThat(new PlainTurtle(text, BASE).statements()).isEmpty();
  }

  @Test
  void commentsAndSpacesDoNotMatter() {
    String text = "# a\nPREFIX x: <c:>\n\n<a/b>\tx:d \"e # f\" , # g\n x:h .# i";
    assertThat(new PlainTurtle(text, BASE).statements().orElseThrow())
        .extracting(Statement::object, Statement::line)
        .containsExactly(tuple("e # f", 4), tuple("c:h", 4));
  }
}
