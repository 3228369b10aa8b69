package org.hustings.article;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;

/**
 * Tells of a rejection in a line of JSON: {@code {"file":"a.jsonl","record":7,"offset":1200,
 * "findings":["a.jsonl:7: has no 'text' (expected a string)"]}}.
 */
public final class RejectionLine {
  private static final JsonProvider JSON = JsonProvider.provider();

  private RejectionLine() {}

  /** The line, without its end. */
  public static String of(Rejection rejection) {
    JsonArrayBuilder findings = JSON.createArrayBuilder();
    rejection.findings().forEach(f -> findings.add(f.toString()));
    Place place = rejection.place();
    return JSON.createObjectBuilder()
        .add("file", place.file())
        .add("record", place.record())
        .add("offset", place.offset())
        .add("findings", findings)
        .build()
        .toString();
  }
}
