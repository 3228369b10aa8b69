package org.hustings.server;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import org.hustings.endpoint.Reply;

/**
 * Things by what they are called, as JSON, for the console to complete from: "text" is what was
 * typed, "types" the IRIs of the classes that fit, parted by spaces, or nothing. Of each of the
 * best 20 "iri", "label", "type", and "name", the other name that was found.
 */
final class ConsoleNames {
  private static final int MOST = 20;

  private final Visit visit;
  private final Searches searches;

  ConsoleNames(Visit visit, Searches searches) {
    this.visit = visit;
    this.searches = searches;
  }

  Reply reply(Ask ask) {
    List<String> types = List.of(ask.parameter("types").strip().split("\\s+"));
    JsonArrayBuilder names = Json.createArrayBuilder();
    searches.of(visit).find(ask.parameter("text")).stream()
        .filter(hit -> types.contains("") || types.contains(hit.type().getURI()))
        .limit(MOST)
        .forEach(
            hit ->
                names.add(
                    Json.createObjectBuilder()
                        .add("iri", hit.thing().getURI())
                        .add("label", hit.label())
                        .add("type", visit.names().of(hit.type()))
                        .add("name", hit.name())));
    return ConsoleCheck.json(Json.createObjectBuilder().add("names", names).build());
  }
}
