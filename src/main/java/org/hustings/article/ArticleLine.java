package org.hustings.article;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hustings.model.Article;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * Reads an article line, such as {@code {"id": "a1", "text": "Portugal backs ...", "published":
 * "2024-02-22"}}. Fields of other names are left alone; null counts as absent.
 */
final class ArticleLine {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final Set<String> FIELDS =
      Set.of("id", "text", "title", "published", "publisher", "url", "licence");

  private final String file;
  private final int line;
  private final List<Finding> faults = new ArrayList<>();
  private final Map<String, String> fields = new HashMap<>();
  private boolean escaped;

  ArticleLine(String file, int line) {
    this.file = file;
    this.line = line;
  }

  /**
   * The article of a line that was decoded from UTF-8; an InputException has everything that is
   * wrong with it.
   */
  Article article(String json) {
    // What is no text can come by an escape only.
    escaped = json.contains("\\u");
    try (JsonParser parser = JSON.createParser(new StringReader(json))) {
      readObject(parser);
    } catch (JsonParsingException e) {
      throw new InputException(broken(json, e));
    }
    require("id");
    require("text");
    String published = day(field("published"));
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
    return new Article(
        field("id"),
        field("text"),
        field("title"),
        field("publisher"),
        published,
        field("url"),
        field("licence"));
  }

  private void readObject(JsonParser parser) {
    if (parser.next() != Event.START_OBJECT) {
      throw new InputException(fault("is no JSON object", "one JSON object a line"));
    }
    while (parser.next() == Event.KEY_NAME) {
      String name = parser.getString();
      readValue(parser, name);
    }
    if (parser.hasNext()) {
      parser.next();
    }
  }

  private void readValue(JsonParser parser, String name) {
    Event event = parser.next();
    if (event == Event.START_OBJECT) {
      parser.skipObject();
    } else if (event == Event.START_ARRAY) {
      parser.skipArray();
    }
    if (!FIELDS.contains(name) || event == Event.VALUE_NULL) {
      return;
    }
    if (event != Event.VALUE_STRING) {
      faults.add(fault("'" + name + "' is " + kind(event), "a string"));
      return;
    }
    String value = parser.getString();
    if (escaped) {
      check(name, value);
    }
    if (fields.put(name, value) != null) {
      faults.add(fault("'" + name + "' stands twice", "one"));
    }
  }

  private void check(String name, String value) {
    if (value.indexOf('\0') >= 0) {
      faults.add(fault("'" + name + "' has a NUL character", "text"));
    }
    if (hasHalfPair(value)) {
      faults.add(fault("'" + name + "' has half of a surrogate pair", "whole characters"));
    }
  }

  private static boolean hasHalfPair(String value) {
    int at = 0;
    while (at < value.length() && !Character.isSurrogate(value.charAt(at))) {
      at++;
    }
    return value
        .substring(at)
        .codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private void require(String name) {
    boolean named = faults.stream().anyMatch(f -> f.problem().startsWith("'" + name + "' "));
    if (field(name).isBlank() && !named) {
      String problem =
          fields.containsKey(name) ? "'" + name + "' is empty" : "has no '" + name + "'";
      faults.add(fault(problem, "a string"));
    }
  }

  /** The day of a date, or of a date and time as its own clock shows it. */
  private String day(String published) {
    try {
      if (published.length() > 10) {
        return LocalDate.from(DateTimeFormatter.ISO_DATE_TIME.parse(published)).toString();
      }
      return published.isEmpty() ? "" : LocalDate.parse(published).toString();
    } catch (DateTimeException e) {
      faults.add(fault("'published' is no date: " + published, "YYYY-MM-DD"));
      return "";
    }
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }

  private static String kind(Event event) {
    return switch (event) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_NUMBER -> "a number";
      default -> event.name().replace("VALUE_", "").toLowerCase(Locale.ROOT);
    };
  }

  private Finding broken(String json, JsonParsingException e) {
    int at = (int) Math.max(0, Math.min(e.getLocation().getStreamOffset(), json.length()));
    int column = json.codePointCount(0, at) + 1;
    return new Finding(file, line, column, "broken JSON", "one JSON object a line");
  }

  private Finding fault(String problem, String expected) {
    return new Finding(file, line, 0, problem, expected);
  }
}
