package org.hustings.mapping;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hustings.model.Article;

/** Texts that are made to take time, by name and of any size in tokens. */
final class Hostile {
  private static final String PLAIN = "Spain has backed Ana Silva for mayor of Porto";

  private Hostile() {}

  /** The texts, each of about so many tokens. */
  static Map<String, String> texts(int size) {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("one sentence", ("and " + PLAIN + " ").repeat(size / 10));
    out.put("nested quotes", "“".repeat(size / 2) + PLAIN + "”".repeat(size / 2));
    out.put("nested parentheses", "(".repeat(size / 2) + PLAIN + ")".repeat(size / 2));
    out.put("parentheses never closed", "Spain ( backed ".repeat(size / 3));
    out.put("no spaces", "backedby".repeat(size * 5 / 4));
    out.put("no spaces, marks", "Spain,backed.".repeat(size / 4));
    out.put("Chinese", "西班牙支持安娜·席尔瓦。".repeat(size / 3));
    out.put("Arabic", "أيدت إسبانيا آنا سيلفا ".repeat(size / 4));
    out.put("Thai", "สเปนสนับสนุน ".repeat(size));
    out.put("emoji", "👩‍👩‍👧 backed 🇪🇸 ".repeat(size / 3));
    out.put("combining marks", "S" + "\u0301".repeat(size) + " backed A\u0301na Silva");
    out.put("every space", everySpace().repeat(Math.max(1, size / 40)));
    out.put("every quote", "«Spain» ‹backed› „Ana“ ‚Silva‘ 'for' ‟mayor” ".repeat(size / 16));
    out.put("capitals", PLAIN.toUpperCase(Locale.ROOT).concat(" ").repeat(size / 9));
    out.put("acronyms", "US WHO UN ".repeat(size / 3));
    out.put("names", names(size / 3, " "));
    out.put("coordinated names", "Spain backed " + names(size / 3, ", "));
    out.put("known names", "Emmanuel Macron, Angela Merkel and ".repeat(size / 6));
    out.put("one long name", "Abel Bo Cy ".repeat(size / 3));
    out.put("owners", "Ana Silva's Bo Borg's ".repeat(size / 6));
    out.put("states", "Spain's and France's ".repeat(size / 5));
    out.put("titles", "prime minister Ana Silva, president Bo Borg, ".repeat(size / 9));
    out.put("demonyms", "the Dane and the Spaniard and ".repeat(size / 6));
    out.put("pronouns", "Ana Silva said she and he and they backed him ".repeat(size / 10));
    out.put("sayers", "Ana Silva said ".repeat(size / 3));
    out.put("officials", "a US official said and ".repeat(size / 5));
    out.put("triggers", "backed ".repeat(size));
    out.put("contexts", "wants to ".repeat(size / 2));
    out.put("urging", "urged Spain to ".repeat(size / 3));
    out.put("not", "not ".repeat(size));
    out.put("to", "to ".repeat(size));
    out.put("backings", "Spain 's support for Ana Silva and ".repeat(size / 7));
    out.put("dates", "on Monday in May 2004 ".repeat(size / 5));
    out.put("commas", "Spain , ".repeat(size / 2));
    out.put("dashes", "Spain — backed — Ana Silva ".repeat(size / 6));
    out.put("hyphens", "Spain-backed-Ana-".repeat(size / 6));
    out.put("articles", "the ".repeat(size));
    out.put("members", "two members of the ".repeat(size / 4));
    out.put("sentences", (PLAIN + ". ").repeat(size / 10));
    out.put("other names", otherNames(size / 6));
    return out;
  }

  /** "Aa Bb and Ab Bc and ...", each name another. */
  private static String names(int count, String between) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(i > 0 ? between : "").append(word(i)).append(' ').append(word(i * 7 + 3));
    }
    return out.append(" and so on").toString();
  }

  private static String otherNames(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append("Mr ").append(word(i)).append(" backed ").append(word(i)).append(" Smith. ");
    }
    return out.toString();
  }

  private static String word(int i) {
    StringBuilder out = new StringBuilder();
    int rest = i;
    do {
      out.append((char) ('a' + rest % 26));
      rest /= 26;
    } while (rest > 0);
    return "Q" + out + "o";
  }

  private static String everySpace() {
    StringBuilder out = new StringBuilder("Spain");
    for (int c = 1; c < 0x10000; c++) {
      if (Character.isSpaceChar(c) || Character.isWhitespace(c) || c == 0x200B || c == 0xFEFF) {
        out.append((char) c).append("backed");
      }
    }
    return out.append(' ').toString();
  }

  /** Prints how long each text takes, for sizes given as arguments. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] sizes) {
    for (String size : sizes) {
      texts(Integer.parseInt(size))
          .forEach(
              (name, text) -> {
                long begin = System.nanoTime();
                Heart.MAPPER.map(Article.of("hostile", text));
                long spent = (System.nanoTime() - begin) / 1000;
                System.out.printf(Locale.ROOT, "%-26s %8s %9.1f ms%n", name, size, spent / 1000.0);
              });
    }
  }
}
