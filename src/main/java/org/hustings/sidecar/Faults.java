package org.hustings.sidecar;

import java.util.ArrayList;
import java.util.List;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** Gathers the faults of one sidecar, so that all are told at once. */
final class Faults {
  private final String file;
  private final List<Finding> found = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void add(int line, String problem, String expected) {
    add(line, 0, problem, expected);
  }

  void add(int line, int column, String problem, String expected) {
    found.add(new Finding(file, Math.max(0, line), Math.max(0, column), problem, expected));
  }

  /** How many there are so far. */
  int count() {
    return found.size();
  }

  /**
   * Ends the reading if anything was wrong.
   *
   * @throws InputException with every fault
   */
  void report() {
    if (!found.isEmpty()) {
      throw new InputException(found);
    }
  }
}
