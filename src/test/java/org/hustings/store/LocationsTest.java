package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocationsTest {
  @TempDir Path folder;

  @Test
  void aNewFolderAnEmptyOneAndAStoreAreOpened() throws IOException {
    Path store = folder.resolve("new");
    Store.open(store.toString()).close();
    Store.open(store.toString()).close();
    Store.existing(store.toString()).close();
    Store.open(Files.createDirectory(folder.resolve("empty")).toString()).close();

    assertThat(store).isNotEmptyDirectory();
  }

  @Test
  void whatIsWrittenIsThereWhenOpenedAgain() {
    String location = folder.resolve("new").toString();
    try (Store store = Store.open(location)) {
      store.replace("https://example.org/a", StoreTest.graph("<x:s> <x:p> 1 ."));
    }

    try (Store store = Store.existing(location)) {
      assertThat(store.names()).containsExactly("https://example.org/a");
    }
  }

  @Test
  void aFolderOfOtherThingsIsRefusedAndLeftAlone() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "dear");

    refused(folder.toString(), "holds other files");
  }

  @Test
  void aFileIsRefused() throws IOException {
    refused(Files.writeString(folder.resolve("file"), "x").toString(), "is a file");
  }

  @Test
  void aMissingParentIsRefused() {
    refused(folder.resolve("no/such").toString(), "parent folder");
  }

  @Test
  void aNewFolderIsNotMadeForReading() throws IOException {
    List<Path> before = tree();

    assertThatThrownBy(() -> Store.existing(folder.resolve("new").toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no such store");
    assertThatThrownBy(() -> Store.existing(folder.toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("empty folder");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void whatIsNoPathIsRefused() {
    refused("", "is no place");
    refused("ftp://example.org/ds", "is no place");
    refused("a\u0000b", "is no path");
    refused("http://", "");
    refused("http:///ds", "");
    refused("http://localhost:1/ds", "gives no connection");
    refused("http://localhost:1/ds#updat=/x", "unknown part");
  }

  @Test
  void aStoreThatIsInUseIsRefused() throws IOException {
    String location = folder.resolve("new").toString();
    Store.open(location).close();
    try (FileChannel lock =
            FileChannel.open(folder.resolve("new/tdb.lock"), StandardOpenOption.WRITE);
        var held = lock.lock()) {
      assertThat(held.isValid()).isTrue();
      refused(location, "in use");
    }
    Store.open(location).close();
  }

  @Test
  void theSameStoreTwiceInOneProcessIsRefused() {
    String location = folder.resolve("new").toString();
    try (Store first = Store.open(location)) {
      first.replace("https://example.org/a", StoreTest.graph("<x:s> <x:p> 1 ."));
      refused(location, "in use");
      assertThat(first.names()).hasSize(1);
    }
  }

  private void refused(String location, String problem) {
    try {
      List<Path> before = tree();
      assertThatThrownBy(() -> Store.open(location))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(problem)
          .hasMessageContaining("(expected ");
      assertThat(tree()).isEqualTo(before);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Path> tree() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }
}
