package org.hustings.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.dboe.sys.SystemIndex;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * Looks whether the files of a TDB2 generation are as long as they say of each other. That finds
 * what was cut or lost, as by a copy that was not finished; not what was overwritten.
 */
final class Soundness {
  private static final List<String> INDEXES =
      List.of("GOSP", "GPOS", "GPU", "GSPO", "OSP", "OSPG", "POS", "POSG", "SPO", "SPOG");
  private static final List<String> NODES = List.of("nodes", "prefixes");

  private Soundness() {}

  /** Throws with all that is wrong with a generation that nobody changes. */
  static void require(String location, Path generation) throws IOException {
    List<Finding> faults = new ArrayList<>();
    for (String name : NODES) {
      Path state = generation.resolve(name + "-data.bdf");
      check(location, generation.resolve(name + "-data.obj"), state, 0, 1, faults);
    }
    List<String> trees = new ArrayList<>(INDEXES);
    trees.addAll(NODES);
    for (String name : trees) {
      Path state = generation.resolve(name + ".bpt");
      int block = SystemIndex.BlockSize;
      check(location, generation.resolve(name + ".idn"), state, 1, block, faults);
      check(location, generation.resolve(name + ".dat"), state, 2, block, faults);
    }
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
  }

  /** A file has at least so many units as the number at some place of its state says. */
  private static void check(
      String location, Path file, Path state, int place, int unit, List<Finding> faults)
      throws IOException {
    if (!Files.exists(state)) {
      if (Files.exists(file)) {
        faults.add(fault(location, state, "is not there"));
      }
      return;
    }
    long[] numbers = numbers(state);
    if (place >= numbers.length) {
      faults.add(fault(location, state, "is cut off"));
      return;
    }
    long size = Files.exists(file) ? Files.size(file) : 0;
    if (size < numbers[place] * unit) {
      faults.add(fault(location, file, "has " + size + " bytes of " + numbers[place] * unit));
    }
  }

  private static long[] numbers(Path state) throws IOException {
    long[] numbers = new long[(int) (Files.size(state) / Long.BYTES)];
    try (DataInputStream in = new DataInputStream(Files.newInputStream(state))) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = in.readLong();
      }
    }
    return numbers;
  }

  private static Finding fault(String location, Path file, String problem) {
    return new Finding(
        location,
        0,
        0,
        "is damaged: " + file.getFileName() + " " + problem,
        "a whole store: build it anew in another folder, or go back to a copy");
  }
}
