package org.hustings.page;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What the JSON-LD of a page says in the words of schema.org. Blocks that are broken or nested
 * deeper than 64 levels are left alone; nothing is fetched.
 */
final class LinkedData {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int DEEPEST = 64;
  private static final List<String> WORDS = List.of("@value", "name");
  private static final List<String> ADDRESS = List.of("url", "@id", "@value", "name");

  private final List<JsonObject> articles = new ArrayList<>();
  private final Map<String, JsonObject> byId = new HashMap<>();

  private LinkedData() {}

  /** That of a page. */
  static LinkedData of(Document page) {
    LinkedData data = new LinkedData();
    for (Element script : page.select("script[type*=ld+json]")) {
      parse(script.data()).ifPresent(data::add);
    }
    return data;
  }

  private static Optional<JsonValue> parse(String text) {
    int first = first(text);
    int last = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
    if (first < 0 || last < first || depth(text) > DEEPEST) {
      return Optional.empty();
    }
    // Many pages have raw line ends in their strings, which JSON forbids.
    String json = text.substring(first, last + 1).replaceAll("\\p{Cntrl}", " ");
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return Optional.of(reader.readValue());
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  /** Where the JSON begins behind the comment marks that some pages put before it. */
  private static int first(String text) {
    int object = text.indexOf('{');
    int array = text.indexOf('[');
    boolean mark = array >= 0 && text.startsWith("[CDATA[", array);
    return object < 0 || array < 0 || mark ? object : Math.min(object, array);
  }

  /** How deep brackets are nested, those in strings too, so that it is never more than said. */
  private static int depth(String text) {
    int open = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '[') {
        deepest = Math.max(deepest, ++open);
      } else if (c == '}' || c == ']') {
        open--;
      }
    }
    return deepest;
  }

  private void add(JsonValue value) {
    Deque<JsonValue> open = new ArrayDeque<>(List.of(value));
    while (!open.isEmpty()) {
      JsonValue next = open.removeFirst();
      if (next instanceof JsonArray array) {
        array.forEach(open::addLast);
      } else if (next instanceof JsonObject object) {
        id(object).ifPresent(id -> byId.putIfAbsent(id, object));
        if (isArticle(object)) {
          articles.add(object);
        }
        for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage", "publisher")) {
          open.addAll(list(object, key));
        }
      }
    }
  }

  private static Optional<String> id(JsonObject object) {
    return object.get("@id") instanceof JsonString id
        ? Optional.of(id.getString())
        : Optional.empty();
  }

  /** NewsArticle and its kind, LiveBlogPosting, BlogPosting, Report. */
  private static boolean isArticle(JsonObject object) {
    return list(object, "@type").stream()
        .filter(JsonString.class::isInstance)
        .map(type -> ((JsonString) type).getString().replaceFirst("^.*[/:#]", ""))
        .anyMatch(t -> t.endsWith("Article") || t.endsWith("BlogPosting") || t.equals("Report"));
  }

  /** True when there is an article. */
  boolean hasArticle() {
    return !articles.isEmpty();
  }

  /**
   * A property of the article as words: its text, or the name of what it leads to; or empty. When
   * several articles are described, the one that has an address of the page is meant, else the
   * first.
   */
  String words(String property, List<String> addresses) {
    return article(addresses).map(a -> value(a, property, WORDS)).orElse("");
  }

  /** A property of the article as an address, or empty. */
  String address(String property, List<String> addresses) {
    return article(addresses).map(a -> value(a, property, ADDRESS)).orElse("");
  }

  private Optional<JsonObject> article(List<String> addresses) {
    return articles.stream()
        .filter(
            a ->
                addresses.contains(value(a, "url", ADDRESS))
                    || addresses.contains(value(a, "mainEntityOfPage", ADDRESS)))
        .findFirst()
        .or(() -> articles.stream().findFirst());
  }

  private String value(JsonObject object, String property, List<String> keys) {
    for (JsonValue value : list(object, property)) {
      String found = Parser.unescapeEntities(value(value, keys), false).trim();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  private String value(JsonValue value, List<String> keys) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (!(value instanceof JsonObject object)) {
      return "";
    }
    JsonObject whole = id(object).map(id -> byId.getOrDefault(id, object)).orElse(object);
    return keys.stream()
        .map(whole::get)
        .filter(JsonString.class::isInstance)
        .map(v -> ((JsonString) v).getString())
        .filter(v -> !v.isBlank())
        .findFirst()
        .orElse("");
  }

  /** The values of a property: the members of an array, or its one value. */
  private static List<JsonValue> list(JsonObject object, String property) {
    JsonValue value = object.getOrDefault(property, JsonValue.NULL);
    return value instanceof JsonArray array ? List.copyOf(array) : List.of(value);
  }
}
