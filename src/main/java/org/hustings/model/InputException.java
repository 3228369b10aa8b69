package org.hustings.model;

import java.util.List;
import java.util.stream.Collectors;

/** The user's input is wrong: carries every finding, sorted by place. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  public InputException(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
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
