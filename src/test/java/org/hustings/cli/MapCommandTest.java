package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapCommandTest {
  @TempDir Path folder;

  @Test
  void claimsArePrintedOneALine() {
    Path file = Sample.article(folder, "a");
    Ran ran = Ran.small("map", "--quiet", file.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).hasLineCount(1);
    assertThat(ran.out())
        .startsWith("{\"article\": \"a\", \"class\": \"Endorsement\", \"iri\": \"")
        .contains("\"endorser\": \"Portugal\"", "\"candidate\": \"Mark Rutte\"")
        .contains("\"quote\": \"Portugal backs Mark Rutte\", \"start\": 16, \"end\": 41")
        .endsWith("}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv", "nquads", "trig", "webannotation"})
  void everyFormatComesInTheOrderOfTheInputForAnyNumberOfThreads(String format) {
    IntStream.range(0, 30).forEach(i -> Sample.article(folder, "a" + i));
    Ran one = Ran.small("map", "--quiet", folder.toString(), "--to", format, "--threads", "1");
    for (String threads : List.of("2", "7")) {
      assertThat(
              Ran.small("map", "--quiet", folder.toString(), "--to", format, "--threads", threads))
          .isEqualTo(one);
    }
    assertThat(one.code()).isZero();
    assertThat(one.out()).contains("Portugal backs Mark Rutte");
    assertThat(first("a10", one.out())).isBetween(0, first("a2", one.out()));
  }

  /** Where an id stands first, by itself and not as a part of a hash. */
  private static int first(String id, String out) {
    Matcher matcher = Pattern.compile("(?m)(^|[/\"])" + id + "\\b").matcher(out);
    return matcher.find() ? matcher.start() : -1;
  }

  @Test
  void anArticleIsPrintedAsALineWithTheTextInWhichOffsetsCount() {
    Path page =
        Sample.write(
            folder,
            "b.html",
            """
            <meta property="og:type" content="article"><meta name="date" content="2024-03-01">
            <title>Lisbon speaks</title><h1>Lisbon speaks</h1>
            <p>The talks in &Eacute;vora went on until the evening, and nobody came out.
            <p>Portugal backs Mark&nbsp;Rutte. &ldquo;Good night,&rdquo; said the minister.
            """);
    Ran articles = Ran.small("map", "--quiet", page.toString(), "--to", "articles");
    articles.is(
        0,
        "{\"id\": \"b\", \"text\": \"The talks in \u00c9vora went on until the evening, and nobody came"
            + " out.\\n\\nPortugal backs Mark Rutte. \u201cGood night,\u201d said the minister.\","
            + " \"title\": \"Lisbon speaks\", \"published\": \"2024-03-01\"}\n",
        "");
    Sample.write(folder, "b.ttl", Sample.sidecar("Portugal backs Mark Rutte"));
    assertThat(Ran.small("map", "--quiet", page.toString()).out())
        .hasLineCount(1)
        .contains("\"quote\": \"Portugal backs Mark Rutte\", \"start\": 68, \"end\": 93");
  }

  @Test
  void aSidecarSaysWhatIsKnownOfAnArticleThatIsPrinted() {
    Path file = Sample.article(folder, "a");
    assertThat(Ran.small("map", file.toString(), "--to", "articles").out())
        .endsWith("\"title\": \"Lisbon speaks\", \"published\": \"2024-03-01\"}\n");
  }

  @Test
  void theBaseIsTheUsers() {
    Path file = Sample.article(folder, "a");
    Ran ran = Ran.small("map", "--quiet", file.toString(), "--base", "https://example.org/x/");
    assertThat(ran.out()).contains("\"iri\": \"https://example.org/x/" + Sample.CLAIM);
  }

  @Test
  void aFileTakesTheResult() throws Exception {
    Path file = Sample.article(folder, "a");
    Path out = folder.resolve("claims.jsonl");
    Ran.small("map", "--quiet", file.toString(), "--out", out.toString()).is(0, "", "");
    assertThat(Files.readString(out)).isEqualTo(Ran.small("map", "--quiet", file.toString()).out());
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("a.txt", "a.ttl", "claims.jsonl");
    }
  }

  @Test
  void standardInputHasArticleLines() {
    Ran ran =
        Ran.with(
            "{\"id\": \"x\", \"text\": \"Nothing happened.\"}\n",
            Ran.inSmallHome("map", "--quiet", "-"));
    ran.is(0, "", "");
  }

  @Test
  void anArticleWithFaultsStopsAndTheOthersGoOn() {
    Sample.article(folder, "a");
    Sample.article(folder, "c");
    Path sidecar = Sample.write(folder, "b.ttl", Sample.sidecar("Spain backs Mark Rutte"));
    Sample.write(folder, "b.txt", "Portugal backs Mark Rutte.");
    Path empty = Sample.write(folder, "d.txt", "");
    Path lines = Sample.write(folder, "e.jsonl", "{\"id\": \"a\", \"text\": \"x\"}\n{]\n");
    Ran ran = Ran.small("map", "--quiet", folder.toString());
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.out().lines().map(l -> l.substring(0, 15)).collect(Collectors.toList()))
        .containsExactly("{\"article\": \"a\"", "{\"article\": \"c\"");
    assertThat(ran.err().lines()).hasSize(4);
    assertThat(ran.err())
        .contains(sidecar + ":")
        .contains(empty + ": is empty")
        .contains(lines + ":1: a second article with the id 'a'")
        .contains(lines + ":2:2: broken JSON");
  }

  @Test
  void hostileIdsStayTextAndBecomeNoPath() {
    String id = "../../x<script>\\n" + "y".repeat(10_000);
    String line = "{\"id\": \"%s\", \"title\": \"<script>\\n\", \"text\": \"Nothing.\"}%n";
    Ran ran =
        Ran.with(line.formatted(id), Ran.inSmallHome("map", "--quiet", "-", "--to", "nquads"));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines()).isNotEmpty().allMatch(l -> l.endsWith(" ."));
    assertThat(ran.out()).contains("/article/%2E%2E/%2E%2E/x%3Cscript%3E%0A" + "yyyy");
  }

  /** Writes an article in which Portugal backs Mark Rutte, annotated in brat. */
  private Path annotated(String name, String more) {
    Path file = Sample.write(folder, name + ".txt", "Portugal backs Mark Rutte, it said.");
    Sample.write(
        folder,
        name + ".ann",
        """
        T1\tEndorsement 9 14\tbacks
        T2\tState 0 8\tPortugal
        T3\tPerson 15 25\tMark Rutte
        E1\tEndorsement:T1 endorser:T2 candidate:T3
        """
            + more);
    return file;
  }

  @Test
  void annotationMadeElsewhereReplacesTheRules() {
    Path file = annotated("a", "#1\tAnnotatorNotes E1\tcheck\n");
    Ran ran = Ran.small("map", "--quiet", file.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .hasLineCount(1)
        .contains("\"endorser\": \"Portugal\"", "\"rule\": \"annotator/hand\"")
        .contains("\"quote\": \"Portugal backs Mark Rutte\", \"start\": 0, \"end\": 25");
    assertThat(ran.err())
        .isEqualTo(folder.resolve("a.ann") + ":5: not carried: #1, notes for people\n");
  }

  @Test
  void faultsOfAnnotationStopItsArticle() {
    Path file = annotated("a", "A1\tfactuality E2 Denied\nA2\tfactuality E1 Denid\n");
    Path ann = folder.resolve("a.ann");
    String both =
        ann
            + ":5:15: there is no E2 (expected the id of an annotation of this file)\n"
            + ann
            + ":6:18: factuality cannot be \"Denid\" (expected Denied)\n";
    Ran.small("map", "--quiet", file.toString()).is(Main.FAULTS, "", both);
    Ran.of("validate", file.toString()).is(Main.FAULTS, both, "hustings: faults: 2\n");
  }

  @Test
  void bratGetsAFolderThatIsReadAgainAsItWas() {
    Sample.article(folder, "in/a");
    Path out = folder.resolve("out");
    String in = folder.resolve("in").toString();
    Ran.small("map", "--quiet", in, "--to", "brat", "--out", out.toString()).is(0, "", "");
    assertThat(out.resolve("annotation.conf")).isNotEmptyFile();
    assertThat(Ran.small("map", "--quiet", out.toString()))
        .isEqualTo(Ran.small("map", "--quiet", in));
    assertThat(Ran.small("map", "--quiet", out.toString()).out()).contains(Sample.CLAIM);
  }

  @Test
  void whatCannotBeWrittenForBratIsToldAndTheOthersGoOn() throws Exception {
    Sample.article(folder, "in/a");
    Sample.article(folder, "in/b");
    Path there = Sample.write(folder, "out/a.txt", "another text");
    String in = folder.resolve("in").toString();
    Ran ran =
        Ran.small("map", "--quiet", in, "--to", "brat", "--out", folder.resolve("out").toString());
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.err()).startsWith(there + ": is there already and holds something else");
    assertThat(folder.resolve("out/b.ann")).exists();
    assertThat(there).hasContent("another text");
  }

  @Test
  void annotationsAreAnArrayAlsoWhenThereAreNone() {
    Sample.article(folder, "a");
    Sample.article(folder, "b");
    Ran ran = Ran.small("map", "--quiet", folder.toString(), "--to", "webannotation");
    assertThat(ran.out().lines().map(l -> l.isEmpty() ? l : l.substring(l.length() - 1)))
        .containsExactly("[", ",", "}", "]");
    Path none = Sample.write(folder, "none/a.txt", "Nothing happened.");
    Ran.small("map", "--quiet", none.toString(), "--to", "webannotation").is(0, "[]\n", "");
  }

  @Test
  void bratNeedsAFolder() {
    Ran.small("map", "--quiet", "x.txt", "--to", "brat")
        .failed(Main.USAGE, "hustings: --to brat needs --out DIR, a folder for files");
  }
}
