package org.hustings.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Words for the elements of a pattern, as its author might use them. */
final class Elements {
  private static final int MOST_WORDS = 6;
  private static final int SAME_BEGINNING = 3;

  private Elements() {}

  /** What some steps take, their words as one list. */
  static String of(Program program, Collection<Integer> steps) {
    List<List<String>> words = new ArrayList<>();
    Set<String> out = new LinkedHashSet<>();
    for (int step : steps) {
      Program.Step wanted = program.steps().get(step);
      if (wanted instanceof Program.Word word) {
        word.byFirst().values().forEach(words::addAll);
      } else if (wanted instanceof Program.Fill fill) {
        out.add(slot(fill.slot()));
      } else {
        out.add(
            wanted instanceof Program.Own
                ? "'s, the mark of a possessive"
                : "the beginning of a clause");
      }
    }
    if (!words.isEmpty()) {
      out.add(words(words));
    }
    return String.join("; or ", out);
  }

  static String slot(Pattern.Slot slot) {
    String form = slot.form().isEmpty() ? "" : " " + slot.form();
    String name = slot.role().isEmpty() ? "_" : slot.role();
    return "{" + name + form + (slot.many() ? "+" : "") + "}, " + a(slot.types());
  }

  /** "a Person"; "a Group, Organisation, Person or State" for any agent. */
  static String a(Collection<String> types) {
    List<String> names = new ArrayList<>(new TreeSet<>(types));
    names.remove("Agent");
    String last = names.remove(names.size() - 1);
    String all = names.isEmpty() ? last : String.join(", ", names) + " or " + last;
    return ("AEIO".indexOf(all.charAt(0)) >= 0 ? "an " : "a ") + all;
  }

  /** Some of the words, of the forms of a verb the first. */
  private static String words(List<List<String>> alternatives) {
    List<String> shown = new ArrayList<>();
    for (List<String> alternative : alternatives) {
      String text = String.join(" ", alternative);
      if (shown.stream().noneMatch(s -> alike(s, text))) {
        shown.add(text);
      }
    }
    String most =
        shown.stream()
            .limit(MOST_WORDS)
            .map(w -> "\"" + w + "\"")
            .collect(Collectors.joining(" | "));
    return shown.size() > MOST_WORDS ? most + " | ..." : most;
  }

  private static boolean alike(String shown, String text) {
    int length = Math.min(SAME_BEGINNING, shown.length());
    return text.equals(shown)
        || (text.indexOf(' ') < 0
            && shown.indexOf(' ') < 0
            && shown.length() >= SAME_BEGINNING
            && text.startsWith(shown.substring(0, length)));
  }
}
