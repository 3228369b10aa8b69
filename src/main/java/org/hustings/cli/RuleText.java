package org.hustings.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hustings.rules.Rule;

/** The lines of the rule files, to show a pattern as its author wrote it. */
record RuleText(Map<String, List<String>> files) {
  RuleText {
    files = Map.copyOf(files);
  }

  /** Reads the files of a folder, which the rules were read from. */
  static RuleText read(Path folder) {
    Map<String, List<String>> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".rules")).toList()) {
        files.put(path.toString(), Files.readAllLines(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RuleText(files);
  }

  /** The pattern that begins at a line of a file, with its constants and without its first word. */
  String pattern(String path, int line) {
    List<String> lines = files.getOrDefault(path, List.of());
    StringBuilder out = new StringBuilder();
    for (int i = line - 1; i < lines.size(); i++) {
      String text = lines.get(i).strip();
      if (i >= line && !text.startsWith("|")) {
        break;
      }
      out.append(i < line ? text.replaceFirst("^\\w+\\s+", "") : " " + text);
    }
    return out.toString().replaceFirst("\\s+#\\s.*$", "");
  }

  /** "20-endorsement.rules:7". */
  static String place(String path, int line) {
    return path.replaceFirst(".*[/\\\\]", "") + ":" + line;
  }

  /** "endorsement/backs". */
  static String name(Rule rule) {
    return rule.file() + "/" + rule.name();
  }
}
