package org.hustings.gazetteer;

import org.hustings.model.Entity;

/**
 * A name of the gazetteer where it stands in a text: "German" at one token is a demonym of Germany.
 *
 * @param text the name as the gazetteer writes it, which may differ from the text in accents,
 *     hyphens and quotes
 * @param kind how the name leads to the entity
 * @param entity what it leads to
 * @param length how many tokens of the text it covers, hyphens inside it included
 */
public record Name(String text, Kind kind, Entity entity, int length) {
  /** How a name leads to an entity. */
  public enum Kind {
    /** A name that stands for the entity wherever it stands: "Germany", "NATO". */
    NAME,
    /** A word for a state's people or what is theirs: "German". */
    DEMONYM,
    /** A name that means the government wherever it stands: "the Kremlin". */
    METONYM,
    /** A name that means the government only where it acts: "Paris" in "Paris backs Rutte". */
    AGENT_METONYM,
    /** A name of one office: "NATO chief". */
    OFFICE,
    /** A title that needs a state or an organisation to be an office: "prime minister". */
    OFFICE_KIND,
    /** A title before or behind a person's name: "Mr", "former". */
    TITLE,
    /** A phrase that means the entity only where the article is about it: "the alliance". */
    DESCRIPTIVE
  }
}
