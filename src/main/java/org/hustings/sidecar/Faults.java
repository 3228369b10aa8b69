package org.hustings.sidecar;

import java.util.ArrayList;
import java.util.List;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** Gathers the faults of one file beside an article, so that all are told at once. */
public final class Faults {
  private final String file;
  private final List<Finding> found = new ArrayList<>();

  /** Makes a place for the faults of a file. */
  public Faults(String file) {
    this.file = file;
  }

  /** Adds a fault of a line. */
  public void add(int line, String problem, String expected) {
    add(line, 0, problem, expected);
  }

  /** Adds a fault; line and column from 1, or 0 for all of the file or the line. */
  public void add(int line, int column, String problem, String expected) {
    found.add(new Finding(file, Math.max(0, line), Math.max(0, column), problem, expected));
  }

  /** How many there are so far. */
  public int count() {
    return found.size();
  }

  /**
   * Ends the reading if anything was wrong.
   *
   * @throws InputException with every fault
   */
  public void report() {
    if (!found.isEmpty()) {
      throw new InputException(found);
    }
  }
}
