package org.hustings.standoff;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hustings.model.Article;
import org.hustings.model.Sentence;
import org.hustings.model.Span;
import org.hustings.text.SentenceSplitter;

/** Finds the passage in which a claim stands, in the sentences of one article. */
final class Passages {
  private final TreeSet<Integer> starts = new TreeSet<>();
  private final TreeSet<Integer> ends = new TreeSet<>();

  Passages(Article article) {
    int at = 0;
    int counted = 0;
    for (Sentence sentence : new SentenceSplitter().split(article)) {
      counted += article.text().codePointCount(at, sentence.begin());
      starts.add(counted);
      counted += article.text().codePointCount(sentence.begin(), sentence.end());
      ends.add(counted);
      at = sentence.end();
    }
  }

  /**
   * From the first to the last of a trigger and those arguments that stand in its sentence, or its
   * sentences; of a claim without a trigger, of all arguments.
   */
  Span of(Optional<Span> trigger, List<Span> arguments) {
    Span within = trigger.map(this::sentences).orElse(new Span(0, Integer.MAX_VALUE));
    int start = trigger.map(Span::start).orElse(Integer.MAX_VALUE);
    int end = trigger.map(Span::end).orElse(0);
    for (Span argument : arguments) {
      if (argument.start() < within.end() && within.start() < argument.end()) {
        start = Math.min(start, argument.start());
        end = Math.max(end, argument.end());
      }
    }
    return new Span(start, end);
  }

  private Span sentences(Span span) {
    Optional<Integer> start = Optional.ofNullable(starts.floor(span.start()));
    Optional<Integer> end = Optional.ofNullable(ends.ceiling(span.end()));
    return new Span(start.orElse(span.start()), end.orElse(span.end()));
  }

  static boolean holds(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }
}
