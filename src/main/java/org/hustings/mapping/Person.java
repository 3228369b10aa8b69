package org.hustings.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Entity;
import org.hustings.model.Slug;

/** A person of one article, gathered over all that it says of them. */
final class Person {
  private final String name;
  private final List<String> words;
  private final List<Entity> known;
  private Set<Entity> offices = Set.of();
  private String surnameSlug = "";
  private String givenSlug = "";
  private String gender;
  private String body = "";
  private boolean former;
  private Optional<Entity> nation = Optional.empty();
  private Optional<Entity> entity = Optional.empty();

  /**
   * @param words of the name without suffixes
   */
  Person(String name, List<String> words, List<Entity> known, String gender) {
    this.name = name;
    this.words = words;
    this.known = List.copyOf(known);
    this.gender = gender;
  }

  String name() {
    return name;
  }

  /** The words of the name without suffixes. */
  List<String> words() {
    return words;
  }

  /** The last part of the name. */
  String surname() {
    return words.get(words.size() - 1);
  }

  /** The slug of the surname. */
  String surnameSlug() {
    if (surnameSlug.isEmpty()) {
      surnameSlug = Slug.of(surname());
    }
    return surnameSlug;
  }

  /** The slug of the first word of a name of several; empty for a name of one. */
  String givenSlug() {
    if (givenSlug.isEmpty() && words.size() > 1) {
      givenSlug = Slug.of(words.get(0));
    }
    return givenSlug;
  }

  String gender() {
    return gender;
  }

  /** Whom the gazetteer knows by this name. */
  List<Entity> known() {
    return known;
  }

  /** The offices that the article gives the person, in order. */
  List<Entity> offices() {
    return List.copyOf(offices);
  }

  boolean former() {
    return former;
  }

  void gender(String told) {
    gender = gender.isEmpty() ? told : gender;
  }

  /** The state whose person the article says this is: "the Dutch socialist", "Spain's". */
  Optional<Entity> nation() {
    return nation;
  }

  void nation(Optional<Entity> told) {
    nation = nation.isPresent() ? nation : told;
  }

  /** Notes an office that the article gives the person, with the id of its body. */
  void office(Entity office, String bodyId, boolean isFormer) {
    if (offices.isEmpty()) {
      offices = new LinkedHashSet<>();
    }
    offices.add(office);
    body = body.isEmpty() ? bodyId : body;
    former |= isFormer;
  }

  /** Id of the state or organisation of the office that the article gives the person, or empty. */
  String body() {
    return body;
  }

  /** Gives the person an entity; true when it had another. */
  boolean resolve(Entity resolved) {
    boolean changes = entity.isPresent() && !entity.get().same(resolved);
    entity = Optional.of(resolved);
    return changes;
  }

  Entity entity() {
    return entity.orElseThrow(() -> new IllegalStateException("unresolved person " + name));
  }
}
