package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hustings.model.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundnessTest {
  @TempDir Path home;
  private Path folder;

  @BeforeEach
  void fill() {
    folder = home.resolve("graph");
    try (Store store = Store.open(folder.toString())) {
      store.replace("https://example.org/a", StoreTest.graph("<x:s> <x:p> 'a word' ."));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GSPO.dat", "SPOG.idn", "nodes.dat", "nodes-data.obj", "nodes.bpt", "GPOS.bpt"})
  void whatIsCutOffIsDamaged(String name) throws IOException {
    Path file = folder.resolve("Data-0001").resolve(name);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(7);
    }
    damaged(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GSPO.dat", "nodes-data.obj", "nodes-data.bdf", "nodes.bpt"})
  void whatIsLostIsDamaged(String name) throws IOException {
    Files.delete(folder.resolve("Data-0001").resolve(name));
    damaged(name);
  }

  @Test
  void everyFaultIsTold() throws IOException {
    Files.delete(folder.resolve("Data-0001/GSPO.dat"));
    Files.delete(folder.resolve("Data-0001/nodes.idn"));
    damaged("GSPO.dat");
    damaged("nodes.idn");
  }

  private void damaged(String name) throws IOException {
    Path generation = folder.resolve("Data-0001");
    int files = generation.toFile().list().length;
    for (var opening :
        new org.assertj.core.api.ThrowableAssert.ThrowingCallable[] {
          () -> Store.existing(folder.toString()), () -> Store.forBuilding(folder.toString())
        }) {
      assertThatThrownBy(opening)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("is damaged: " + name)
          .hasMessageContaining("build it anew");
    }
    assertThat(generation.toFile().list()).hasSize(files);
  }
}
