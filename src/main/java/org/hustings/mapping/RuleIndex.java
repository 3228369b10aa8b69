package org.hustings.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.hustings.rules.Outline;
import org.hustings.rules.Rule;
import org.hustings.rules.RuleBook;
import org.hustings.rules.Sieve;

/** Finds the patterns that a sentence may match by the words that they need. */
final class RuleIndex {
  /** A pattern with its rule. */
  record Entry(Rule rule, Rule.Match match) {}

  private static final long[] NONE = {};

  private final List<Entry> entries = new ArrayList<>();
  private final Sieve sieve;

  /** By the number of each word the bits of the patterns of which it is a trigger. */
  private final long[][] byTrigger;

  private final long[] always;

  RuleIndex(RuleBook book) {
    List<BitSet> triggered = new ArrayList<>();
    BitSet untriggered = new BitSet();
    for (Rule rule : book.rules()) {
      for (Rule.Match match : rule.matches()) {
        int id = entries.size();
        entries.add(new Entry(rule, match));
        untriggered.set(id, match.program().triggers().isEmpty());
        for (String trigger : match.program().triggers()) {
          int number = book.number(trigger);
          while (triggered.size() <= number) {
            triggered.add(new BitSet());
          }
          triggered.get(number).set(id);
        }
      }
    }
    this.sieve = new Sieve(entries.stream().map(e -> e.match().program()).toList());
    this.byTrigger =
        triggered.stream()
            .map(ids -> ids.isEmpty() ? NONE : ids.toLongArray())
            .toArray(long[][]::new);
    this.always = Arrays.copyOf(untriggered.toLongArray(), (entries.size() >> 6) + 1);
  }

  /** True when for some pattern of a sentence all that it needs is there. */
  boolean mayFit(Line line, Outline outline) {
    BitSet ids = line.triggered();
    for (int i = ids.nextSetBit(0); i >= 0; i = ids.nextSetBit(i + 1)) {
      if (sieve.passes(i, outline)) {
        return true;
      }
    }
    return false;
  }

  /** The numbers of the patterns of which a sentence has a trigger, or which need none. */
  BitSet triggered(Outline outline) {
    long[] ids = always.clone();
    for (int i = 0; i < outline.size(); i++) {
      int word = outline.word(i);
      long[] more = word >= 0 && word < byTrigger.length ? byTrigger[word] : NONE;
      for (int k = 0; k < more.length; k++) {
        ids[k] |= more[k];
      }
    }
    return BitSet.valueOf(ids);
  }

  /** The patterns whose words and mentions are there in their order, in the order of the book. */
  List<Entry> fitting(Line line, Outline outline) {
    BitSet ids = line.triggered();
    List<Entry> out = new ArrayList<>();
    for (int i = ids.nextSetBit(0); i >= 0; i = ids.nextSetBit(i + 1)) {
      if (sieve.passes(i, outline)) {
        out.add(entries.get(i));
      }
    }
    return out;
  }
}
