package org.hustings.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What a job wrote, by the names of the files in its folder. */
record Output(int code, String said, Map<String, byte[]> files) {
  static Output of(int code, String said, Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return new Output(code, said, files);
  }

  /** The names of its files, without those of checksums. */
  List<String> names() {
    return files.keySet().stream().filter(n -> !n.endsWith(".crc")).toList();
  }

  /** The lines of all parts, sorted. */
  List<String> quads() {
    return unmarked(lines("part-.*[.]nq[.]gz"));
  }

  /**
   * Lines, sorted, without what tells through which place an article came: the files of a test are
   * not always named as they were to the other side.
   */
  static List<String> unmarked(List<String> lines) {
    return lines.stream()
        .filter(l -> !l.contains("#collection> ") && !l.contains("#inputHash> "))
        .sorted()
        .toList();
  }

  /** The lines of the files with some names, in their order. */
  List<String> lines(String names) {
    List<String> lines = new ArrayList<>();
    names().stream().filter(n -> n.matches(names)).forEach(n -> lines.addAll(text(n)));
    return lines;
  }

  private List<String> text(String name) {
    try (InputStream raw = new ByteArrayInputStream(files.getOrDefault(name, new byte[0]));
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
