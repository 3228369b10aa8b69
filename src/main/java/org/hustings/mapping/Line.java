package org.hustings.mapping;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hustings.model.Sentence;
import org.hustings.model.Token;
import org.hustings.rules.Outline;

/**
 * A sentence with its spots and titles, each in the order of the text, none overlapping.
 *
 * @param traits those that some of its tokens have
 * @param persons those whom its spots name, once that is known
 * @param outline its words for the rules
 * @param triggered the patterns that its words allow, as {@link RuleIndex#triggered} gives them
 */
record Line(
    Sentence sentence,
    long traits,
    List<Spot> spots,
    List<Title> titles,
    List<Places.Place> places,
    PersonsHere persons,
    Outline outline,
    BitSet triggered) {
  List<Token> tokens() {
    return sentence.tokens();
  }

  /** True when some token has a trait. */
  boolean has(Trait trait) {
    return trait.in(traits);
  }

  /** True when some token with a trait is also what is asked for. */
  boolean hasAt(Trait trait, At asked) {
    for (int i = 0; has(trait) && i < tokens().size(); i++) {
      if (trait.of(tokens().get(i)) && asked.test(this, i)) {
        return true;
      }
    }
    return false;
  }

  /** Tells something of a token of a sentence. */
  interface At {
    boolean test(Line line, int token);
  }

  /** True when some spot is what is asked for. */
  boolean hasSpot(Predicate<Spot> asked) {
    for (int i = 0; i < spots.size(); i++) {
      if (asked.test(spots.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** True when some token of a spot has a trait. */
  boolean has(Spot spot, Trait trait) {
    for (int i = spot.from(); i < spot.to(); i++) {
      if (trait.of(tokens().get(i))) {
        return true;
      }
    }
    return false;
  }

  /** True for a spot that is a place below the level of a state. */
  boolean isPlace(Spot spot) {
    return Sorted.find(places, Places.Place::from, spot.from())
        .filter(p -> p.to() == spot.to())
        .isPresent();
  }

  /** The first token behind the dateline. */
  int start() {
    return Dateline.end(tokens());
  }

  String norm(int i) {
    return i >= 0 && i < tokens().size() ? tokens().get(i).norm() : "";
  }

  /** The spot that begins at a token. */
  Optional<Spot> spotFrom(int i) {
    return Sorted.find(spots, Spot::from, i);
  }

  /** The spot that ends before a token. */
  Optional<Spot> spotTo(int i) {
    return Sorted.find(spots, Spot::to, i);
  }

  /** The title whose description begins at a token. */
  Optional<Title> titleLow(int i) {
    return Sorted.find(titles, Title::low, i);
  }

  /** The title that begins at a token. */
  Optional<Title> titleFrom(int i) {
    return Sorted.find(titles, Title::from, i);
  }

  /** The title that ends before a token. */
  Optional<Title> titleTo(int i) {
    return Sorted.find(titles, Title::to, i);
  }
}
