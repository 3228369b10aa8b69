package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotTest {
  private static final String KEPT = "hustings.kept";

  @TempDir private Path folder;
  private Path home;
  private Path kept;

  @BeforeEach
  void makeHome() {
    home = HomeFolder.make(folder.resolve("home"));
    kept = folder.resolve("kept");
    Sample.article(home.resolve("data/articles"), "a");
    System.setProperty(KEPT, kept.toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty(KEPT);
  }

  private Ran export() {
    return Ran.of("export", "--to", "nquads", "--home", home.toString());
  }

  private Ran mapped() {
    System.clearProperty(KEPT);
    try {
      return export();
    } finally {
      System.setProperty(KEPT, kept.toString());
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(kept)) {
      return files.sorted().toList();
    }
  }

  @Test
  void whatWasMappedIsReadTheNextTime() throws IOException {
    Ran first = export();
    assertThat(first.out()).contains(Sample.CLAIM);
    assertThat(first).isEqualTo(mapped());
    assertThat(files()).hasSize(1);
    assertThat(export()).isEqualTo(first);
    assertThat(files()).hasSize(1);
  }

  @Test
  void theFileIsTakenForWhatItsNameTells() throws IOException {
    export();
    Path ofOne = files().get(0);
    Sample.article(home.resolve("data/articles"), "b");
    Ran two = export();
    Path ofTwo = files().get(0).equals(ofOne) ? files().get(1) : files().get(0);
    Files.delete(home.resolve("data/articles/b.txt"));
    Files.delete(home.resolve("data/articles/b.ttl"));
    String key = ofOne.getFileName().toString().replaceFirst("-.*", "");
    String size = ofTwo.getFileName().toString().replaceFirst(".*-", "-");
    Files.delete(ofOne);
    Files.copy(ofTwo, kept.resolve(key + size));

    assertThat(export()).isEqualTo(two);
  }

  @ParameterizedTest
  @CsvSource({
    "data/articles/a.txt, Lisbon, Porto",
    "data/articles/a.ttl, Lisbon, Porto",
    "data/rules/small.rules, back |, back | prefer |",
    "data/gazetteer/small.ttl, Portugal, Portugalia",
    "ontology/hustings.ttl, @prefix, '# new\n@prefix'"
  })
  void whateverTheGraphsFollowFromIsLookedAt(String file, String old, String fresh)
      throws IOException {
    export();
    Path changed = home.resolve(file);
    String text = Files.readString(changed);
    Files.writeString(changed, text.replace(old, fresh) + "\n");
    assertThat(export()).isEqualTo(mapped());
    assertThat(files()).hasSize(2);
  }

  @Test
  void aDamagedFileIsAsNone() throws IOException {
    Ran first = export();
    Path file = files().get(0);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(export()).isEqualTo(first);
    Files.write(file, new byte[bytes.length]);
    assertThat(export()).isEqualTo(first);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void whatAKilledProcessLeftIsClearedAwayLater() throws IOException {
    Path left = Sample.write(kept, "new1.tmp", "half");
    Files.setLastModifiedTime(left, FileTime.fromMillis(System.currentTimeMillis() - 7_200_000));
    Path fresh = Sample.write(kept, "new2.tmp", "half");
    export();
    assertThat(left).doesNotExist();
    assertThat(fresh).exists();
  }

  @Test
  void aHomeWithFaultsIsReadAgainEachTime() {
    Sample.write(home, "data/articles/a.ttl", Sample.sidecar("nowhere in the text"));
    Ran first = export();
    assertThat(first.code()).isEqualTo(Main.FAULTS);
    assertThat(export()).isEqualTo(first);
    assertThat(kept).doesNotExist();
  }

  @Test
  void aHomeThatCannotBeReadIsToldOfAsEver() throws IOException {
    Files.delete(home.resolve("data/rules/small.rules"));
    Files.delete(home.resolve("data/rules"));
    Files.writeString(home.resolve("data/rules"), "no folder");
    assertThat(export()).isEqualTo(mapped());
  }

  @Test
  void onlyTheLastAreKept() throws IOException {
    for (int i = 0; i < 6; i++) {
      Sample.article(home.resolve("data/articles"), "a" + i);
      export();
      for (Path file : files()) {
        FileTime time = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() - 10_000));
      }
    }
    assertThat(files()).hasSize(4);
  }

  @Test
  void aFolderThatCannotBeMadeIsNoFault() throws IOException {
    Files.writeString(kept, "a file");
    assertThat(export()).isEqualTo(mapped());
    assertThat(Files.readString(kept)).isEqualTo("a file");
  }
}
