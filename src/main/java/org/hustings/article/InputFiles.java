package org.hustings.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that articles are read from, without reading them. */
public final class InputFiles {
  private InputFiles() {}

  /**
   * Every file that may have a part in what is read at a place, sorted: of a folder all below it,
   * of a file also those beside it.
   *
   * @throws IOException when that cannot be told, as of what is not there, or of what can be read
   *     only once: standard input, a pipe
   */
  public static List<Path> of(Path place) throws IOException {
    if (place.equals(ArticleReader.STANDARD_INPUT)) {
      throw new IOException("standard input is no file");
    }
    if (!Files.isDirectory(place)) {
      if (!Files.isRegularFile(place)) {
        throw new IOException(place + " is no regular file");
      }
      return Stream.of(List.of(place.toRealPath()), Beside.sidecar(place), Beside.standoff(place))
          .flatMap(List::stream)
          .toList();
    }
    try (Stream<Path> below = Files.walk(place)) {
      return below.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
