package org.hustings.standoff;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hustings.sidecar.Faults;

/**
 * Reads a note that is a JSON object: {"date": "2024-02-22", "office": "&lt;office/mayor&gt;",
 * "inferred": ["office"], "from": {"gYear": "2010"}, "contest": null}.
 */
final class NoteReader {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String EXPECTED =
      "one JSON object with a text, [...], {\"datatype\": \"...\"} or null for each name";

  private final Faults faults;

  NoteReader(Faults faults) {
    this.faults = faults;
  }

  /** True for a note that is to be read; others are for people. */
  static boolean isFields(Part text) {
    return text.text().strip().startsWith("{");
  }

  /** The fields in their order; fewer, with a fault, when the note is broken. */
  Map<String, Field> fields(Part text) {
    Map<String, Field> fields = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(new StringReader(text.text()))) {
      parser.next();
      while (parser.next() == Event.KEY_NAME) {
        String name = parser.getString();
        if (fields.put(name, field(parser)) != null) {
          fault(text, "\"" + name + "\" stands twice in the note", "it once");
        }
      }
      if (parser.hasNext()) {
        parser.next();
      }
    } catch (JsonParsingException e) {
      int at = (int) Math.max(0, Math.min(e.getLocation().getStreamOffset(), text.text().length()));
      fault(text.cut(at, text.text().length()), "broken JSON", EXPECTED);
    }
    return fields;
  }

  private static Field field(JsonParser parser) {
    return switch (parser.next()) {
      case VALUE_STRING, VALUE_NUMBER -> new Field.Plain(parser.getString());
      case VALUE_NULL -> new Field.Absent();
      case START_ARRAY -> new Field.Several(items(parser));
      case START_OBJECT -> typed(parser);
      default -> throw unlike(parser);
    };
  }

  private static List<String> items(JsonParser parser) {
    List<String> items = new ArrayList<>();
    for (Event next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
      if (next != Event.VALUE_STRING && next != Event.VALUE_NUMBER) {
        throw unlike(parser);
      }
      items.add(parser.getString());
    }
    return List.copyOf(items);
  }

  private static Field typed(JsonParser parser) {
    if (parser.next() != Event.KEY_NAME) {
      throw unlike(parser);
    }
    String datatype = parser.getString();
    if (parser.next() != Event.VALUE_STRING) {
      throw unlike(parser);
    }
    Field typed = new Field.Typed(datatype, parser.getString());
    if (parser.next() != Event.END_OBJECT) {
      throw unlike(parser);
    }
    return typed;
  }

  private static JsonParsingException unlike(JsonParser parser) {
    return new JsonParsingException("another shape", parser.getLocation());
  }

  private void fault(Part at, String problem, String expected) {
    faults.add(at.line(), at.column(), problem, expected);
  }
}
