package org.hustings.model;

import java.util.List;

/** The user's input is wrong: carries every finding, sorted by place. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  public InputException(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).reduce((a, b) -> a + "\n" + b).orElse(""));
    this.findings = findings.stream().sorted().distinct().toList();
  }

  public InputException(Finding finding) {
    this(List.of(finding));
  }

  /** The findings, sorted by place. */
  public List<Finding> findings() {
    return findings;
  }
}
