package org.hustings.sidecar;

import java.util.ArrayList;
import java.util.List;
import org.hustings.model.Article;

/**
 * Finds the places of an article at which a quote stands: verbatim, and if there is none, but for
 * the form of quotation marks, dashes, accents and spaces.
 */
final class Quotes {
  /** A place in UTF-16 units of the text, end exclusive. */
  record Place(int begin, int end) {}

  private static final int MOST = 1000;

  private final Article article;
  private final List<Folding> folding = new ArrayList<>(1);

  Quotes(Article article) {
    this.article = article;
  }

  Article article() {
    return article;
  }

  /** The places, in the order of the text; no more than a thousand. */
  List<Place> places(String quote) {
    List<Place> places = new ArrayList<>();
    String text = article.text();
    for (int i = text.indexOf(quote); i >= 0 && places.size() < MOST; ) {
      places.add(new Place(i, i + quote.length()));
      i = text.indexOf(quote, i + 1);
    }
    return places.isEmpty() ? alike(new Folding(quote).folded().strip()) : places;
  }

  private List<Place> alike(String quote) {
    List<Place> places = new ArrayList<>();
    if (folding.isEmpty()) {
      folding.add(new Folding(article.text()));
    }
    Folding text = folding.get(0);
    String folded = text.folded();
    int i = quote.isEmpty() ? -1 : folded.indexOf(quote);
    while (i >= 0 && places.size() < MOST) {
      int end = i + quote.length();
      if (text.isBoundary(i) && text.isBoundary(end)) {
        places.add(new Place(text.begin(i), text.end(end)));
      }
      i = folded.indexOf(quote, i + 1);
    }
    return places;
  }

  /**
   * The shortest stretch of whole words around a place that stands nowhere else, at most two
   * hundred characters longer; the place itself when there is none.
   */
  String longer(Place place) {
    String text = article.text();
    int begin = place.begin();
    int end = place.end();
    while (end - begin < place.end() - place.begin() + 200) {
      int next = wordEnd(text, end);
      if (next == end) {
        begin = wordBegin(text, begin);
      }
      end = next;
      String longer = text.substring(begin, end);
      if (text.indexOf(longer) == text.lastIndexOf(longer)) {
        return longer;
      }
      if (begin == 0 && end == text.length()) {
        break;
      }
    }
    return text.substring(place.begin(), place.end());
  }

  /** Where the next word ends, on the same line; the place itself at the end of the line. */
  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return text.substring(from, i).isBlank() ? from : i;
  }

  private static int wordBegin(String text, int from) {
    int i = from;
    while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    while (i > 0 && !Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
