package org.hustings.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Entity;
import org.hustings.model.Token;

/** Makes the names of all things. */
final class NameMaker {
  private final Things things;
  private final Map<String, Entity> entities;
  private final Set<String> titleWords = new HashSet<>();
  private final List<NameEntry> out = new ArrayList<>();

  /**
   * @param entities by their IRIs; a thing without one gets no name
   */
  NameMaker(Things things, Map<String, Entity> entities) {
    this.things = things;
    this.entities = entities;
  }

  List<NameEntry> make() {
    Set<String> localTitles = new HashSet<>();
    for (Thing thing : things.all()) {
      if (thing.type().equals("OfficeKind")) {
        addAll(thing, Name.Kind.OFFICE_KIND, Property.LABEL, Property.ALT_LABEL);
      } else if (thing.type().equals("Office")) {
        addLocalTitles(thing, localTitles);
      }
    }
    out.forEach(e -> e.words().forEach(w -> titleWords.add(w.norm())));
    things.all().forEach(this::addNames);
    return out;
  }

  private void addNames(Thing thing) {
    switch (thing.type()) {
      case "State", "Organisation", "Person", "Contest" ->
          addAll(thing, Name.Kind.NAME, Property.LABEL, Property.ALT_LABEL);
      case "Title" -> addAll(thing, Name.Kind.TITLE, Property.LABEL, Property.ALT_LABEL);
      case "Office" -> addOffice(thing);
      default -> {}
    }
    addAll(thing, Name.Kind.DEMONYM, Property.DEMONYM);
    addAll(thing, Name.Kind.METONYM, Property.METONYM);
    addAll(thing, Name.Kind.AGENT_METONYM, Property.AGENT_METONYM);
    addAll(thing, Name.Kind.DESCRIPTIVE, Property.DESCRIPTIVE_REFERENCE);
  }

  private void addAll(Thing thing, Name.Kind kind, Property... properties) {
    for (Property property : properties) {
      for (String text : thing.all(property)) {
        entity(thing.iri()).ifPresent(e -> add(NameEntry.of(text, kind, e)));
      }
    }
  }

  private void addLocalTitles(Thing office, Set<String> seen) {
    for (String kind : office.all(Property.OFFICE_KIND)) {
      for (String title : office.all(Property.LOCAL_TITLE)) {
        if (seen.add(kind + ' ' + title)) {
          entity(kind).ifPresent(e -> add(NameEntry.of(title, Name.Kind.OFFICE_KIND, e)));
        }
      }
    }
  }

  private void addOffice(Thing office) {
    Map<String, Casing> ofBody = new HashMap<>();
    for (String body : office.all(Property.OFFICE_OF)) {
      things.thing(body).ifPresent(b -> loosen(ofBody, b));
    }
    List<String> names = new ArrayList<>(office.all(Property.LABEL));
    names.addAll(office.all(Property.ALT_LABEL));
    for (String name : names) {
      List<Token> words = Spelling.words(name);
      words.removeIf(w -> w.norm().equals("'s"));
      List<Casing> casings = new ArrayList<>(words.size());
      words.forEach(w -> casings.add(casing(w, ofBody)));
      String key = Spelling.key(words);
      entity(office.iri())
          .ifPresent(e -> add(new NameEntry(name, Name.Kind.OFFICE, e, key, words, casings)));
    }
  }

  /** The words of the body's names, each with the loosest casing that one of them asks for. */
  private static void loosen(Map<String, Casing> casings, Thing body) {
    for (Property property : List.of(Property.LABEL, Property.ALT_LABEL)) {
      for (String name : body.all(property)) {
        for (Token word : Spelling.words(name)) {
          casings.merge(word.norm(), Casing.of(word), (a, b) -> a.compareTo(b) < 0 ? a : b);
        }
      }
    }
  }

  /** A word of a title may be written either way, the others as their body writes them. */
  private Casing casing(Token word, Map<String, Casing> ofBody) {
    Casing own = Casing.of(word);
    Casing body = ofBody.getOrDefault(word.norm(), own);
    if (titleWords.contains(word.norm()) && !ofBody.containsKey(word.norm())) {
      return own == Casing.CAPITALS ? own : Casing.ANY;
    }
    return own.compareTo(body) < 0 ? own : body;
  }

  private void add(NameEntry entry) {
    if (!entry.words().isEmpty()) {
      out.add(entry);
    }
  }

  /** Empty for a thing with a fault, which is found elsewhere. */
  private Optional<Entity> entity(String iri) {
    return Optional.ofNullable(entities.get(iri));
  }
}
