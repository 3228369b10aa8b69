package org.hustings.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Given names with the gender that they mostly tell. */
final class GivenNames {
  private final Map<String, String> genders = new HashMap<>();

  GivenNames() {
    try (InputStream in = GivenNames.class.getResourceAsStream("given-names.txt")) {
      if (in == null) {
        throw new IllegalStateException("given-names.txt is not in the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(l -> !l.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] words = line.split(" ", -1);
    for (int i = 1; i < words.length; i++) {
      genders.put(words[i], words[0].equals("f") ? "female" : "male");
    }
  }

  /** True for a given name, written with its capital. */
  boolean contains(String word) {
    return genders.containsKey(word);
  }

  /** "female", "male" or empty. */
  String gender(String word) {
    return genders.getOrDefault(word, "");
  }
}
