package org.hustings.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** Where a result goes: standard output, or a file that appears when the result is whole. */
final class Result implements AutoCloseable {
  private final PrintStream stream;
  private final List<Path> partAndFile;

  private Result(PrintStream stream, List<Path> partAndFile) {
    this.stream = stream;
    this.partAndFile = partAndFile;
  }

  /** The option that names the file. */
  static Option option() {
    return CommonOptions.option("out", "FILE", "where to write instead of standard output");
  }

  /**
   * The place that the command line names.
   *
   * @throws InputException when the file cannot be written
   */
  static Result of(CommandLine line, Terminal terminal) {
    String name = line.getOptionValue("out");
    return name == null || name.equals("-") ? new Result(terminal.out(), List.of()) : to(name);
  }

  /**
   * A file.
   *
   * @throws InputException when it cannot be written
   */
  static Result to(String name) {
    Path file = CommonOptions.path(name);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return new Result(StandardOutput.over(Files.newOutputStream(file)), List.of());
      }
      Path part = file.resolveSibling(file.getFileName() + ".part");
      return new Result(StandardOutput.over(Files.newOutputStream(part)), List.of(part, file));
    } catch (IOException e) {
      throw new InputException(new Finding(name, 0, 0, "cannot be written", "a file to write"));
    }
  }

  /** Takes the result. */
  PrintStream stream() {
    return stream;
  }

  /** Ends a whole result. */
  void finish() throws IOException {
    stream.flush();
    if (!partAndFile.isEmpty()) {
      stream.close();
      Files.move(partAndFile.get(0), partAndFile.get(1), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Leaves no part of a result that was not finished. */
  @Override
  public void close() throws IOException {
    if (!partAndFile.isEmpty()) {
      stream.close();
      Files.deleteIfExists(partAndFile.get(0));
    }
  }
}
