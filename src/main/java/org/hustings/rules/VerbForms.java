package org.hustings.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.text.WordLists;

/** Makes every form of an English verb, British and American, from its bare form. */
final class VerbForms {
  /** Which forms of a verb a pattern means. */
  enum Pick {
    ALL,
    /** Past and past participle: "backed". */
    PAST,
    /** Present participle: "backing". */
    ING,
    /** Bare form and third person: "back", "backs". */
    PRESENT
  }

  /** Irregular verbs: bare form, past, participle (when another). */
  private static final String IRREGULAR =
      """
      arise arose arisen
      bear bore borne
      become became become
      begin began begun
      bid bid
      break broke broken
      bring brought
      build built
      cast cast
      catch caught
      choose chose chosen
      come came come
      cut cut
      deal dealt
      draw drew drawn
      drive drove driven
      fall fell fallen
      fight fought
      find found
      get got gotten
      give gave given
      go went gone
      hang hung
      have had
      hear heard
      hold held
      join joined
      keep kept
      know knew known
      lead led
      leave left
      lend lent
      let let
      lose lost
      make made
      mean meant
      meet met
      overtake overtook overtaken
      pay paid
      put put
      quit quit
      read read
      ride rode ridden
      rise rose risen
      run ran run
      say said
      see saw seen
      seek sought
      send sent
      set set
      shake shook shaken
      show showed shown
      sit sat
      speak spoke spoken
      spend spent
      split split
      stand stood
      strike struck
      swear swore sworn
      swing swung
      take took taken
      tell told
      think thought
      throw threw thrown
      win won
      withdraw withdrew withdrawn
      withhold withheld
      write wrote written
      """;

  /** Verbs of several syllables that double the last letter all the same, or may. */
  private static final Set<String> DOUBLING = WordLists.of("verb-forms-doubling");

  private static final Map<String, String[]> PASTS = pasts();

  private VerbForms() {}

  private static Map<String, String[]> pasts() {
    Map<String, String[]> out = new LinkedHashMap<>();
    for (String line : IRREGULAR.split("\n", -1)) {
      String[] forms = line.trim().split(" ", -1);
      if (forms.length > 1) {
        out.put(forms[0], forms);
      }
    }
    return out;
  }

  /** The forms of a verb; the first word of a phrase inflects: "line up" gives "lined up". */
  static List<List<String>> of(List<String> phrase, Pick pick) {
    List<List<String>> out = new ArrayList<>();
    for (String form : forms(phrase.get(0), pick)) {
      List<String> words = new ArrayList<>(phrase);
      words.set(0, form);
      out.add(words);
    }
    return out;
  }

  private static Set<String> forms(String verb, Pick pick) {
    if (verb.equals("be")) {
      return switch (pick) {
        case ING -> WordLists.words("being");
        case PAST -> WordLists.words("was", "were", "been");
        case PRESENT -> WordLists.words("be", "is", "are", "am", "'s", "'re", "'m");
        case ALL ->
            WordLists.words(
                "be", "is", "are", "am", "was", "were", "been", "being", "'s", "'re", "'m");
      };
    }
    Set<String> out = new LinkedHashSet<>();
    if (pick == Pick.ALL || pick == Pick.PRESENT) {
      out.add(verb);
      out.add(verb.equals("have") ? "has" : thirdPerson(verb));
    }
    if (pick == Pick.ALL || pick == Pick.ING) {
      stems(verb, true).forEach(s -> out.add(s + "ing"));
    }
    if (pick == Pick.ALL || pick == Pick.PAST) {
      out.addAll(past(verb));
    }
    return out;
  }

  private static List<String> past(String verb) {
    String prefix = verb.startsWith("re") && PASTS.containsKey(verb.substring(2)) ? "re" : "";
    String[] irregular = PASTS.get(prefix.isEmpty() ? verb : verb.substring(2));
    if (irregular != null) {
      List<String> out = new ArrayList<>();
      for (int i = 1; i < irregular.length; i++) {
        out.add(prefix + irregular[i]);
      }
      return out;
    }
    return stems(verb, false).stream().map(s -> s + "ed").toList();
  }

  private static String thirdPerson(String verb) {
    if (verb.matches(".*(s|x|z|ch|sh|o)")) {
      return verb + "es";
    }
    return verb.matches(".*[^aeiou]y") ? verb.substring(0, verb.length() - 1) + "ies" : verb + "s";
  }

  /** What "ing" or "ed" is put behind; two where usage differs ("signaled", "signalled"). */
  private static List<String> stems(String verb, boolean ing) {
    String cut = verb.substring(0, verb.length() - 1);
    if (verb.endsWith("ie") && ing) {
      return List.of(verb.substring(0, verb.length() - 2) + "y");
    }
    if (verb.endsWith("e") && !verb.endsWith("ee") && !(ing && verb.endsWith("oe"))) {
      return List.of(cut);
    }
    if (verb.endsWith("ee") && !ing) {
      return List.of(cut);
    }
    if (!ing && verb.matches(".*[^aeiou]y")) {
      return List.of(cut + "i");
    }
    String doubled = verb + verb.charAt(verb.length() - 1);
    if (DOUBLING.contains(verb)) {
      return verb.endsWith("l") ? List.of(verb, doubled) : List.of(doubled);
    }
    return verb.matches("[^aeiou]*[aeiou][^aeiouwxy]") ? List.of(doubled) : List.of(verb);
  }
}
