package org.hustings.spark;

import jakarta.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** An archive of article lines, made of the sample articles, repeated under other ids. */
final class Archive {
  private Archive() {}

  /** So many article lines. */
  static List<String> lines(int count) throws IOException {
    List<String> texts = texts();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(line("copy/" + i, texts.get(i % texts.size())));
    }
    return lines;
  }

  /** An article line. */
  static String line(String id, String text) {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("text", text)
        .add("published", "2024-03-01")
        .build()
        .toString();
  }

  /** The texts of the sample articles. */
  static List<String> texts() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("data", "articles"))) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  /** Writes lines to a file, packed where its name ends with ".gz". */
  static Path write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
