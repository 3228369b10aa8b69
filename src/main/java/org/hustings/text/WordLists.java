package org.hustings.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The lists of English words in word-lists.txt, by name. */
public final class WordLists {
  private static final Map<String, Set<String>> LISTS = read();

  private WordLists() {}

  /** The words of a list, in lower case unless they are always capitalised. */
  public static Set<String> of(String name) {
    Set<String> list = LISTS.get(name);
    if (list == null) {
      throw new IllegalStateException("no list of words named " + name);
    }
    return list;
  }

  /** A list of one's own. */
  public static Set<String> words(String... words) {
    return new WordSet(Arrays.asList(words));
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> out = new HashMap<>();
    try (InputStream in = WordLists.class.getResourceAsStream("word-lists.txt")) {
      if (in == null) {
        throw new IllegalStateException("word-lists.txt is not in the jar");
      }
      Set<String> list = new LinkedHashSet<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        int colon = line.startsWith(" ") ? -1 : line.indexOf(": ");
        if (colon > 0) {
          list = new LinkedHashSet<>();
          out.put(line.substring(0, colon), list);
        }
        String words = line.substring(colon + 1).trim();
        list.addAll(Arrays.asList(words.split(" ", -1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.replaceAll((name, words) -> new WordSet(words));
    return out;
  }
}
