package org.hustings.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of boilerplate.txt, by which what is none of an article's prose gives itself away. */
final class Phrases {
  private static final Map<String, Set<String>> LISTS = read();
  private static final Set<String> NAMES = list("names");
  private static final Set<String> READS = list("reads");
  private static final Set<String> SECTIONS = list("sections");
  private static final Pattern BEGINS = anyOf("begins", "^");
  private static final Pattern HOLDS = anyOf("holds", "(?<![\\p{L}\\p{N}])");

  /** The longest texts that are told by their beginning, and by words in them. */
  private static final int LONGEST_BEGUN = 400;

  private static final int LONGEST_HOLDING = 250;
  private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\p{N}\u00a9]+|[^\\p{L}\\p{N}]+$");

  private Phrases() {}

  /** True for a word, or two with a hyphen, of the class or id of what stands beside articles. */
  static boolean isName(String word) {
    return NAMES.contains(word);
  }

  /** True for a text that is none of the article's prose: "Also read: Five names for NATO". */
  static boolean isBoilerplate(String text) {
    if (text.length() > LONGEST_BEGUN) {
      return false;
    }
    String lower = lower(text);
    return READS.contains(plain(lower))
        || BEGINS.matcher(MARKS.matcher(lower).replaceFirst("")).find()
        || (text.length() <= LONGEST_HOLDING && HOLDS.matcher(lower).find());
  }

  /** True for the heading of a part that is none of the article: "More on this story". */
  static boolean isSection(String heading) {
    return SECTIONS.contains(plain(lower(heading))) || isBoilerplate(heading);
  }

  private static String plain(String lower) {
    return MARKS.matcher(lower).replaceAll("");
  }

  private static String lower(String text) {
    return Spaces.normal(text).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  private static Pattern anyOf(String list, String before) {
    return Pattern.compile(
        list(list).stream()
            .map(phrase -> Pattern.quote(phrase.replace('\u00a6', '|')))
            .collect(Collectors.joining("|", before + "(?:", ")(?![\\p{L}\\p{N}])")));
  }

  private static Set<String> list(String name) {
    Set<String> list = LISTS.get(name);
    if (list == null) {
      throw new IllegalStateException("no list of phrases named " + name);
    }
    return list;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> out = new HashMap<>();
    try (InputStream in = Phrases.class.getResourceAsStream("boilerplate.txt")) {
      if (in == null) {
        throw new IllegalStateException("boilerplate.txt is not in the jar");
      }
      Set<String> list = new LinkedHashSet<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (!line.startsWith(" ")) {
          list = new LinkedHashSet<>();
          out.put(line.trim().replaceFirst(":$", ""), list);
        } else {
          list.addAll(Arrays.asList(line.trim().split(" *\\| *", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }
}
