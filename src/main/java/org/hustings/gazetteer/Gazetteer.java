package org.hustings.gazetteer;

import java.util.List;
import java.util.Optional;
import org.hustings.model.Entity;
import org.hustings.model.Token;

/**
 * Known states, persons, organisations, offices, contests and tenures, and the names that lead to
 * them.
 */
public final class Gazetteer {
  Gazetteer() {}

  /**
   * Every name that starts at a token, the longest first and of equal length the one spelt most
   * like the text. Case, accents, hyphens and quotes are compared leniently, but a name written
   * with a capital matches only words that have one.
   */
  public List<Name> namesAt(List<Token> tokens, int from) {
    return List.of();
  }

  /** The entity of a type with an id. */
  public Optional<Entity> entity(String type, String id) {
    return Optional.empty();
  }

  /** The entities of a type that bear a label or another name, whatever its case. */
  public List<Entity> labelled(String type, String label) {
    return List.of();
  }

  /** The tenures of a person, the earliest first. */
  public List<Tenure> tenures(Entity person) {
    return List.of();
  }

  /** The tenures of an office, the earliest first. */
  public List<Tenure> holders(Entity office) {
    return List.of();
  }

  /** The office of a kind in a state or an organisation; empty when there are none or several. */
  public Optional<Entity> office(String officeKindId, Entity stateOrOrganisation) {
    return Optional.empty();
  }

  /** The state or organisation that an office is one of. */
  public Optional<Entity> body(Entity office) {
    return Optional.empty();
  }

  /** The first of the kinds of an office. */
  public Optional<Entity> kindOf(Entity office) {
    return Optional.empty();
  }

  /** The office that a title means in one state: "chancellor" in Germany. */
  public Optional<Entity> localOffice(String title, Entity state) {
    return Optional.empty();
  }

  /** The persons whose last name that is, whatever its case and accents. */
  public List<Entity> persons(String surname) {
    return List.of();
  }

  /** The declared contests for an office, the earliest first. */
  public List<Contest> contests(Entity office) {
    return List.of();
  }

  /** The kind of a title, such as "honorific"; empty when the entity is none. */
  public String titleKind(Entity title) {
    return "";
  }

  /** "female" or "male" where a title tells; else empty. */
  public String gender(Entity title) {
    return "";
  }
}
