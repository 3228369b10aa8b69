package org.hustings.mapping;

import java.util.ArrayList;
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
    List<Integer> numbers =
        found.fills().stream().map(Found.Fill::number).filter(n -> n > 0).distinct().toList();
    List<Roles> out = new ArrayList<>();
    for (int number : numbers.isEmpty() ? List.of(0) : numbers) {
      combine(found, number, out);
    }
    return out;
  }

  private static void combine(Found found, int number, List<Roles> out) {
    List<Map<String, Value>> all = new ArrayList<>();
    all.add(new LinkedHashMap<>());
    Map<String, Set<Value>> byRole = new LinkedHashMap<>();
    for (Found.Fill fill : found.fills()) {
      if (!fill.role().isEmpty() && (fill.number() == 0 || fill.number() == number)) {
        Set<Value> values = byRole.computeIfAbsent(fill.role(), r -> new LinkedHashSet<>());
        if (values.isEmpty() || !fill.role().equals("office")) {
          fill.mentions().forEach(m -> values.add(m.value()));
        }
      }
    }
    for (Map.Entry<String, Set<Value>> role : byRole.entrySet()) {
      List<Map<String, Value>> next = new ArrayList<>();
      for (Map<String, Value> one : all) {
        for (Value value : role.getValue()) {
          Map<String, Value> more = new LinkedHashMap<>(one);
          more.put(role.getKey(), value);
          next.add(more);
        }
      }
      all = next;
    }
    all.forEach(values -> out.add(new Roles(number, values)));
  }

  Optional<Value> value(String role) {
    return Optional.ofNullable(values.get(role));
  }
}
