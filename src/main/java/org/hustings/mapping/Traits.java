package org.hustings.mapping;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Token;
import org.hustings.rules.RuleBook;

/** Finds the traits of a word: its number in the rule book, and the bit of each {@link Trait}. */
final class Traits {
  static final int NUMBER_BITS = 16;
  private static final long NUMBERS = (1 << NUMBER_BITS) - 1;

  private final Map<Trait, Predicate<String>> words;
  private final RuleBook book;

  Traits(Gazetteer gazetteer, RuleBook book) {
    this.book = book;
    this.words =
        Map.ofEntries(
            Map.entry(Trait.NAME, gazetteer::mayBegin),
            Map.entry(Trait.QUOTE, "\""::equals),
            Map.entry(Trait.SAYING, FirstPerson::isSaying),
            Map.entry(Trait.SPEAKER, Unnamed::isSpeaker),
            Map.entry(Trait.MEMBERS, Unnamed::isMembers),
            Map.entry(Trait.COLLECTIVE, Unnamed::isCollective),
            Map.entry(Trait.REFERENCE, References::mayRefer),
            Map.entry(Trait.RACE, n -> Races.mayBeOne(n) || Chambers.mayBeOne(n)),
            Map.entry(Trait.POST, References::isOfOffice),
            Map.entry(Trait.BID, Bids::mayBeIn),
            Map.entry(Trait.OWNING, Prospects::isOwning),
            Map.entry(Trait.LEADING, NamedBodies::isLeading),
            Map.entry(Trait.TIME, Dates::mayBegin),
            Map.entry(Trait.PLACE, Places::mayBegin),
            Map.entry(Trait.AMERICAN, Places::isAmerican),
            Map.entry(Trait.PRONOUN, Digest::isPronoun),
            Map.entry(Trait.BODY, Bodies::isKeyword),
            Map.entry(Trait.NO_PERSON, Cast::isOfNoPerson),
            Map.entry(Trait.PARTICLE, UnknownNames::isParticle),
            Map.entry(Trait.COMMON, CommonWords::contains),
            Map.entry(Trait.SPORT, Telling::isOfSport),
            Map.entry(Trait.POLITICAL, Telling::isOfPolitics),
            Map.entry(Trait.RACE_HINT, Telling::hintsAtRace),
            Map.entry(Trait.STANDING, Telling::isOfStanding),
            Map.entry(Trait.HOLDING, Telling::isOfHolding),
            Map.entry(Trait.VOCABULARY, book.vocabulary()::contains));
  }

  /** The traits of a word by its norm. */
  long of(String norm) {
    long number = book.number(norm) + 1L;
    if (number > NUMBERS) {
      throw new IllegalStateException("more words in the rules than numbers: " + number);
    }
    long bits = number;
    for (Map.Entry<Trait, Predicate<String>> one : words.entrySet()) {
      bits |= one.getValue().test(norm) ? one.getKey().bit() : 0;
    }
    return bits;
  }

  /** The numbers of tokens in the rule book, for an outline. */
  static int[] numbers(List<Token> tokens) {
    int[] out = new int[tokens.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (int) (tokens.get(i).word().traits() & NUMBERS) - 1;
    }
    return out;
  }
}
