package org.hustings.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.hustings.model.Entity;
import org.hustings.model.Token;

/**
 * A name as the gazetteer has it, ready to be compared.
 *
 * @param key its folded words with single spaces between
 * @param words its words, hyphens left out
 * @param casings how each word must be written in a text
 */
record NameEntry(
    String text,
    Name.Kind kind,
    Entity entity,
    String key,
    List<Token> words,
    List<Casing> casings) {
  NameEntry {
    words = List.copyOf(words);
    casings = List.copyOf(casings);
  }

  /** An entry whose words must be written as the name writes them. */
  static NameEntry of(String text, Name.Kind kind, Entity entity) {
    List<Token> words = Spelling.words(text);
    List<Casing> casings = new ArrayList<>(words.size());
    words.forEach(w -> casings.add(Casing.of(w)));
    return new NameEntry(text, kind, entity, Spelling.key(words), words, casings);
  }

  /** The name where it covers so many tokens. */
  Name name(int length) {
    return new Name(text, kind, entity, length);
  }

  /** True when the words of a text, which have the same key, are written well enough. */
  boolean fits(List<Token> found) {
    for (int i = 0; i < casings.size(); i++) {
      if (!casings.get(i).fits(found.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** How many words stand in the text exactly as in the name. */
  int alike(List<Token> found) {
    int alike = 0;
    for (int i = 0; i < words.size(); i++) {
      alike += words.get(i).text().equals(found.get(i).text()) ? 1 : 0;
    }
    return alike;
  }
}
