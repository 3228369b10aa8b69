package org.hustings.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.hustings.graph.Iris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapJobTest {
  private static final int ARTICLES = 120;
  private static final long WHOLE = Long.MAX_VALUE;

  @TempDir private static Path shared;
  private static JavaSparkContext spark;
  private static Path archive;
  private static OneMachine alone;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    SparkConf conf =
        new SparkConf(false)
            .setMaster("local[2,3]")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.local.dir", shared.resolve("local").toString())
            .set("spark.hadoop.fs.flaky.impl", FlakyFiles.class.getName())
            .set("spark.hadoop.fs.flaky.impl.disable.cache", "true");
    spark = new JavaSparkContext(MapJob.configured(conf));
    archive = Archive.write(shared.resolve("archive.jsonl"), Archive.lines(ARTICLES));
    alone = OneMachine.of(archive);
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void theLinesAreThoseOfOneMachineInAnyNumberOfParts(int parts) throws IOException {
    Output output = run(Files.size(archive) / parts + 1, archive.toString());
    assertThat(output.code()).isZero();
    assertThat(output.quads()).isEqualTo(alone.quads());
    assertThat(output.names()).hasSize(parts + 2).contains("_SUCCESS", "gazetteer.nq.gz");
    assertThat(output.said()).startsWith("hustings: " + ARTICLES + " articles, ");
  }

  @Test
  void anArticleStandsWholeInOnePart() throws IOException {
    Output output = run(Files.size(archive) / 3, archive.toString());
    List<String> graphs =
        output.lines("part-.*").stream().map(l -> l.replaceFirst(".* (<\\S+>) \\.$", "$1")).toList();
    List<String> runs = new ArrayList<>();
    for (String graph : graphs) {
      if (runs.isEmpty() || !runs.get(runs.size() - 1).equals(graph)) {
        runs.add(graph);
      }
    }
    assertThat(runs).hasSize(ARTICLES).doesNotHaveDuplicates();
  }

  @Test
  void theGazetteerIsBesideTheArticles() throws IOException {
    List<String> lines = run(WHOLE, archive.toString()).lines("gazetteer[.]nq[.]gz");
    String graph = " <" + new Iris(Iris.DEFAULT_BASE).gazetteerGraph() + "> .";
    assertThat(lines).hasSizeGreaterThan(10_000).allMatch(l -> l.endsWith(graph));
  }

  @Test
  void aFolderOfPackedAndPlainFilesIsOneArchive() throws IOException {
    List<String> lines = Archive.lines(60);
    Archive.write(folder.resolve("in/2002/a.jsonl.gz"), lines.subList(0, 30));
    Archive.write(folder.resolve("in/b.jsonl"), lines.subList(30, 60));
    Archive.write(folder.resolve("in/_temporary/c.jsonl"), lines.subList(0, 1));
    Files.writeString(folder.resolve("in/notes.md"), "left alone");
    Output output = run(2000, folder.resolve("in").toString());
    Path[] files = {folder.resolve("in/2002/a.jsonl.gz"), folder.resolve("in/b.jsonl")};
    assertThat(output.quads()).isEqualTo(OneMachine.of(files).quads());
    assertThat(output.code()).isZero();
  }

  @Test
  void webArchivesGiveTheLinesOfOneMachineAndCountTheFirstCapture() throws IOException {
    Path first = Files.write(folder.resolve("a.warc.gz"), Crawl.packed(0, 12));
    byte[] broken = Crawl.packed(8, 20);
    broken[broken.length / 2] ^= 0x55;
    Path second = Files.write(folder.resolve("b.warc.gz"), broken);
    Path third = Files.write(folder.resolve("c.warc"), Crawl.plain(5, 24));
    String clash = Archive.line(Crawl.address(3), "Malta backs Ana Silva.");
    Path lines = Archive.write(folder.resolve("d.jsonl"), List.of(clash));
    OneMachine expected = OneMachine.of(first, second, third, lines);
    Output output = run(100, folder + "/{a,b,c,d}.*");
    assertThat(output.quads()).isEqualTo(expected.quads()).anyMatch(l -> l.contains("#evidence>"));
    assertThat(output.lines("_rejects/.*").stream().map(l -> l.replace("file:/", "/")))
        .hasSize(2)
        .isEqualTo(expected.rejections());
    assertThat(output.said()).startsWith("hustings: 24 articles, ");
  }

  @Test
  void theSamePartsHaveTheSameBytes() throws IOException {
    Output first = run(20_000, archive.toString());
    Output second = run(20_000, archive.toString());
    assertThat(first.names()).isEqualTo(second.names());
    first.files().forEach((name, bytes) -> assertThat(second.files().get(name)).isEqualTo(bytes));
  }

  @ParameterizedTest
  @ValueSource(longs = {200, 3000, WHOLE})
  void whatIsWrongIsListedWithItsPlaceAndTheRestGoesOn(long split) throws IOException {
    List<String> lines = new ArrayList<>(Archive.lines(20));
    lines.add(2, "{\"id\": \"broken\", ");
    lines.add(5, "");
    lines.add(11, "{\"id\": \"no text\"}");
    lines.add(17, lines.get(3));
    Path first = Archive.write(folder.resolve("a.jsonl"), lines);
    Path second = Archive.write(folder.resolve("b.jsonl"), List.of(lines.get(0), lines.get(4)));
    Path empty = Files.writeString(folder.resolve("c.jsonl"), "");
    Path packed = Files.writeString(folder.resolve("d.jsonl.gz"), "{}");
    OneMachine expected = OneMachine.of(first, second, empty, packed);
    Output output = run(split, folder + "/{a,b,c,d}.jsonl*");
    assertThat(output.code()).isEqualTo(1);
    assertThat(output.quads()).isEqualTo(expected.quads());
    assertThat(output.lines("_rejects/.*").stream().map(l -> l.replace("file:/", "/")))
        .hasSize(7)
        .isEqualTo(expected.rejections());
    assertThat(output.said()).contains("20 articles, ", " 7 rejected, listed in ");
  }

  @Test
  void aFileThatIsGivenTwiceIsRejectedTheSecondTime() throws IOException {
    Output output = run(WHOLE, archive.toString(), archive.toString());
    assertThat(output.code()).isEqualTo(1);
    assertThat(output.quads()).isEqualTo(alone.quads());
    assertThat(output.lines("_rejects/part-00001.*")).hasSize(ARTICLES);
  }

  /** Once while the ids are looked through, and once when half of the lines are written. */
  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.75})
  void aTaskThatLosesItsFileIsTriedAgainAndDoublesNothing(double when) throws IOException {
    FlakyFiles.loseAfter(Integer.MAX_VALUE);
    run(WHOLE, "flaky:" + archive);
    FlakyFiles.loseAfter((int) (when * FlakyFiles.reads()));
    Output output = run(WHOLE, "flaky:" + archive);
    assertThat(FlakyFiles.lost()).isTrue();
    assertThat(output.quads()).isEqualTo(alone.quads());
    assertThat(output.said()).startsWith("hustings: " + ARTICLES + " articles, ");
    assertThat(output.code()).isZero();
  }

  @Test
  void allPlacesAreLookedAtBeforeAnythingIsWritten() throws IOException {
    Path other = Files.writeString(folder.resolve("x.pdf"), "x");
    Path bare = Files.createDirectory(folder.resolve("bare"));
    Output output =
        run(WHOLE, folder + "/none.jsonl", other.toString(), bare.toString(), archive.toString());
    assertThat(output.code()).isEqualTo(1);
    assertThat(output.said().lines())
        .hasSize(3)
        .anyMatch(l -> l.contains("none.jsonl: there is no such file"))
        .anyMatch(l -> l.contains("x.pdf: is no file of articles"))
        .anyMatch(l -> l.contains("bare: holds no article"));
    assertThat(output.files()).isEmpty();
  }

  @Test
  void anOutputThatIsThereIsLeftAsItIs() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out0"));
    Output output = run(out, settings(WHOLE, "", out, archive.toString()));
    assertThat(output.code()).isEqualTo(1);
    assertThat(output.said()).contains(out + ": exists already");
    assertThat(output.files()).isEmpty();
  }

  @Test
  void faultsOfTheHomeAreTold() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path out = folder.resolve("out");
    Output output = run(out, settings(WHOLE, home.toString(), out, archive.toString()));
    assertThat(output.code()).isEqualTo(1);
    assertThat(output.said().lines()).hasSize(5).allMatch(l -> l.contains(": is missing"));
  }

  private Output run(long split, String... places) throws IOException {
    try (Stream<Path> before = Files.list(folder)) {
      Path out = folder.resolve("out" + before.count());
      return run(out, settings(split, "", out, places));
    }
  }

  private static Settings settings(long split, String home, Path out, String... places) {
    return new Settings(List.of(places), home, Iris.DEFAULT_BASE, split, out.toString());
  }

  private static Output run(Path out, Settings settings) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = new MapJob(spark, err).run(settings);
    return Output.of(code, said.toString(StandardCharsets.UTF_8), out);
  }
}
