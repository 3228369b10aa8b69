package org.hustings.mapping;

import java.util.List;
import java.util.function.Predicate;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Token;
import org.hustings.model.Word;
import org.hustings.rules.RuleBook;

/** Finds the traits of a word: its number in the rule book and the bit of each {@link Trait}. */
final class Traits {
  static final int NUMBER_BITS = 16;
  private static final long NUMBERS = (1 << NUMBER_BITS) - 1;

  /** What tells whether a word has the trait of a bit. */
  private record Asked(long bit, Predicate<String> test) {
    static Asked of(Trait trait, Predicate<String> test) {
      return new Asked(trait.bit(), test);
    }
  }

  private final Asked[] words;
  private final Gazetteer gazetteer;
  private final GivenNames givenNames;
  private final RuleBook book;

  Traits(Gazetteer gazetteer, GivenNames givenNames, RuleBook book) {
    this.givenNames = givenNames;
    this.book = book;
    this.gazetteer = gazetteer;
    this.words =
        new Asked[] {
          Asked.of(Trait.NAME, gazetteer::mayBegin),
          Asked.of(Trait.WHOLE_NAME, gazetteer::isName),
          Asked.of(Trait.LATER_IN_NAME, gazetteer::mayGoOn),
          Asked.of(Trait.QUOTE, "\""::equals),
          Asked.of(Trait.SAYING, FirstPerson::isSaying),
          Asked.of(Trait.SPEAKER, Unnamed::isSpeaker),
          Asked.of(Trait.MEMBERS, Unnamed::isMembers),
          Asked.of(Trait.COLLECTIVE, Unnamed::isCollective),
          Asked.of(Trait.REFERENCE, References::mayRefer),
          Asked.of(Trait.RACE, n -> Races.mayBeOne(n) || Chambers.mayBeOne(n)),
          Asked.of(Trait.POST, References::isOfOffice),
          Asked.of(Trait.BID, Bids::mayBeIn),
          Asked.of(Trait.OWNING, Prospects::isOwning),
          Asked.of(Trait.PERSONAL, Prospects::isPersonal),
          Asked.of(Trait.LEADING, NamedBodies::isLeading),
          Asked.of(Trait.TIME, Dates::mayBegin),
          Asked.of(Trait.PLACE, Places::mayBegin),
          Asked.of(Trait.AMERICAN, Places::isAmerican),
          Asked.of(Trait.PRONOUN, Digest::isPronoun),
          Asked.of(Trait.BODY, Bodies::isKeyword),
          Asked.of(Trait.NO_PERSON, Cast::isOfNoPerson),
          Asked.of(Trait.PARTICLE, UnknownNames::isParticle),
          Asked.of(Trait.JOINING, UnknownNames::isJoining),
          Asked.of(Trait.COMMON, CommonWords::contains),
          Asked.of(Trait.DESCRIBING, TitleExtent::isDescribing),
          Asked.of(Trait.FORMER, TitleExtent::isFormer),
          Asked.of(Trait.SPORT, Telling::isOfSport),
          Asked.of(Trait.POLITICAL, Telling::isOfPolitics),
          Asked.of(Trait.RACE_HINT, Telling::hintsAtRace),
          Asked.of(Trait.STANDING, Telling::isOfStanding),
          Asked.of(Trait.HOLDING, Telling::isOfHolding),
          Asked.of(Trait.VOCABULARY, book.vocabulary()::contains)
        };
  }

  /** A word with its traits and its number in the names of the gazetteer. */
  Word word(String text, String norm) {
    long traits = of(norm) | ofText(text);
    return Word.of(text, norm, traits, gazetteer.nameNumber(norm));
  }

  private long ofText(String text) {
    return (givenNames.contains(text) ? Trait.GIVEN.bit() : 0)
        | (text.length() > 3 ? Trait.LONG.bit() : 0)
        | (Spotter.isCapitals(text) ? Trait.CAPITALS.bit() : 0);
  }

  private long of(String norm) {
    long number = book.number(norm) + 1L;
    if (number > NUMBERS) {
      throw new IllegalStateException("more words in the rules than numbers: " + number);
    }
    long bits = number;
    for (Asked one : words) {
      bits |= one.test().test(norm) ? one.bit() : 0;
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

  /** The number of a token in the names of the gazetteer. */
  static int name(Token token) {
    return token.word().number();
  }
}
