package org.hustings.standoff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.graph.ArticleGraph;
import org.hustings.graph.Iris;
import org.hustings.graph.SidecarTurtle;
import org.hustings.model.Article;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.model.Reading;
import org.hustings.schema.Schema;

/**
 * A folder of annotated articles, each as a text, its annotation, and in Turtle what brat has no
 * place for: {@code ID.txt}, {@code ID.ann} and {@code ID.ttl}. What stands there already is never
 * written over, so that no work of annotators is lost.
 */
public final class StandoffFolder {
  private final Path folder;
  private final StandoffWriter writer;
  private final SidecarTurtle sidecars;
  private final FileNames names;

  /** Prepares to write to a folder, which is made with {@code annotation.conf} if need be. */
  public StandoffFolder(
      Path folder, Schema schema, Gazetteer gazetteer, Iris iris, ArticleGraph graphs) {
    this.folder = folder.toAbsolutePath().normalize();
    this.writer = new StandoffWriter(schema, gazetteer, iris);
    this.sidecars = new SidecarTurtle(graphs, iris);
    this.names = new FileNames(iris);
    write(Map.of(this.folder.resolve("annotation.conf"), new Configuration(schema).text()));
  }

  /**
   * Writes the files of an article.
   *
   * @throws InputException when it cannot be written here
   */
  public void write(Reading reading) {
    Article article = reading.article();
    Optional<String> name = names.of(article.id());
    if (name.isEmpty()) {
      throw refused(folder, "another article has the file of '" + article.id() + "'", "other ids");
    }
    if (article.text().startsWith("\uFEFF")) {
      String problem = "the text of '" + article.id() + "' begins with a byte order mark";
      throw refused(folder, problem, "a text whose offsets all count alike");
    }
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(file(name.get() + ".txt"), article.text());
    String sidecar = sidecars.write(reading);
    if (!sidecar.isEmpty()) {
      files.put(file(name.get() + ".ttl"), sidecar);
    }
    files.put(file(name.get() + ".ann"), writer.write(reading));
    write(files);
  }

  private Path file(String name) {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new IllegalStateException("a file outside of its folder: " + file);
    }
    return file;
  }

  /** Writes files that appear whole, or none when one of them is there with other bytes. */
  private static void write(Map<Path, String> files) {
    files.forEach(StandoffFolder::requireFree);
    files.forEach(
        (file, text) -> {
          try {
            writeWhole(file, text);
          } catch (IOException e) {
            throw refused(file, "cannot be written: " + reason(e), "a folder to write to");
          }
        });
  }

  private static void requireFree(Path file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      if (Files.exists(file)
          && !(Files.isRegularFile(file)
              && Files.size(file) == bytes.length
              && Arrays.equals(Files.readAllBytes(file), bytes))) {
        String problem = "is there already and holds something else";
        throw refused(file, problem, "another folder; nothing is written over");
      }
    } catch (IOException e) {
      throw refused(file, "cannot be read: " + reason(e), "a readable file, or none");
    }
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : e.getClass().getSimpleName();
  }

  private static void writeWhole(Path file, String text) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    Files.createDirectories(file.resolveSibling(""));
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static InputException refused(Path file, String problem, String expected) {
    return new InputException(new Finding(file.toString(), 0, 0, problem, expected));
  }
}
