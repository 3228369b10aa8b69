package org.hustings.rules;

import java.util.EnumMap;
import java.util.Map;

/** Finds the contexts of a sentence, those of each side once and when they are asked for. */
final class ContextFinder {
  private final Scene scene;
  private final RuleBook book;
  private final Matcher matcher;
  private final Map<Context.Side, ContextMatches> known = new EnumMap<>(Context.Side.class);

  ContextFinder(Scene scene, RuleBook book, Matcher matcher) {
    this.scene = scene;
    this.book = book;
    this.matcher = matcher;
  }

  /** The contexts of a side. */
  ContextMatches of(Context.Side side) {
    ContextMatches matches = known.get(side);
    if (matches == null) {
      matches = new ContextMatches(book.contexts(side), scene.size());
      known.put(side, matches);
      matches.find(scene, matcher);
    }
    return matches;
  }
}
