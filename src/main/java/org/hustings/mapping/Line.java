package org.hustings.mapping;

import java.util.List;
import java.util.Map;
import org.hustings.model.Sentence;
import org.hustings.model.Token;

/**
 * A sentence with its spots and titles.
 *
 * @param persons by the first token of a spot, the person whom it names
 */
record Line(Sentence sentence, List<Spot> spots, List<Title> titles, Map<Integer, Person> persons) {
  List<Token> tokens() {
    return sentence.tokens();
  }

  String norm(int i) {
    return i >= 0 && i < tokens().size() ? tokens().get(i).norm() : "";
  }
}
