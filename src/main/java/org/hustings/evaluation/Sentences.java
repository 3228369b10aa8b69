package org.hustings.evaluation;

import java.util.List;
import org.hustings.model.Article;
import org.hustings.model.Sentence;
import org.hustings.model.Span;
import org.hustings.text.SentenceSplitter;

/** Finds the sentence to show beside a difference. */
final class Sentences {
  private final SentenceSplitter splitter = new SentenceSplitter();

  /** The sentence in which a passage begins. */
  String at(Article article, Span passage) {
    int begin = article.text().offsetByCodePoints(0, passage.start());
    return splitter.split(article).stream()
        .filter(s -> s.end() > begin)
        .findFirst()
        .map(s -> text(article, s))
        .orElseGet(() -> article.quote(passage));
  }

  /** The first sentence that has most of the last words of some labels. */
  String naming(Article article, List<String> labels) {
    List<String> wanted =
        labels.stream()
            .map(Likeness::words)
            .filter(w -> !w.isEmpty())
            .map(w -> w.get(w.size() - 1))
            .toList();
    String best = "";
    long most = -1;
    for (Sentence sentence : splitter.split(article)) {
      String text = text(article, sentence);
      List<String> words = Likeness.words(text);
      long count = wanted.stream().filter(words::contains).count();
      if (count > most) {
        most = count;
        best = text;
      }
    }
    return best;
  }

  private static String text(Article article, Sentence sentence) {
    return article.text().substring(sentence.begin(), sentence.end());
  }
}
