package org.hustings.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * The folder that holds what the program knows: {@code ontology}, {@code data} and {@code queries};
 * a folder on disk, or the copies in the program's own jar.
 */
public final class Home implements AutoCloseable {
  private final Path root;
  private final List<FileSystem> opened;

  private Home(Path root, List<FileSystem> opened) {
    this.root = root;
    this.opened = opened;
  }

  /**
   * The home at a folder.
   *
   * @throws InputException for each part that is not there
   */
  public static Home of(Path folder) {
    Home home = new Home(folder, List.of());
    List<Finding> missing =
        Stream.of(home.ontology(), home.shapes(), home.gazetteer(), home.rules(), home.queries())
            .filter(part -> !Files.exists(part))
            .map(part -> new Finding(part.toString(), 0, 0, "is missing", "a home folder has it"))
            .toList();
    if (!missing.isEmpty()) {
      throw new InputException(missing);
    }
    return home;
  }

  /** The home that the program carries in itself. */
  public static Home own() {
    URL url = Home.class.getResource("/home");
    if (url == null) {
      throw new IllegalStateException("the program was built without its home");
    }
    try {
      URI uri = url.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return new Home(Path.of(uri), List.of());
      }
      FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
      return new Home(jar.getPath("home"), List.of(jar));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no URI: " + url, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file with the kinds of claim. */
  public Path ontology() {
    return root.resolve("ontology").resolve("hustings.ttl");
  }

  /** The file with the SHACL shapes. */
  public Path shapes() {
    return root.resolve("ontology").resolve("shapes.ttl");
  }

  /** The folder of the gazetteer's Turtle files. */
  public Path gazetteer() {
    return root.resolve("data").resolve("gazetteer");
  }

  /** The folder of the rule files. */
  public Path rules() {
    return root.resolve("data").resolve("rules");
  }

  /** The folder of articles from which a graph in memory is built. */
  public Path articles() {
    return root.resolve("data").resolve("articles");
  }

  /** The folder of the questions. */
  public Path queries() {
    return root.resolve("queries");
  }

  @Override
  public void close() {
    for (FileSystem jar : opened) {
      try {
        jar.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
