package org.hustings.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.crawl.Warc.HTML;
import static org.hustings.crawl.Warc.address;
import static org.hustings.crawl.Warc.article;
import static org.hustings.crawl.Warc.bytes;
import static org.hustings.crawl.Warc.joined;
import static org.hustings.crawl.Warc.member;
import static org.hustings.crawl.Warc.packed;
import static org.hustings.crawl.Warc.page;
import static org.hustings.crawl.Warc.response;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hustings.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlRecordsTest {
  @TempDir Path folder;

  private final List<Source> sources = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<Place> rejected = new ArrayList<>();

  @Test
  void aPageIsCalledAfterItsAddressAndDatedByItselfOnly() throws IOException {
    Path file = write("a.warc.gz", packed(page(1), page(2)));
    read(file);
    Article first = sources.get(0).article();
    assertThat(first.id()).isEqualTo(address(1));
    assertThat(first.url()).isEqualTo(address(1));
    assertThat(first.published()).isEmpty();
    assertThat(first.title()).isEqualTo("Sample 1");
    assertThat(first.text()).endsWith("It has the number 1.");
    assertThat(sources)
        .extracting(Source::place)
        .containsExactly(
            new Place(file.toString(), 1, 0),
            new Place(file.toString(), 2, member(page(1)).length));
    assertThat(faults).isEmpty();
  }

  @Test
  void archivesLieInFoldersAmongOthers() throws IOException {
    write("a.warc", page(1));
    write("b/c.warc.gz", packed(page(2)));
    write("b/d.txt", bytes("One."));
    read(folder);
    assertThat(ids()).containsExactly(address(1), address(2), "b/d");
    assertThat(faults).isEmpty();
  }

  @Test
  void standardInputMayBeAWebArchive() {
    byte[] plain = joined(page(1), page(2));
    for (byte[] input : List.of(plain, packed(page(1), page(2)), member(plain))) {
      sources.clear();
      read(new ByteArrayInputStream(input), Path.of("-"));
      assertThat(ids()).containsExactly(address(1), address(2));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theFirstCaptureOfAPageCountsAndTheOthersAreNoFault() throws IOException {
    byte[] later = response(address(1), HTML, bytes(article(7)));
    Path first = write("a.warc", joined(page(1), later));
    Path second = write("b.warc.gz", packed(page(1), page(3)));
    read(first, second);
    assertThat(ids()).containsExactly(address(1), address(3));
    assertThat(sources.get(0).article().text()).endsWith("It has the number 1.");
    assertThat(faults).isEmpty();
  }

  @Test
  void aPageWithTheIdOfAnArticleOfAnotherKindIsAFault() throws IOException {
    Path lines = write("a.jsonl", bytes("{\"id\": \"" + address(1) + "\", \"text\": \"One.\"}"));
    Path crawl = write("b.warc", joined(page(1), page(2)));
    Path again = write("c.jsonl", bytes("{\"id\": \"" + address(2) + "\", \"text\": \"Two.\"}"));
    read(lines, crawl, again);
    assertThat(ids()).containsExactly(address(1), address(2));
    assertThat(faults)
        .containsExactly(
            crawl
                + ":1: a second article with the id '"
                + address(1)
                + "', after "
                + lines
                + ":1 (expected one)",
            again
                + ":1: a second article with the id '"
                + address(2)
                + "', after "
                + crawl
                + ":2 (expected one)");
  }

  @Test
  void onlyAPageThatSaysThatItIsAnArticleMustBeOne() throws IOException {
    byte[] list = response("http://news.example/", HTML, bytes("<ul><li>News</ul>"));
    byte[] liar =
        response(
            "http://news.example/x", HTML, bytes("<meta property='og:type' content='article'>"));
    read(write("a.warc", joined(list, liar, page(1))));
    assertThat(ids()).containsExactly(address(1));
    assertThat(faults).singleElement().asString().contains("a.warc:2: says that it is an article");
  }

  @Test
  void theCharacterSetOfTheServerIsUsed() throws IOException {
    byte[] latin = article(1).replace("Silva", "S\u00edlva").getBytes(ISO_8859_1);
    read(
        write(
            "a.warc", response(address(1), "Content-Type: text/html; charset=latin1\r\n", latin)));
    assertThat(sources.get(0).article().text()).contains("Ana S\u00edlva");
  }

  @Test
  void whatIsBrokenIsToldWithItsPlaceAndTheRestIsRead() throws IOException {
    byte[] broken = packed(page(2));
    broken[broken.length / 2] ^= 0x55;
    byte[] first = packed(page(1));
    Path file = write("a.warc.gz", joined(first, broken, packed(page(3))));
    read(file);
    assertThat(ids()).containsExactly(address(1), address(3));
    assertThat(rejected).containsExactly(new Place(file.toString(), 2, first.length));
    assertThat(faults).singleElement().asString().startsWith(file + ":2: ");
  }

  @Test
  void anEmptyFileIsAFaultAndOneWithoutPagesIsNot() throws IOException {
    Path empty = write("a.warc", new byte[0]);
    Path bare = write("b.warc", response(address(1), "Content-Type: image/png\r\n", new byte[9]));
    Path cut = write("c.warc.gz", Arrays.copyOf(packed(page(1)), 5));
    read(empty, bare, cut);
    assertThat(faults).hasSize(2);
    assertThat(faults.get(0)).isEqualTo(empty + ": is empty (expected a web archive)");
    assertThat(faults.get(1)).startsWith(cut + ":1: cannot be unpacked");
  }

  private List<String> ids() {
    return sources.stream().map(s -> s.article().id()).toList();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private void read(Path... places) {
    read(InputStream.nullInputStream(), places);
  }

  private void read(InputStream in, Path... places) {
    new ArticleReader(in)
        .read(
            List.of(places),
            new Receiver() {
              @Override
              public void article(Source source) {
                sources.add(source);
              }

              @Override
              public void reject(Rejection rejection) {
                rejected.add(rejection.place());
                rejection.findings().forEach(f -> faults.add(f.toString()));
              }
            });
  }
}
