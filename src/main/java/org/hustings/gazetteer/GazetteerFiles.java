package org.hustings.gazetteer;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * The Turtle files of a gazetteer's folder, each with its statements where it is plain.
 *
 * @param base against which relative IRIs are resolved
 * @param all sorted by name
 */
public record GazetteerFiles(String base, List<Source> all) {
  /**
   * A file with its statements, where they are plain, or with the fault that it has.
   *
   * @param text without a byte order mark; empty where there is a fault
   */
  public record Source(
      Path path, String text, Optional<List<Statement>> plain, List<Finding> findings) {

    private static Source faulty(Path path, String problem, String expected) {
      Finding finding = new Finding(path.toString(), 0, 0, problem, expected);
      return new Source(path, "", Optional.empty(), List.of(finding));
    }
  }

  /**
   * Reads the .ttl files of a folder.
   *
   * @throws InputException when the folder cannot be read; faults of files are kept with them
   */
  public static GazetteerFiles read(Path folder, String base) {
    return new GazetteerFiles(
        base, files(folder).parallelStream().map(f -> source(f, base)).toList());
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException e) {
      throw new InputException(
          new Finding(folder.toString(), 0, 0, "the folder cannot be read", "a folder of .ttl"));
    }
  }

  private static Source source(Path path, String base) {
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return new Source(path, bare, new PlainTurtle(bare, base).statements(), List.of());
    } catch (CharacterCodingException e) {
      return Source.faulty(path, "it is not UTF-8", "Turtle in UTF-8");
    } catch (IOException e) {
      return Source.faulty(path, "the file cannot be read", "");
    }
  }
}
