package org.hustings.mapping;

import org.hustings.model.Token;

/** What is asked of every word of a text, as a bit of its traits. */
enum Trait {
  /** A name of the gazetteer may begin here. */
  NAME(0),
  QUOTE(1),
  SAYING(2),
  SPEAKER(3),
  MEMBERS(4),
  COLLECTIVE(5),
  REFERENCE(6),
  RACE(7),
  POST(8),
  BID(9),
  OWNING(10),
  LEADING(11),
  TIME(12),
  PLACE(13),
  AMERICAN(14),
  PRONOUN(15),
  BODY(16),
  NO_PERSON(17),
  PARTICLE(18),
  COMMON(19),
  SPORT(20),
  POLITICAL(21),
  RACE_HINT(22),
  STANDING(23),
  HOLDING(24),
  /** A word of some pattern of the rules. */
  VOCABULARY(25),
  PERSONAL(26),
  /** A name of the gazetteer by itself. */
  WHOLE_NAME(27),
  /** May stand in a name of the gazetteer behind its first word. */
  LATER_IN_NAME(28),
  /** What a name that the gazetteer lacks may go on with, beside capitalised words. */
  JOINING(29),
  /** A given name, written with its capital. */
  GIVEN(30),
  /** A word of more than three letters. */
  LONG(31),
  /** Without a letter in lower case. */
  CAPITALS(32),
  /** Describes a title, such as "new". */
  DESCRIBING(33),
  /** Says that a title was held once. */
  FORMER(34);

  private final long bit;

  Trait(int number) {
    this.bit = 1L << (Traits.NUMBER_BITS + number);
  }

  /** The bit. */
  long bit() {
    return bit;
  }

  /** True for a token with the trait. */
  boolean of(Token token) {
    return in(token.word().traits());
  }

  /** True for traits that have this among them. */
  boolean in(long traits) {
    return (traits & bit) != 0;
  }
}
