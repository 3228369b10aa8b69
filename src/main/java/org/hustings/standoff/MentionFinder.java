package org.hustings.standoff;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.SentenceNames;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Span;
import org.hustings.model.Token;
import org.hustings.text.Tokenizer;

/** Finds the words of a passage that speak of an entity: its label, a name of it, a surname. */
final class MentionFinder {
  private final int start;
  private final String quote;
  private final List<Token> tokens;
  private final SentenceNames names;

  MentionFinder(Gazetteer gazetteer, Evidence evidence) {
    this.start = evidence.passage().start();
    this.quote = evidence.quote();
    this.tokens = new Tokenizer().tokens(quote, 0, quote.length());
    this.names = gazetteer.names(tokens);
  }

  /** Where the words stand in the article; empty when none are found. */
  Optional<Span> find(Entity entity) {
    String label = entity.label();
    return verbatim(label)
        .or(() -> named(entity))
        .or(
            () ->
                entity.type().equals("Person")
                    ? verbatim(label.substring(label.lastIndexOf(' ') + 1))
                    : Optional.empty());
  }

  /** The first place at which whole words stand. */
  private Optional<Span> verbatim(String words) {
    return words.isEmpty()
        ? Optional.empty()
        : Stream.iterate(quote.indexOf(words), i -> i >= 0, i -> quote.indexOf(words, i + 1))
            .filter(i -> isEdge(i) && isEdge(i + words.length()))
            .map(i -> span(i, i + words.length()))
            .findFirst();
  }

  private boolean isEdge(int at) {
    return at == 0
        || at == quote.length()
        || !Character.isLetterOrDigit(quote.codePointBefore(at))
        || !Character.isLetterOrDigit(quote.codePointAt(at));
  }

  private Optional<Span> named(Entity entity) {
    return IntStream.range(0, tokens.size())
        .boxed()
        .flatMap(
            i ->
                names.at(i).stream()
                    .filter(n -> n.entity().same(entity))
                    .map(n -> span(tokens.get(i).begin(), tokens.get(i + n.length() - 1).end())))
        .findFirst();
  }

  private Span span(int begin, int end) {
    int from = start + quote.codePointCount(0, begin);
    return new Span(from, from + quote.codePointCount(begin, end));
  }
}
