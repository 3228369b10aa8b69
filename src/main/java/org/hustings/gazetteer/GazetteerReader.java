package org.hustings.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hustings.model.Entity;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.schema.Schema;

/** Reads a folder of Turtle files into a gazetteer. */
public final class GazetteerReader {
  private static final List<Property> NAMES_OF_STATES =
      List.of(
          Property.LABEL,
          Property.ALT_LABEL,
          Property.CAPITAL,
          Property.DEMONYM,
          Property.METONYM,
          Property.AGENT_METONYM);

  /**
   * The gazetteer that the folder's .ttl files make together.
   *
   * @param base against which relative IRIs are resolved
   * @throws InputException with every fault in the files
   */
  public Gazetteer read(Path folder, String base, Schema schema) {
    return read(GazetteerFiles.read(folder, base), schema);
  }

  /**
   * The gazetteer that files make together.
   *
   * @throws InputException with every fault in the files
   */
  public Gazetteer read(GazetteerFiles files, Schema schema) {
    List<Finding> findings = new ArrayList<>();
    Things things = new Things(new Vocabulary(schema), findings);
    for (GazetteerFiles.Source source : files.all()) {
      findings.addAll(source.findings());
      things.add(source.path().toString(), statements(source, files.base(), findings));
    }
    Map<String, Entity> entities = entities(things);
    CompletableFuture<List<NameEntry>> making =
        CompletableFuture.supplyAsync(() -> new NameMaker(things, entities).make());
    new ThingChecks(things, findings).check();
    List<NameEntry> names = making.join();
    new CrossChecks(things, names, findings).check();
    if (!findings.isEmpty()) {
      throw new InputException(findings);
    }
    return new Gazetteer(
        entities,
        names,
        new Offices(things, entities),
        new History(things, entities),
        new Surnames(things, entities),
        titles(things),
        namesOfStates(things));
  }

  private static List<Statement> statements(
      GazetteerFiles.Source source, String base, List<Finding> findings) {
    String file = source.path().toString();
    return source
        .plain()
        .orElseGet(() -> new RiotTurtle(file, source.text(), base, findings).statements());
  }

  private static Map<String, List<String>> namesOfStates(Things things) {
    Map<String, List<String>> out = new HashMap<>();
    for (Thing thing : things.all()) {
      if (thing.type().equals("State")) {
        List<String> names = new ArrayList<>();
        for (Property property : NAMES_OF_STATES) {
          names.addAll(thing.all(property));
        }
        out.put(thing.iri(), names);
      }
    }
    return out;
  }

  private static Map<String, Thing> titles(Things things) {
    return things.all().stream()
        .filter(t -> t.type().equals("Title"))
        .collect(Collectors.toMap(Thing::iri, t -> t));
  }

  private static Map<String, Entity> entities(Things things) {
    Map<String, Entity> entities = new HashMap<>();
    for (Thing thing : things.all()) {
      if (Vocabulary.ENTITIES.contains(thing.type())
          && thing.iri().startsWith(Vocabulary.folder(thing.type()))
          && !thing.id().isEmpty()) {
        String label = thing.one(Property.LABEL);
        entities.put(thing.iri(), new Entity(thing.type(), thing.id(), label));
      }
    }
    return entities;
  }
}
