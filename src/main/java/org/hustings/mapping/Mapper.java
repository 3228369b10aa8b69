package org.hustings.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.model.Description;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Mention;
import org.hustings.model.Reading;
import org.hustings.model.Sentence;
import org.hustings.model.Token;
import org.hustings.model.Word;
import org.hustings.rules.Outline;
import org.hustings.rules.RuleBook;
import org.hustings.schema.Schema;
import org.hustings.text.SentenceSplitter;

/** Maps an article to the claims that the rules find in it. Safe for several threads at once. */
public final class Mapper {

  private final Schema schema;
  private final Gazetteer gazetteer;
  private final RuleBook book;
  private final RuleIndex index;
  private final Prospects prospects;
  private final GivenNames givenNames = new GivenNames();
  private final SentenceSplitter splitter;

  public Mapper(Schema schema, Gazetteer gazetteer, RuleBook book) {
    this.schema = schema;
    this.gazetteer = gazetteer;
    this.book = book;
    this.index = new RuleIndex(book);
    this.prospects = new Prospects(book, index);
    Traits traits = new Traits(gazetteer, givenNames, book);
    this.splitter = new SentenceSplitter(traits::word);
  }

  /** What the rules read out of the article. */
  public Reading map(Article article) {
    return map(article, Trace.NONE);
  }

  /** The same, telling what happens on the way. */
  Reading map(Article article, Trace trace) {
    Titles titles = new Titles(gazetteer);
    List<Evidence> evidence = new ArrayList<>();
    Map<String, Description> descriptions = new TreeMap<>();
    CodePoints points = new CodePoints(article.text());
    int drafts = 0;
    for (List<Line> item : Digest.items(article, lines(article, titles))) {
      int last = trace.isIdle() ? prospects.last(item) : item.size() - 1;
      if (last < 0) {
        continue;
      }
      Claims claims = claims(article, item, last, titles.ofItem(), points, drafts, trace);
      if (claims.size() == 0) {
        continue;
      }
      Reading reading = claims.reading();
      evidence.addAll(reading.evidence());
      reading.descriptions().forEach(d -> descriptions.putIfAbsent(key(d.entity()), d));
      drafts += claims.size();
    }
    return new Reading(article, List.copyOf(descriptions.values()), evidence);
  }

  private static String key(Entity entity) {
    return entity.type() + "/" + entity.id();
  }

  /**
   * The claims of a story, or of one item of a digest.
   *
   * @param last the last sentence that some pattern may match: those behind it only tell of
   *     offices, which claims may leave out
   */
  private Claims claims(
      Article article,
      List<Line> lines,
      int last,
      Titles titles,
      CodePoints points,
      int drafts,
      Trace trace) {
    Cast cast = new Cast(gazetteer, givenNames, article, lines);
    lines.forEach(cast::fullNames);
    lines.forEach(cast::shortNames);
    cast.resolve();
    Discourse discourse = new Discourse();
    Localities localities = new Localities(lines);
    Mentions mentions =
        new Mentions(
            gazetteer, article, cast, titles, localities, discourse, new FirstPerson(lines));

    Claims claims =
        new Claims(
            schema,
            gazetteer,
            article,
            cast,
            titles,
            discourse,
            new NearRaces(lines),
            points,
            drafts,
            trace);
    Speech speech = new Speech();
    for (int i = 0; i <= last; i++) {
      Line line = lines.get(i);
      List<Mention> found = mentions.in(line);
      new Reader(book, index, article, line, trace).read(found, claims, speech, i < last);
    }
    int end = claims.isSettled() ? last : lastOfOffices(lines, last);
    for (int i = last + 1; i <= end; i++) {
      mentions.in(lines.get(i));
    }
    return claims;
  }

  /** The last sentence that may speak of an office, behind one; that one when none does. */
  private static int lastOfOffices(List<Line> lines, int first) {
    int at = lines.size() - 1;
    while (at > first && !mayNameOffice(lines.get(at))) {
      at--;
    }
    return at;
  }

  private static boolean mayNameOffice(Line line) {
    return !line.titles().isEmpty() || line.has(Trait.RACE) || line.has(Trait.LEADING);
  }

  private List<Line> lines(Article article, Titles titles) {
    List<Sentence> sentences = splitter.split(article);
    LowerCase common = new LowerCase(sentences);
    long[] traits = new long[sentences.size()];
    List<List<Places.Place>> places = new ArrayList<>(sentences.size());
    boolean american = false;
    for (int i = 0; i < traits.length; i++) {
      traits[i] = traits(sentences.get(i).tokens(), common);
      boolean placed = Trait.PLACE.in(traits[i]);
      places.add(placed ? Places.in(sentences.get(i).tokens()) : List.of());
      american |= Trait.AMERICAN.in(traits[i]) || Places.isAmerican(places.get(i));
    }
    Spotter spotter = new Spotter(gazetteer);
    List<Line> out = new ArrayList<>(sentences.size());
    for (int i = 0; i < traits.length; i++) {
      List<Token> tokens = sentences.get(i).tokens();
      List<Spot> spots = spotter.spots(tokens, common);
      if (american) {
        spots.replaceAll(Spot::asUsState);
      }
      Outline outline = Outline.of(book, Traits.numbers(tokens));
      out.add(
          new Line(
              sentences.get(i),
              traits[i],
              spots,
              titles.titles(tokens, spots),
              places.get(i),
              new PersonsHere(tokens.size()),
              outline,
              index.triggered(outline)));
    }
    return out;
  }

  /** The traits that some of the tokens have; those in lower case are added. */
  private static long traits(List<Token> tokens, LowerCase common) {
    long traits = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Word word = tokens.get(i).word();
      traits |= word.traits();
      common.add(word);
    }
    return traits;
  }

  /** The dates of a sentence as the matcher passes over them. */
  static Map<Integer, Integer> spans(List<Dates.Expression> dates) {
    Map<Integer, Integer> out = new LinkedHashMap<>();
    dates.forEach(d -> out.put(d.from(), d.to()));
    return out;
  }
}
