package org.hustings.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.model.Factuality;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;

/**
 * Reads what stands behind the arrow of a line: the properties of a pattern, the claims of an
 * example.
 *
 * @param kind of the rule that the line is in
 */
record Consequences(Optional<Kind> kind, Faults faults, int line) {
  /** Faults what stands behind the end. */
  void atEnd(PatternReader reader) {
    if (reader.peek().type() != Lexeme.Type.END) {
      Lexeme rest = reader.peek();
      faults.add(line, rest.column(), "'" + rest.text() + "' is one too many", "the end");
    }
  }

  /** Reads "standing Frontrunner, 1 Withdrawn, 2 Asserted". */
  Map<Integer, Map<String, String>> constants(PatternReader reader) {
    Map<Integer, Map<String, String>> out = new HashMap<>();
    while (reader.peek().type() == Lexeme.Type.WORD) {
      Lexeme first = reader.take();
      int number = 0;
      if (first.text().matches("[1-9]")) {
        number = Integer.parseInt(first.text());
        first = reader.take();
      }
      String property = first.text();
      String value = property;
      if (Factuality.of(property).isPresent()) {
        property = "factuality";
      } else if (!Rule.Match.MARKS.contains(property)) {
        value = reader.take().text();
        checkConstant(first, property, value);
      }
      out.computeIfAbsent(number, n -> new HashMap<>()).put(property, value);
      if (reader.peek().is(",")) {
        reader.take();
      }
    }
    return out;
  }

  private void checkConstant(Lexeme at, String property, String value) {
    Optional<Role> role = kind.flatMap(k -> k.role(property));
    if (role.isEmpty() || role.get().terms().isEmpty()) {
      String expected = "a factuality, or one of the closed lists of the kind";
      faults.add(line, at.column(), "unknown property '" + property + "'", expected);
    } else if (!role.get().terms().contains(value)) {
      String expected = String.join(", ", role.get().terms().stream().sorted().toList());
      faults.add(line, at.column(), "unknown " + property + " '" + value + "'", expected);
    }
  }

  /** Reads: "text" => role "label", role "label" ; role "label" ...; empty when it has no text. */
  Optional<Rule.Example> example(PatternReader reader, boolean found) {
    Lexeme text = reader.take();
    if (text.type() != Lexeme.Type.QUOTED) {
      faults.add(line, text.column(), "an example without a sentence", "a text in quotes");
      return Optional.empty();
    }
    List<Map<String, String>> claims = new ArrayList<>();
    if (found && !reader.peek().is("=>")) {
      faults.add(line, reader.peek().column(), "an example without claims", "=> role \"label\"");
    } else if (found) {
      do {
        reader.take();
        claims.add(claim(reader));
      } while (reader.peek().is(";"));
    }
    atEnd(reader);
    return Optional.of(new Rule.Example(text.text(), line, claims));
  }

  private Map<String, String> claim(PatternReader reader) {
    Map<String, String> out = new LinkedHashMap<>();
    while (reader.peek().type() == Lexeme.Type.WORD) {
      Lexeme property = reader.take();
      if (reader.peek().type() == Lexeme.Type.QUOTED) {
        out.put(property.text(), reader.take().text());
      } else if (Factuality.of(property.text()).isPresent()) {
        out.put("factuality", property.text());
      } else {
        faults.add(line, property.column(), "a role without label", property.text() + " \"...\"");
      }
      if (reader.peek().is(",")) {
        reader.take();
      }
    }
    if (out.isEmpty()) {
      faults.add(line, reader.peek().column(), "a claim without roles", "role \"label\"");
    }
    return out;
  }
}
