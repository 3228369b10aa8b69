package org.hustings.standoff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hustings.graph.Json;
import org.hustings.model.Span;

/** Writes a note that {@link NoteReader} reads. */
final class NoteWriter {
  private final List<String> fields = new ArrayList<>();

  void text(String name, String value) {
    add(name, Json.quote(value));
  }

  void path(String name, String path) {
    text(name, "<" + path + ">");
  }

  void typed(String name, String datatype, String lexical) {
    add(name, "{" + Json.quote(datatype) + ": " + Json.quote(lexical) + "}");
  }

  void several(String name, Collection<String> values) {
    add(name, values.stream().map(Json::quote).collect(Collectors.joining(", ", "[", "]")));
  }

  void place(String name, Span span) {
    add(name, "[" + span.start() + ", " + span.end() + "]");
  }

  void absent(String name) {
    add(name, "null");
  }

  private void add(String name, String value) {
    fields.add(Json.quote(name) + ": " + value);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  @Override
  public String toString() {
    return fields.stream().collect(Collectors.joining(", ", "{", "}"));
  }
}
