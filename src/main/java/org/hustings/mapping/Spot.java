package org.hustings.mapping;

import java.util.List;
import org.hustings.model.Entity;

/**
 * A stretch of a sentence that is a name or a title, before anything is known of what it means
 * here; in tokens, end exclusive.
 *
 * @param text the tokens as they stand
 * @param entities what the gazetteer says it may be; none for a name that it lacks
 */
record Spot(Type type, int from, int to, String text, List<Entity> entities) {
  enum Type {
    /** A state by its name or a metonym. */
    STATE,
    /** The adjective or noun of a state's people. */
    DEMONYM,
    /** A state or a capital where it is only a place. */
    PLACE,
    ORGANISATION,
    /** A person by a name of the gazetteer. */
    PERSON,
    /** Capitalised words that the gazetteer lacks. */
    NAME,
    /** A name of one office. */
    OFFICE,
    /** A title that needs a body to be an office. */
    OFFICE_KIND,
    /** "Mr", "Sir", "former". */
    TITLE
  }

  Spot {
    entities = List.copyOf(entities);
  }

  /** "Georgia" as the state of the Union, in an article on American politics. */
  Spot asUsState() {
    boolean both = (type == Type.STATE || type == Type.PLACE) && text.equals("Georgia");
    return both ? new Spot(Type.NAME, from, to, text, List.of()) : this;
  }

  boolean isBody() {
    return type == Type.STATE
        || type == Type.DEMONYM
        || type == Type.PLACE
        || type == Type.ORGANISATION
        || type == Type.NAME;
  }

  boolean isName() {
    return type == Type.PERSON || type == Type.NAME;
  }
}
