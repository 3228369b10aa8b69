package org.hustings.rules;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.model.Mention;

/**
 * The numbers by which a book's patterns compare words and mentions: those of words from 0; for
 * each type and form that a slot may ask for a bit. They grow while the book is read and never
 * change afterwards.
 */
final class Numbers {
  /** The number of every word that no pattern has. */
  static final int NONE = -1;

  private static final String OWNED = " owned";

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Long> bits = new HashMap<>();

  /** For each type the bits of its mentions, by their form. */
  private final Map<String, Map<Mention.Form, Long>> mentions = new HashMap<>();

  /** What many patterns ask for is there once, so that it stays at hand in the processor. */
  private final Map<Set<List<String>>, Wordings> wordings = new HashMap<>();

  private final Map<Set<String>, WordSet> sets = new HashMap<>();
  private final Map<List<List<String>>, Literals> literals = new HashMap<>();
  private final Signs all = new Signs(this);
  private final Signs telling = new Signs(this);

  /** The number of a word, a new one when it has none yet. */
  int add(String word) {
    return words.computeIfAbsent(word, w -> words.size());
  }

  /** Some wordings. */
  Wordings wordings(Set<List<String>> some) {
    return wordings.computeIfAbsent(Set.copyOf(some), s -> new Wordings(s, this));
  }

  /** Some words. */
  WordSet set(Set<String> some) {
    return sets.computeIfAbsent(Set.copyOf(some), s -> new WordSet(s, this));
  }

  /** Alternatives of one word or several. */
  Literals literals(List<List<String>> alternatives) {
    return literals.computeIfAbsent(List.copyOf(alternatives), a -> new Literals(a, this));
  }

  /** The signs of the sets of words that patterns need. */
  Signs all() {
    return all;
  }

  /** The signs of those sets that have no common word. */
  Signs telling() {
    return telling;
  }

  /**
   * The bits of the mentions that may fill a slot, new ones where it has none yet.
   *
   * @param owned whether the mark of a possessive may follow, which some mentions need
   */
  long add(Pattern.Slot slot, boolean owned) {
    long all = 0;
    for (String type : slot.types()) {
      String key = type + " " + slot.form() + (owned ? OWNED : "");
      long bit = bits.computeIfAbsent(key, t -> 1L << bits.size());
      all |= bit;
      Map<Mention.Form, Long> byForm =
          mentions.computeIfAbsent(type, t -> new EnumMap<>(Mention.Form.class));
      for (Mention.Form form : Mention.Form.values()) {
        if (Fitting.mayTake(slot.form(), form, owned)) {
          byForm.merge(form, bit, (a, b) -> a | b);
        }
      }
    }
    if (bits.size() > Long.SIZE) {
      throw new IllegalStateException("more types and forms than bits: " + bits.keySet());
    }
    return all;
  }

  /** The bits of the slots that take a type, in one form or, without a form, in all of them. */
  long slots(String type, Set<String> forms) {
    long all = 0;
    for (Map.Entry<String, Long> bit : bits.entrySet()) {
      String[] typeAndForm = bit.getKey().split(" ", -1);
      boolean asked = forms.isEmpty() || forms.contains(typeAndForm[1]);
      all |= typeAndForm[0].equals(type) && asked ? bit.getValue() : 0;
    }
    return all;
  }

  /** The bits of the slots that the mark of a possessive may follow. */
  long owned() {
    long all = 0;
    for (Map.Entry<String, Long> bit : bits.entrySet()) {
      all |= bit.getKey().endsWith(OWNED) ? bit.getValue() : 0;
    }
    return all;
  }

  /** The number of a word, or {@link #NONE}. */
  int of(String word) {
    return words.getOrDefault(word, NONE);
  }

  /** The bits of a mention; none when it fills no slot of the book. */
  long of(Mention mention) {
    return mentions.getOrDefault(mention.type(), Map.of()).getOrDefault(mention.form(), 0L);
  }
}
