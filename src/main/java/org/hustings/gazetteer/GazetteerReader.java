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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** A file with its statements, where they are plain, or with the fault that it has. */
  private record Source(
      String file, String text, Optional<List<Statement>> plain, List<Finding> findings) {

    static Source faulty(String file, String problem, String expected) {
      Finding finding = new Finding(file, 0, 0, problem, expected);
      return new Source(file, "", Optional.empty(), List.of(finding));
    }
  }

  /**
   * The gazetteer that the folder's .ttl files make together.
   *
   * @param base against which relative IRIs are resolved
   * @throws InputException with every fault in the files
   */
  public Gazetteer read(Path folder, String base, Schema schema) {
    List<Finding> findings = new ArrayList<>();
    Things things = new Things(new Vocabulary(schema), findings);
    for (Source source : files(folder).parallelStream().map(f -> source(f, base)).toList()) {
      findings.addAll(source.findings);
      things.add(source.file, statements(source, base, findings));
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

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException e) {
      throw new InputException(
          new Finding(folder.toString(), 0, 0, "the folder cannot be read", "a folder of .ttl"));
    }
  }

  private static Source source(Path path, String base) {
    String file = path.toString();
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return new Source(file, bare, new PlainTurtle(bare, base).statements(), List.of());
    } catch (CharacterCodingException e) {
      return Source.faulty(file, "it is not UTF-8", "Turtle in UTF-8");
    } catch (IOException e) {
      return Source.faulty(file, "the file cannot be read", "");
    }
  }

  private static List<Statement> statements(Source source, String base, List<Finding> findings) {
    return source.plain.orElseGet(
        () -> new RiotTurtle(source.file, source.text, base, findings).statements());
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
