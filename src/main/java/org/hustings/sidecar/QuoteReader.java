package org.hustings.sidecar;

import java.util.List;
import java.util.Optional;
import org.hustings.model.Span;

/** Reads an {@code h:quote}: the one place of the article at which it stands. */
final class QuoteReader {
  private final Quotes quotes;
  private final Faults faults;

  QuoteReader(Quotes quotes, Faults faults) {
    this.quotes = quotes;
    this.faults = faults;
  }

  /** The place; empty, with a fault, when the quote stands nowhere or in several places. */
  Optional<Span> read(Statement statement) {
    if (!Values.isText(statement.object())
        || statement.object().getLiteralLexicalForm().isBlank()) {
      faults.add(statement.line(), "no quote", "words of the article, as a text");
      return Optional.empty();
    }
    String quote = statement.object().getLiteralLexicalForm();
    List<Quotes.Place> places = quotes.places(quote);
    if (places.size() == 1) {
      return Optional.of(quotes.article().span(places.get(0).begin(), places.get(0).end()));
    }
    if (places.isEmpty()) {
      absent(statement.line(), quote);
    } else {
      ambiguous(statement.line(), quote, places);
    }
    return Optional.empty();
  }

  private void absent(int line, String quote) {
    Optional<String> near = new NearestPassage().find(quotes.article().text(), quote);
    faults.add(
        line,
        "the article does not say \"" + shortened(quote) + "\"",
        near.map(p -> "the nearest passage is \"" + p + "\"").orElse("words of the article"));
  }

  private void ambiguous(int line, String quote, List<Quotes.Place> places) {
    String longer =
        "a longer quote, such as \""
            + quotes.longer(places.get(0))
            + "\" or \""
            + quotes.longer(places.get(1))
            + "\"";
    faults.add(line, "\"" + shortened(quote) + "\" stands at " + places.size() + " places", longer);
  }

  private static String shortened(String quote) {
    int length = quote.codePointCount(0, quote.length());
    return length <= 100 ? quote : quote.substring(0, quote.offsetByCodePoints(0, 100)) + "…";
  }
}
