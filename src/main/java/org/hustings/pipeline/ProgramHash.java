package org.hustings.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * Tells one state of the program's code from another: a hash over the names and checksums of the
 * classes and word lists that a graph follows from, in a jar or a folder. Libraries do not count.
 */
final class ProgramHash {
  private static final String ROOT = "org/hustings/";
  private static final List<String> ROOMS =
      Stream.of(
              "model/",
              "schema/",
              "page/",
              "crawl/",
              "article/",
              "text/",
              "gazetteer/",
              "rules/",
              "mapping/",
              "sidecar/",
              "standoff/",
              "graph/",
              "pipeline/")
          .map(ROOT::concat)
          .toList();

  private ProgramHash() {}

  static String value() {
    try {
      Path code =
          Path.of(ProgramHash.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Sha256 hash = new Sha256();
      (Files.isDirectory(code) ? ofFolder(code) : ofJar(code.toFile()))
          .forEach((name, sum) -> hash.add(name + " " + sum));
      return hash.value();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it lies", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, Long> ofJar(File jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar)) {
      SortedMap<String, Long> sums = new TreeMap<>();
      zip.stream()
          .filter(entry -> !entry.isDirectory() && counts(entry.getName()))
          .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
      return sums;
    }
  }

  private static SortedMap<String, Long> ofFolder(Path folder) throws IOException {
    SortedMap<String, Long> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve(ROOT))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        if (counts(name)) {
          sums.put(name, sum(file));
        }
      }
    }
    return sums;
  }

  /** Asked of all that a jar holds, of which the most is libraries. */
  private static boolean counts(String name) {
    return name.startsWith(ROOT) && ROOMS.stream().anyMatch(name::startsWith);
  }

  private static long sum(Path file) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(Files.readAllBytes(file));
    return crc.getValue();
  }
}
