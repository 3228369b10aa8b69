package org.hustings.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Entity;

/**
 * Tells whether two labels mean the same where one of them is a reader's own words.
 *
 * <p>Persons are the same by their surname where the given names do not differ; states by their
 * names, capitals and the words for their people; others when one label holds the other, is its
 * acronym, or shares most words with it.
 */
final class Likeness {
  private static final double OTHERS_SHARE = 0.7;
  private static final double OFFICES_SHARE = 0.6;

  private static final Set<String> LIGHT =
      Set.of(
          "the", "of", "and", "a", "an", "for", "to", "in", "de", "la", "le", "el", "von", "van",
          "al", "bin", "mr", "mrs", "ms", "dr", "sir", "lord");

  private static final Map<String, String> LONG =
      Map.ofEntries(
          Map.entry("un", "united nations"),
          Map.entry("us", "united states"),
          Map.entry("usa", "united states"),
          Map.entry("uk", "united kingdom"),
          Map.entry("eu", "european union"),
          Map.entry("imf", "international monetary fund"),
          Map.entry("wto", "world trade organization"),
          Map.entry("who", "world health organization"),
          Map.entry("ecb", "european central bank"),
          Map.entry("nato", "nato"),
          Map.entry("organisation", "organization"));

  private static final Set<Set<String>> SHORT_NAMES =
      Set.of(
          Set.of("bill", "william"),
          Set.of("bob", "robert"),
          Set.of("mike", "michael"),
          Set.of("joe", "joseph"),
          Set.of("jim", "james"),
          Set.of("tom", "thomas"),
          Set.of("ted", "edward"),
          Set.of("dick", "richard"),
          Set.of("tony", "anthony"),
          Set.of("chris", "christopher"),
          Set.of("dave", "david"),
          Set.of("jeff", "jeffrey"),
          Set.of("greg", "gregory"),
          Set.of("liz", "elizabeth"),
          Set.of("pat", "patrick"),
          Set.of("ron", "ronald"),
          Set.of("don", "donald"),
          Set.of("dan", "daniel"),
          Set.of("jack", "john"));

  private final Map<String, String> states = new HashMap<>();

  Likeness(Gazetteer gazetteer) {
    for (Entity state : gazetteer.all("State")) {
      for (String name : gazetteer.namesOfState(state)) {
        states.putIfAbsent(bare(words(name)), state.id());
      }
    }
  }

  /** True when two labels of persons may mean one. */
  boolean samePerson(String one, String other) {
    List<String> a = heavy(one);
    List<String> b = heavy(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (a.containsAll(b) || b.containsAll(a)) {
      return true;
    }
    boolean surname = a.get(a.size() - 1).equals(b.get(b.size() - 1));
    return surname && a.size() > 1 && b.size() > 1 && sameGivenName(a.get(0), b.get(0));
  }

  private static boolean sameGivenName(String one, String other) {
    return one.equals(other)
        || one.substring(0, 1).equals(other)
        || other.substring(0, 1).equals(one)
        || SHORT_NAMES.contains(new HashSet<>(List.of(one, other)));
  }

  /** True when two labels of states, organisations or groups mean one. */
  boolean sameBody(String one, String other) {
    String a = states.getOrDefault(bare(words(one)), "");
    String b = states.getOrDefault(bare(words(other)), "");
    if (!a.isEmpty() || !b.isEmpty()) {
      return a.equals(b);
    }
    Set<String> all = expanded(one);
    Set<String> others = expanded(other);
    return !all.isEmpty()
        && !others.isEmpty()
        && (all.containsAll(others)
            || others.containsAll(all)
            || isAcronym(heavy(one), heavy(other))
            || isAcronym(heavy(other), heavy(one))
            || shared(all, others) >= OTHERS_SHARE);
  }

  /** True when the found office is the wanted one; whatever is found when none is wanted. */
  boolean sameOffice(String wanted, String found) {
    if (wanted.isEmpty()) {
      return true;
    }
    Set<String> a = expanded(wanted);
    Set<String> b = expanded(found);
    return !b.isEmpty()
        && (b.containsAll(a)
            || (a.containsAll(b) && b.size() >= 2)
            || shared(a, b) >= OFFICES_SHARE);
  }

  private static boolean isAcronym(List<String> one, List<String> words) {
    StringBuilder initials = new StringBuilder();
    words.forEach(w -> initials.append(w.charAt(0)));
    return one.size() == 1 && initials.toString().contentEquals(one.get(0));
  }

  private static double shared(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return (double) both.size() / (a.size() + b.size() - both.size());
  }

  /** The words of a label, acronyms and words for a state's people written out. */
  private Set<String> expanded(String label) {
    Set<String> out = new LinkedHashSet<>();
    for (String word : words(label)) {
      String whole = LONG.getOrDefault(word, states.getOrDefault(word, word).replace('-', ' '));
      out.addAll(List.of(whole.split(" ", -1)));
    }
    out.removeAll(LIGHT);
    return out;
  }

  private static List<String> heavy(String label) {
    return words(label).stream().filter(w -> !LIGHT.contains(w)).toList();
  }

  private static String bare(List<String> words) {
    return String.join(" ", words).replaceFirst("^the ", "");
  }

  /** The words of a label in plain lower case, without marks and possessives. */
  static List<String> words(String label) {
    String plain =
        Normalizer.normalize(label, Normalizer.Form.NFKD)
            .replaceAll("[^\\x00-\\x7F]", "")
            .toLowerCase(Locale.ROOT)
            .replace("u.s.", "us")
            .replace("u.k.", "uk")
            .replace("u.n.", "un")
            .replace("north atlantic treaty organization", "nato")
            .replaceAll("'s\\b", "")
            .replaceAll("[^a-z0-9 ]+", " ");
    List<String> out = new ArrayList<>(List.of(plain.split(" ", -1)));
    out.removeIf(String::isEmpty);
    return out;
  }
}
