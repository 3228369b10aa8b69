package org.hustings.endpoint;

import java.util.stream.Collectors;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** Tells a client what is wrong with what it sent. */
final class Faults {
  private Faults() {}

  /** The refusal of a text, each of its faults on a line: "line 2, column 8: unexpected '}'". */
  static Refusal malformed(InputException e) {
    return new Refusal(
        400, e.findings().stream().map(Faults::text).collect(Collectors.joining("\n")));
  }

  private static String text(Finding finding) {
    String place =
        finding.line() > 0 ? "line " + finding.line() + ", column " + finding.column() + ": " : "";
    String expected = finding.expected().isEmpty() ? "" : " (expected " + finding.expected() + ")";
    return place + finding.problem() + expected;
  }
}
