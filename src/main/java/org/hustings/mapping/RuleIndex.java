package org.hustings.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hustings.rules.Outline;
import org.hustings.rules.Program;
import org.hustings.rules.Rule;
import org.hustings.rules.RuleBook;

/** Finds the patterns that a sentence may match by the words that they need. */
final class RuleIndex {
  /** A pattern with its rule. */
  record Entry(Rule rule, Rule.Match match) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<Program> programs = new ArrayList<>();

  /** By the number of each word the patterns of which it is a trigger. */
  private final List<BitSet> byTrigger = new ArrayList<>();

  private final BitSet always = new BitSet();

  RuleIndex(RuleBook book) {
    for (Rule rule : book.rules()) {
      for (Rule.Match match : rule.matches()) {
        int id = entries.size();
        entries.add(new Entry(rule, match));
        programs.add(match.program());
        add(id, match.program(), book);
      }
    }
  }

  private void add(int id, Program program, RuleBook book) {
    if (program.triggers().isEmpty()) {
      always.set(id);
    }
    for (String trigger : program.triggers()) {
      int number = book.number(trigger);
      while (byTrigger.size() <= number) {
        byTrigger.add(new BitSet());
      }
      byTrigger.get(number).set(id);
    }
  }

  /** True when for some pattern of a sentence all that it needs is there. */
  boolean mayFit(Line line, Outline outline) {
    BitSet ids = line.triggered();
    for (int i = ids.nextSetBit(0); i >= 0; i = ids.nextSetBit(i + 1)) {
      if (outline.last(programs.get(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The numbers of the patterns of which a sentence has a trigger, or which need none. */
  BitSet triggered(Outline outline) {
    BitSet ids = (BitSet) always.clone();
    for (int i = 0; i < outline.size(); i++) {
      if (outline.word(i) >= 0 && outline.word(i) < byTrigger.size()) {
        ids.or(byTrigger.get(outline.word(i)));
      }
    }
    return ids;
  }

  /** The patterns whose words and mentions are there in their order, in the order of the book. */
  List<Entry> fitting(Line line, Outline outline) {
    BitSet ids = line.triggered();
    List<Entry> out = new ArrayList<>();
    for (int i = ids.nextSetBit(0); i >= 0; i = ids.nextSetBit(i + 1)) {
      if (outline.last(programs.get(i)) >= 0) {
        out.add(entries.get(i));
      }
    }
    return out;
  }
}
