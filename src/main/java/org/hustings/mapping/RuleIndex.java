package org.hustings.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hustings.model.Token;
import org.hustings.rules.Rule;
import org.hustings.rules.RuleBook;

/** Finds the patterns that a sentence may match by the words that they need. */
final class RuleIndex {
  /** A pattern with its rule. */
  record Entry(Rule rule, Rule.Match match) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Integer>> byTrigger = new HashMap<>();
  private final List<Integer> always = new ArrayList<>();

  RuleIndex(RuleBook book) {
    for (Rule rule : book.rules()) {
      for (Rule.Match match : rule.matches()) {
        int id = entries.size();
        entries.add(new Entry(rule, match));
        if (match.program().triggers().isEmpty()) {
          always.add(id);
        }
        for (String trigger : match.program().triggers()) {
          byTrigger.computeIfAbsent(trigger, t -> new ArrayList<>()).add(id);
        }
      }
    }
  }

  /** The patterns whose words are there, in the order of the rule book. */
  List<Entry> fitting(List<Token> tokens) {
    TreeSet<Integer> ids = new TreeSet<>(always);
    for (Token token : tokens) {
      List<Integer> more = byTrigger.get(token.norm());
      if (more != null) {
        ids.addAll(more);
      }
    }
    return ids.stream().map(entries::get).toList();
  }
}
