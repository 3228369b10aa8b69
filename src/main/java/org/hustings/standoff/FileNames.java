package org.hustings.standoff;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hustings.graph.ArticleGraph;
import org.hustings.graph.Iris;

/**
 * Gives each article a path of its own below a folder, without ending: "2024/london" of the id
 * "2024/london".
 *
 * <p>Letters and digits of every script and {@code - . _ ~} stay, all else is "=" with two
 * hexadecimal digits for a byte: brat takes "%" in names of files for an address's. No segment is
 * hidden, "." or "..", or ends like a file of annotation; none is longer than 120 bytes, and no
 * path than 200: longer ones end in a hash of the id, as do those that differ from another in case
 * only.
 */
final class FileNames {
  private static final int LONGEST_SEGMENT = 120;
  private static final int LONGEST_PATH = 200;
  private static final String HASHED = "~";
  private static final int HASH = 32;

  private final Iris iris;
  private final Set<String> taken = new HashSet<>();

  FileNames(Iris iris) {
    this.iris = iris;
  }

  /** The path of an article; empty when it could only be one that another has already. */
  Optional<String> of(String id) {
    List<String> segments = segments(id);
    String path = String.join("/", segments);
    boolean fits =
        bytes(path) <= LONGEST_PATH && segments.stream().allMatch(s -> bytes(s) <= LONGEST_SEGMENT);
    if (fits && taken.add(key(path))) {
      return Optional.of(path);
    }
    String hashed =
        cut(path.replace("/", "=2F")) + HASHED + ArticleGraph.contentHash(id).substring(0, HASH);
    return taken.add(key(hashed)) ? Optional.of(hashed) : Optional.empty();
  }

  private List<String> segments(String id) {
    String path = iris.article(id).substring(iris.article("").length()).replace('%', '=');
    List<String> segments = new ArrayList<>(Arrays.asList(path.split("/", -1)));
    segments.replaceAll(s -> s.startsWith(".") ? "=2E" + s.substring(1) : s);
    for (int i = 0; i < segments.size() - 1; i++) {
      // A folder "a.txt" would be in the way of the file of an article "a".
      segments.set(i, segments.get(i).replaceFirst("(?i)[.](?=(txt|ann|ttl|conf)$)", "=2E"));
    }
    return segments;
  }

  /** The first bytes of a path, in whole characters. */
  private static String cut(String path) {
    StringBuilder out = new StringBuilder();
    int length = 0;
    for (int c : path.codePoints().toArray()) {
      String one = Character.toString(c);
      length += bytes(one);
      if (length > LONGEST_SEGMENT - HASHED.length() - HASH) {
        break;
      }
      out.append(one);
    }
    return out.toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** What tells paths apart on systems that look at neither case nor composition. */
  private static String key(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
