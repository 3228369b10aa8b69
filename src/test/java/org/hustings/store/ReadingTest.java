package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.model.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that several read while one builds. */
class ReadingTest {
  private static final String A = "https://example.org/a";
  private static final String B = "https://example.org/b";

  @TempDir Path home;
  private Path folder;

  @BeforeEach
  void fill() {
    folder = home.resolve("graph");
    try (Store store = Store.open(folder.toString())) {
      store.replace(A, StoreTest.graph("<x:s> <x:p> 1 ."));
    }
  }

  private Store reading() throws IOException {
    return new Reading(folder.toString(), folder, Duration.ZERO);
  }

  private Store building() {
    return Store.forBuilding(folder.toString());
  }

  private static long size(Store store) {
    return store.<Long, RuntimeException>read(
        view -> (long) view.getDefaultGraph().find().toList().size());
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatIsReadIsNotOpenedForWriting() {
    try (Store reading = Store.existing(folder.toString())) {
      assertThat(size(reading)).isEqualTo(1);
      assertThatThrownBy(() -> Store.open(folder.toString()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("in use by this process");
    }
    Store.open(folder.toString()).close();
  }

  @Test
  void whatIsBuiltIsReadWhenItIsWhole() throws IOException {
    try (Store reading = reading();
        Store building = building()) {
      String before = reading.read(reading::generation);
      building.replace(B, StoreTest.graph("<x:s> <x:p> 2 ."));
      assertThat(building.names()).containsExactly(A, B);
      assertThat(reading.names()).containsExactly(A);
      assertThat(reading.<String, RuntimeException>read(reading::generation))
          .isEqualTo(before)
          .hasSize(16);
      building.settle();
      assertThat(reading.names()).containsExactly(A, B);
      assertThat(reading.<String, RuntimeException>read(reading::generation)).isNotEqualTo(before);
    }
    try (Store store = Store.open(folder.toString())) {
      assertThat(store.names()).containsExactly(A, B);
    }
  }

  @Test
  void whatIsBeingReadStaysAsItIs() throws IOException {
    try (Store reading = reading()) {
      long inTheMidst =
          reading.<Long, RuntimeException>read(
              view -> {
                build(B);
                build("https://example.org/c");
                assertThat(size(reading)).isEqualTo(3);
                return (long) view.getDefaultGraph().find().toList().size();
              });
      assertThat(inTheMidst).isEqualTo(1);
      assertThat(size(reading)).isEqualTo(3);
    }
    assertThat(entries()).contains("Data-0002", "Data-0003").doesNotContain("Data-0001");
  }

  private void build(String name) {
    try (Store building = building()) {
      building.replace(name, StoreTest.graph("<x:s> <x:p> '" + name + "' ."));
      building.settle();
    }
  }

  @Test
  void ofABuildThatWasNotSettledNothingIsLeft() throws IOException {
    try (Store reading = reading()) {
      try (Store building = building()) {
        building.replace(B, StoreTest.graph("<x:s> <x:p> 2 ."));
      }
      assertThat(entries()).containsExactly("Data-0001", "build.lock", "tdb.lock");
      assertThat(size(reading)).isEqualTo(1);
    }
  }

  @Test
  void ofTwoBuildsTheSecondIsTold() throws IOException {
    Store reading = reading();
    try (Store building = building()) {
      assertThat(size(building)).isEqualTo(1);
      refused();
      reading.close();
      refused();
    }
    build(B);
    assertThat(entries()).contains("Data-0001").doesNotContain("Data-0002");
  }

  private void refused() {
    assertThatThrownBy(this::building)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("in use by this process");
  }

  @Test
  void aBuildThatWasKilledIsForgotten() throws IOException {
    Files.createDirectories(folder.resolve("Data-0002-tmp"));
    Files.writeString(folder.resolve("Data-0002-tmp/nodes.dat"), "half");
    try (Store reading = reading()) {
      build(B);
      assertThat(size(reading)).isEqualTo(2);
    }
  }

  @Test
  void anotherFolderUnderTheSameNameIsRead() throws IOException {
    Path next = home.resolve("next");
    try (Store store = Store.open(next.toString())) {
      store.replace(B, StoreTest.graph("<x:s> <x:p> 1 , 2 , 3 ."));
    }
    Path link = Files.createSymbolicLink(home.resolve("current"), folder);
    try (Store reading = new Reading(link.toString(), link, Duration.ZERO)) {
      assertThat(size(reading)).isEqualTo(1);
      Files.delete(link);
      assertThat(size(reading)).isEqualTo(1);
      Files.createSymbolicLink(link, next);
      assertThat(size(reading)).isEqualTo(3);
      Store.open(folder.toString()).close();
    }
  }

  @Test
  void whoWritesLetsNobodyRead() throws IOException {
    Path lock = folder.resolve("tdb.lock");
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        var held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      assertThatThrownBy(() -> Store.existing(folder.toString()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("is in use");
    }
    assertThatThrownBy(
            () -> {
              try (Store reading = reading()) {
                reading.remove(A);
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("for reading");
  }
}
