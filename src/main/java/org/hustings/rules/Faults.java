package org.hustings.rules;

import java.util.ArrayList;
import java.util.List;
import org.hustings.model.Finding;

/** The faults of one rule file, each shown under its line with a caret. */
final class Faults {
  private final String file;
  private final List<String> lines;
  private final List<Finding> findings = new ArrayList<>();

  Faults(String file, List<String> lines) {
    this.file = file;
    this.lines = List.copyOf(lines);
  }

  /** Adds a fault at a line and a column, both from 1; a column of 0 means the whole line. */
  void add(int line, int column, String problem, String expected) {
    String text = line <= lines.size() ? lines.get(line - 1) : "";
    String shown = column == 0 ? "" : "\n  " + text + "\n  " + " ".repeat(column - 1) + "^";
    String full = expected.isEmpty() ? problem : problem + " (expected " + expected + ")";
    findings.add(new Finding(file, line, column, full + shown, ""));
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
