package org.hustings.mapping;

import java.util.List;
import java.util.Map;
import org.hustings.model.Evidence;
import org.hustings.model.Mention;
import org.hustings.model.Value;
import org.hustings.rules.ContextMatch;
import org.hustings.rules.Found;
import org.hustings.rules.Matcher;
import org.hustings.rules.Scene;
import org.hustings.schema.Kind;

/** Is told what happens while an article is read. */
interface Trace {
  /** True when nobody listens. */
  default boolean isIdle() {
    return false;
  }

  /** Lets everything pass. */
  Trace NONE =
      new Trace() {
        @Override
        public boolean isIdle() {
          return true;
        }
      };

  /** A sentence is looked at. */
  default void sentence(Line line, List<Mention> mentions, Scene scene, Matcher matcher) {}

  /** A match begins with a relative pronoun whose clause ends before the verb. */
  default void strayed(Reader.Match match) {}

  /** These patterns matched; of overlapping matches the best were taken. */
  default void matched(List<Reader.Match> all, List<Reader.Match> best) {}

  /** A context was applied to a match. */
  default void context(Found match, ContextMatch context) {}

  /** What the words around a match say of it. */
  default void judged(Reader.Match match, Judgement judgement) {}

  /** A match gives no claim with these roles. */
  default void refused(Reader.Match match, Kind kind, Map<String, Value> roles) {}

  /** A claim is dropped, since no office is said and the article tells of no race. */
  default void dropped(int draft, Kind kind, Map<String, Value> roles) {}

  /** A match gives a claim, the next in the order of {@link #claimed}. */
  default void drafted(Reader.Match match) {}

  /** What became of a claim once the whole article was read. */
  default void claimed(int draft, Evidence evidence) {}
}
