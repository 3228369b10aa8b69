package org.hustings.mapping;

import java.util.List;
import java.util.Optional;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Mention;
import org.hustings.model.Reading;
import org.hustings.model.Sentence;
import org.hustings.rules.RuleBook;

/** Tells of every sentence of an article what was found in it and what was not, and why. */
public final class Explainer {
  private final Mapper mapper;
  private final Gazetteer gazetteer;
  private final RuleBook book;

  public Explainer(Mapper mapper, Gazetteer gazetteer, RuleBook book) {
    this.mapper = mapper;
    this.gazetteer = gazetteer;
    this.book = book;
  }

  /**
   * The sentences of an article in order.
   *
   * @param all whether to give every near miss, also of patterns that only began to match, and in
   *     places where another pattern of the kind was taken
   */
  public List<SentenceAccount> explain(Article article, boolean all) {
    Recording recording = new Recording();
    Reading reading = mapper.map(article, recording);
    return recording.sentences().stream()
        .map(s -> account(article, reading, recording, s, all))
        .toList();
  }

  private SentenceAccount account(
      Article article, Reading reading, Recording recording, Recording.Seen seen, boolean all) {
    Sentence sentence = seen.line().sentence();
    return new SentenceAccount(
        seen.number(),
        article.span(sentence.begin(), sentence.end()),
        article.text().substring(sentence.begin(), sentence.end()),
        sentence.tokens(),
        seen.mentions().stream().map(this::named).toList(),
        new Fates(recording, reading).of(seen),
        new Misses(book, seen).nearest(all));
  }

  private SentenceAccount.Named named(Mention mention) {
    Optional<Entity> known =
        mention.value() instanceof Entity entity
            ? gazetteer.entity(entity.type(), entity.id())
            : Optional.empty();
    return new SentenceAccount.Named(mention, known.isPresent());
  }
}
