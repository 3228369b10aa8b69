package org.hustings.gazetteer;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.model.Entity;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.schema.Schema;

/** Reads a folder of Turtle files into a gazetteer. */
public final class GazetteerReader {

  /**
   * The gazetteer that the folder's .ttl files make together.
   *
   * @param base against which relative IRIs are resolved
   * @throws InputException with every fault in the files
   */
  public Gazetteer read(Path folder, String base, Schema schema) {
    List<Finding> findings = new ArrayList<>();
    Things things = new Things(new Vocabulary(schema), findings);
    for (Path file : files(folder)) {
      text(file, findings)
          .ifPresent(t -> things.add(file.toString(), statements(file, t, base, findings)));
    }
    Map<String, Entity> entities = entities(things);
    List<NameEntry> names = new NameMaker(things, entities).make();
    new ThingChecks(things, findings).check();
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
        titles(things));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException e) {
      throw new InputException(
          new Finding(folder.toString(), 0, 0, "the folder cannot be read", "a folder of .ttl"));
    }
  }

  private static Optional<String> text(Path file, List<Finding> findings) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      findings.add(new Finding(file.toString(), 0, 0, "it is not UTF-8", "Turtle in UTF-8"));
    } catch (IOException e) {
      findings.add(new Finding(file.toString(), 0, 0, "the file cannot be read", ""));
    }
    return Optional.empty();
  }

  private static List<Statement> statements(
      Path file, String text, String base, List<Finding> findings) {
    return new PlainTurtle(text, base)
        .statements()
        .orElseGet(() -> new RiotTurtle(file.toString(), text, base, findings).statements());
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
