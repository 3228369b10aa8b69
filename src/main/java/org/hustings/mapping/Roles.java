package org.hustings.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Value;
import org.hustings.rules.Found;

/** The slots of one claim of a match, by role; a role that was coordinated gives a claim each. */
record Roles(int number, Map<String, Value> values) {
  /** The claims of a match: one a number, and of each one for every combination of its slots. */
  static List<Roles> of(Found found) {
    BitSet numbers = new BitSet();
    List<Roles> out = new ArrayList<>(1);
    for (Found.Fill fill : found.fills()) {
      if (fill.number() > 0 && !numbers.get(fill.number())) {
        numbers.set(fill.number());
        combine(found, fill.number(), out);
      }
    }
    if (numbers.isEmpty()) {
      combine(found, 0, out);
    }
    return out;
  }

  private static void combine(Found found, int number, List<Roles> out) {
    Map<String, Set<Value>> byRole = new LinkedHashMap<>();
    for (Found.Fill fill : found.fills()) {
      if (!fill.role().isEmpty() && (fill.number() == 0 || fill.number() == number)) {
        Set<Value> values = byRole.computeIfAbsent(fill.role(), r -> new LinkedHashSet<>());
        if (values.isEmpty() || !fill.role().equals("office")) {
          fill.mentions().forEach(m -> values.add(m.value()));
        }
      }
    }
    List<Map<String, Value>> all = List.of(new LinkedHashMap<>());
    for (Map.Entry<String, Set<Value>> role : byRole.entrySet()) {
      all = each(role.getKey(), role.getValue(), all);
    }
    all.forEach(values -> out.add(new Roles(number, values)));
  }

  /** The claims so far with each of the values of one more role. */
  private static List<Map<String, Value>> each(
      String role, Set<Value> values, List<Map<String, Value>> all) {
    if (values.size() == 1) {
      all.forEach(one -> one.put(role, values.iterator().next()));
      return all;
    }
    List<Map<String, Value>> out = new ArrayList<>();
    for (Map<String, Value> one : all) {
      for (Value value : values) {
        Map<String, Value> more = new LinkedHashMap<>(one);
        more.put(role, value);
        out.add(more);
      }
    }
    return out;
  }

  Optional<Value> value(String role) {
    return Optional.ofNullable(values.get(role));
  }
}
