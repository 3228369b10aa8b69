package org.hustings.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hustings.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
  private static final String PROSE =
      "Malta backs Ana Silva, and so do Cyprus and Greece, her spokesman said on Friday.";
  private static final String PAGE =
      "<meta property='og:type' content='article'><meta name='date' content='2024-03-01'>"
          + "<title>Malta speaks</title><nav>Home</nav><p>"
          + PROSE;

  @TempDir Path folder;

  private final List<Source> sources = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<Place> rejected = new ArrayList<>();

  @Test
  void aTextFileIsAnArticleNamedByItsFile() throws IOException {
    Path file = write("a.txt", "Malta backs Ana Silva.");
    read(file);
    assertThat(articles()).containsExactly(Article.of("a", "Malta backs Ana Silva."));
    assertThat(faults).isEmpty();
  }

  @Test
  void filesOfAFolderComeInOrderNamedByTheirPath() throws IOException {
    write("b/2.txt", "two");
    write("b/10.txt", "ten");
    write("a.txt", "one");
    write("c.jsonl", "{\"id\": \"three\", \"text\": \"3\"}");
    write("notes.md", "left alone");
    write(".hidden/x.txt", "left alone");
    read(folder);
    assertThat(ids()).containsExactly("a", "b/10", "b/2", "three");
    assertThat(faults).isEmpty();
  }

  @Test
  void aByteOrderMarkIsDroppedAndLineEndsStay() throws IOException {
    read(write("a.txt", "\uFEFFOne.\r\nTwo."));
    assertThat(articles()).extracting(Article::text).containsExactly("One.\r\nTwo.");
  }

  @Test
  void theFirstByteThatIsNotUtf8IsFound() throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(file, "One.\nCaf\u00e9.".getBytes(StandardCharsets.ISO_8859_1));
    read(file);
    assertThat(faults)
        .containsExactly(file + ":2:4: is not UTF-8 from here on (expected text in UTF-8)");
  }

  @Test
  void aBinaryFileIsFound() throws IOException {
    Path file = write("b.txt", "x\0y");
    read(file);
    assertThat(faults)
        .containsExactly(
            file + ":1:2: has a NUL byte here: it is no text (expected text in UTF-8)");
  }

  @Test
  void emptyFilesAreFound() throws IOException {
    Path text = write("a.txt", "");
    Path lines = write("b.jsonl", "\n\n");
    Path blank = write("c.txt", " \n");
    read(folder);
    assertThat(sources).isEmpty();
    assertThat(faults)
        .containsExactly(
            text + ": is empty (expected the text of an article)",
            lines + ": is empty (expected one JSON object a line)",
            blank + ": is empty (expected the text of an article)");
  }

  @Test
  void aFolderWithoutArticlesIsFound() {
    read(folder);
    assertThat(faults).singleElement().asString().startsWith(folder + ": holds no article");
  }

  @Test
  void whatIsNotThereOrNoArticleIsFound() throws IOException {
    Path other = write("a.pdf", "x");
    read(folder.resolve("none.txt"), other);
    assertThat(faults).hasSize(2);
    assertThat(faults.get(0)).startsWith(folder.resolve("none.txt") + ": there is no such file");
    assertThat(faults.get(1)).startsWith(other + ": is no file of articles");
  }

  @Test
  void anAnnotationGoesWithItsArticle() throws IOException {
    write("a.txt", "one");
    Path annotation = write("a.ann", "");
    Path alone = write("b.ann", "");
    read(folder);
    assertThat(sources).singleElement().extracting(Source::standoff).isEqualTo(List.of(annotation));
    assertThat(faults)
        .containsExactly(
            alone + ": an annotation without its article (expected b.txt or b.html or b.htm)");
  }

  @Test
  void aSidecarGoesWithItsArticle() throws IOException {
    write("a.txt", "one");
    Path sidecar = write("a.ttl", "");
    Path alone = write("b.ttl", "");
    read(folder);
    assertThat(sources).singleElement().extracting(Source::sidecar).isEqualTo(List.of(sidecar));
    assertThat(faults)
        .containsExactly(
            alone + ": a sidecar without its article (expected b.txt or b.html or b.htm)");
  }

  @Test
  void aSavedPageIsAnArticleWithWhatLiesBesideIt() throws IOException {
    write("in/a.html", PAGE);
    Path sidecar = write("in/a.ttl", "");
    Path standoff = write("in/a.ann", "");
    write("in/a_files/frame.html", "left alone");
    read(folder);
    Article article = new Article("in/a", PROSE, "Malta speaks", "", "2024-03-01", "", "");
    Place place = Place.of(folder.resolve("in/a.html").toString());
    assertThat(sources)
        .containsExactly(
            new Source(article, place, folder.toString(), List.of(sidecar), List.of(standoff)));
    assertThat(faults).isEmpty();
  }

  @Test
  void aPageWithoutAnArticleIsAFault() throws IOException {
    Path file = write("a.htm", "<p>Not found");
    read(file);
    assertThat(faults)
        .containsExactly(file + ": holds no text of an article (expected a page with an article)");
  }

  @Test
  void aPageThatIsTooLongIsAFault() throws IOException {
    Path file = write("a.html", PAGE + " ".repeat(Lines.LONGEST));
    read(file);
    assertThat(faults).containsExactly(file + ": is longer than 16 MiB (expected one article)");
  }

  @Test
  void theSecondArticleOfAnIdIsAFault() throws IOException {
    Path file = write("a.jsonl", "{\"id\":\"x\",\"text\":\"1\"}\n{\"id\":\"x\",\"text\":\"2\"}\n");
    Path text = write("x.txt", "3");
    read(file, text);
    assertThat(articles()).extracting(Article::text).containsExactly("1");
    assertThat(faults)
        .containsExactly(
            file + ":2: a second article with the id 'x', after " + file + ":1 (expected one)",
            text + ": a second article with the id 'x', after " + file + ":1 (expected one)");
  }

  @Test
  void ofTwoFilesWithOneIdTheFolderOfTheFirstIsNamed() throws IOException {
    write("below/x.html", PAGE);
    Path text = write("below/x.txt", "3");
    Path folder = text.resolveSibling("");
    read(folder);
    assertThat(faults)
        .containsExactly(
            text + ": a second article with the id 'x', after " + folder + " (expected one)");
  }

  @Test
  void aRecordIsKnownByItsNumberAndItsFirstByte() throws IOException {
    Path file =
        write("a.jsonl", "{\"id\":\"ä\",\"text\":\"1\"}\n\n{}\n{\"id\":\"y\",\"text\":\"2\"}");
    read(file);
    assertThat(sources)
        .extracting(Source::place)
        .containsExactly(new Place(file.toString(), 1, 0), new Place(file.toString(), 4, 27));
    assertThat(rejected).containsExactly(new Place(file.toString(), 3, 24));
  }

  @Test
  void everyFaultOfARecordBelongsToOneRejection() throws IOException {
    read(write("a.jsonl", "{\"title\": 1}"));
    assertThat(faults).hasSize(3);
    assertThat(rejected).hasSize(1);
  }

  @Test
  void anArticleKnowsThroughWhichPlaceItCame() throws IOException {
    write("in/b/1.txt", "one");
    write("in/c.jsonl", "{\"id\":\"x\",\"text\":\"1\"}");
    Path alone = write("2.txt", "two");
    read(folder.resolve("in/../in"), alone);
    assertThat(sources)
        .extracting(Source::collection)
        .containsExactly(folder + "/in", folder + "/in", alone.toString());
  }

  @Test
  void compressedLinesAreRead() throws IOException {
    Path file = folder.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"id\":\"x\",\"text\":\"1\"}".getBytes(StandardCharsets.UTF_8));
    }
    read(file);
    assertThat(ids()).containsExactly("x");
  }

  @Test
  void aCutOffCompressedFileKeepsWhatCameBefore() throws IOException {
    Path file = folder.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"id\":\"x\",\"text\":\"1\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 4));
    Path plain = write("b.jsonl.gz", "{}");
    read(file, plain);
    assertThat(ids()).containsExactly("x");
    assertThat(faults).hasSize(2);
    assertThat(faults.get(0)).startsWith(file + ":1: cannot be read further");
    assertThat(faults.get(1)).startsWith(plain + ": is no gzip file");
  }

  @Test
  void standardInputHasLines() {
    InputStream in = bytes("{\"id\":\"x\",\"text\":\"1\"}\n{\"id\":\"y\",\"text\":\"2\"}\n");
    new ArticleReader(in).read(List.of(Path.of("-")), receiver());
    assertThat(ids()).containsExactly("x", "y");
  }

  @Test
  void standardInputMayBePacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("{\"id\":\"x\",\"text\":\"1\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    InputStream in = new ByteArrayInputStream(packed.toByteArray());
    new ArticleReader(in).read(List.of(Path.of("-")), receiver());
    assertThat(ids()).containsExactly("x");
    assertThat(faults).isEmpty();
  }

  @Test
  void whatUnpacksToVeryMuchIsNotReadFurther() throws IOException {
    Path file = folder.resolve("bomb.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"id\":\"x\",\"text\":\"1\"}\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 80; i++) {
        out.write(new byte[1 << 20]);
      }
    }
    read(file);
    assertThat(ids()).containsExactly("x");
    assertThat(faults)
        .containsExactly(
            file
                + ":2: cannot be read further: it unpacks to more than 200 times its size"
                + " (expected a whole file)");
  }

  /** A line of 50 MB is refused, and neither it nor what follows fills the memory. */
  @Test
  void aLineOfFiftyMegabytesIsRefusedAndTheNextIsRead() {
    InputStream in =
        new SequenceInputStream(
            bytes("{\"id\":\"x\",\"text\":\"" + "x".repeat(50_000_000)),
            bytes("\"}\n{\"id\":\"y\",\"text\":\"2\"}\n"));
    new ArticleReader(in).read(List.of(Path.of("-")), receiver());
    assertThat(ids()).containsExactly("y");
    assertThat(faults)
        .containsExactly("-:1: a line longer than 16 MiB (expected one article a line)");
  }

  private void read(Path... places) {
    new ArticleReader(InputStream.nullInputStream()).read(List.of(places), receiver());
  }

  private Receiver receiver() {
    return new Receiver() {
      @Override
      public void article(Source source) {
        sources.add(source);
      }

      @Override
      public void reject(Rejection rejection) {
        rejection.findings().forEach(f -> faults.add(f.toString()));
        rejected.add(rejection.place());
      }
    };
  }

  private List<Article> articles() {
    return sources.stream().map(Source::article).toList();
  }

  private List<String> ids() {
    return articles().stream().map(Article::id).toList();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
