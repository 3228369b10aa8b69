package org.hustings.rules;

import java.util.EnumMap;
import java.util.Map;

/** Finds the contexts of a sentence, those of each side when they are asked for. */
final class ContextFinder {
  private final RuleBook book;
  private final Matcher matcher;
  private final Map<Context.Side, ContextMatches> known = new EnumMap<>(Context.Side.class);

  ContextFinder(RuleBook book, Matcher matcher) {
    this.book = book;
    this.matcher = matcher;
  }

  /** The contexts of a side. */
  ContextMatches of(Context.Side side) {
    return known.computeIfAbsent(side, s -> new ContextMatches(book.contexts(s), matcher));
  }
}
