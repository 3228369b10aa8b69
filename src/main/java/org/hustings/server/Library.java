package org.hustings.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * Other people's work that browsers are given, out of a WebJar.
 *
 * @param name what modules import it by, such as "@codemirror/state"
 * @param webjar the artifact of org.webjars.npm
 * @param file the module in it
 * @param licence a short name, such as "MIT"
 */
record Library(String name, String webjar, String file, String licence) {
  private static final List<String> LICENCES = List.of("LICENSE", "LICENSE.md", "LICENSE.txt");

  /** All of them, in the order of their file. */
  static List<Library> all() {
    return PageQueries.text("libraries.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\s+"))
        .map(words -> new Library(words[0], words[1], words[2], words[3]))
        .toList();
  }

  /** Where browsers get the module. */
  String address() {
    return Assets.LIBRARIES + name + ".js";
  }

  /** The version in the jar. */
  String version() {
    Properties properties = new Properties();
    String at = "META-INF/maven/org.webjars.npm/" + webjar + "/pom.properties";
    try {
      properties.load(new StringReader(new String(bytes(at), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /** The module as it lies in the WebJar. */
  String text() {
    return new String(bytes(folder() + file), StandardCharsets.UTF_8);
  }

  /** The licence as it lies in the WebJar. */
  String licenceText() {
    return LICENCES.stream()
        .map(f -> folder() + f)
        .filter(at -> Library.class.getClassLoader().getResource(at) != null)
        .findFirst()
        .map(at -> new String(bytes(at), StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("no licence in " + webjar));
  }

  private String folder() {
    return "META-INF/resources/webjars/" + webjar + "/" + version() + "/";
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Library.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
