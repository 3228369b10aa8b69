package org.hustings.evaluation;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hustings.model.Finding;

/** The fields of a labelled case, and what is wrong with them. */
final class Fields {
  private final String file;
  private final int line;
  private final List<Finding> faults = new ArrayList<>();

  Fields(String file, int line) {
    this.file = file;
    this.line = line;
  }

  List<Finding> faults() {
    return List.copyOf(faults);
  }

  /** Notes a fault of the line. */
  void fault(String problem, String expected) {
    faults.add(new Finding(file, line, 0, problem, expected));
  }

  /** The objects of a list; none, with a fault, when it is no list of objects. */
  List<JsonObject> objects(JsonObject in, String name, String path) {
    List<JsonObject> out = new ArrayList<>();
    for (JsonValue value : values(in, name, path)) {
      if (value instanceof JsonObject object) {
        out.add(object);
      } else {
        fault("'" + path + "' has " + shown(value), "objects");
      }
    }
    return out;
  }

  /** The values of a list; none, with a fault, when it is no list. */
  List<JsonValue> values(JsonObject in, String name, String path) {
    JsonValue value = in.get(name);
    if (value instanceof jakarta.json.JsonArray array) {
      return array;
    }
    fault(value == null ? "has no '" + path + "'" : "'" + path + "' is " + shown(value), "a list");
    return List.of();
  }

  /** A text that must be there. */
  String required(JsonObject in, String name, String path) {
    if (in.get(name) instanceof JsonString text && !text.getString().isBlank()) {
      return text.getString();
    }
    JsonValue value = in.get(name);
    String problem = value == null ? "has no '" + path + "'" : "'" + path + "' is " + shown(value);
    fault(problem, "a text");
    return "";
  }

  /** A text that may be absent or null; then it is empty. */
  String optional(JsonObject in, String name, String path) {
    JsonValue value = in.get(name);
    if (value instanceof JsonString text) {
      return text.getString();
    }
    if (value != null && value.getValueType() != JsonValue.ValueType.NULL) {
      fault("'" + path + "' is " + shown(value), "a text or null");
    }
    return "";
  }

  /** One of some words. */
  String word(JsonObject in, String name, String path, Set<String> words) {
    String value = required(in, name, path);
    if (!value.isEmpty() && !words.contains(value)) {
      fault("'" + path + "' is '" + value + "'", oneOf(words));
    }
    return value;
  }

  /** What stands for a word, or the fallback when the word is absent. */
  String meaning(JsonObject in, String name, String path, Map<String, String> words) {
    String value = optional(in, name, path);
    if (!value.isEmpty() && !words.containsKey(value)) {
      fault("'" + path + "' is '" + value + "'", oneOf(words.keySet()));
    }
    return words.getOrDefault(value, "Asserted");
  }

  private static String oneOf(Set<String> words) {
    return String.join(", ", new TreeSet<>(words));
  }

  private static String shown(JsonValue value) {
    return switch (value.getValueType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case STRING -> "an empty text";
      default -> value.toString();
    };
  }
}
