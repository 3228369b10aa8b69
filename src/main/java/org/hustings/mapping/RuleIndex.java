package org.hustings.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.model.Token;
import org.hustings.rules.Program;
import org.hustings.rules.Rule;
import org.hustings.rules.RuleBook;

/** Finds the patterns that a sentence may match by the words that they need. */
final class RuleIndex {
  /** A pattern with its rule. */
  record Entry(Rule rule, Rule.Match match) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, BitSet> byTrigger = new HashMap<>();
  private final BitSet always = new BitSet();

  /** A program for each choice of mentions that some programs need. */
  private final List<Program> choices = new ArrayList<>();

  RuleIndex(RuleBook book) {
    for (Rule rule : book.rules()) {
      for (Rule.Match match : rule.matches()) {
        int id = entries.size();
        entries.add(new Entry(rule, match));
        add(id, match.program());
      }
    }
  }

  private void add(int id, Program program) {
    if (program.triggers().isEmpty()) {
      always.set(id);
    }
    for (String trigger : program.triggers()) {
      byTrigger.computeIfAbsent(trigger, t -> new BitSet()).set(id);
    }
    if (choices.stream().noneMatch(c -> c.needs().equals(program.needs()))) {
      choices.add(program);
    }
  }

  /**
   * The patterns whose words are there, and mentions for their slots, in the order of the book.
   *
   * @param types those of the mentions, as the book gives them
   */
  List<Entry> fitting(List<Token> tokens, long types) {
    if (!anyMayMatch(types)) {
      return List.of();
    }
    BitSet ids = (BitSet) always.clone();
    for (Token token : tokens) {
      BitSet more = byTrigger.get(token.norm());
      if (more != null) {
        ids.or(more);
      }
    }
    List<Entry> out = new ArrayList<>();
    for (int i = ids.nextSetBit(0); i >= 0; i = ids.nextSetBit(i + 1)) {
      if (entries.get(i).match().program().mayMatch(types)) {
        out.add(entries.get(i));
      }
    }
    return out;
  }

  private boolean anyMayMatch(long types) {
    for (Program choice : choices) {
      if (choice.mayMatch(types)) {
        return true;
      }
    }
    return false;
  }
}
