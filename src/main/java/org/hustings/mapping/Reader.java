package org.hustings.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Article;
import org.hustings.model.Mention;
import org.hustings.model.When;
import org.hustings.rules.Found;
import org.hustings.rules.Matcher;
import org.hustings.rules.Outline;
import org.hustings.rules.Rule;
import org.hustings.rules.RuleBook;
import org.hustings.rules.Scene;
import org.hustings.text.WordLists;

/** Reads one sentence: matches the rules, picks the best of overlapping matches, judges them. */
final class Reader {
  private static final Comparator<Match> BEST =
      Comparator.comparingInt((Match m) -> -m.found().fills().size())
          .thenComparingInt(m -> m.found().skipped())
          .thenComparingInt(m -> m.found().from() - m.found().to())
          .thenComparingInt(m -> m.found().from());

  private static final Set<String> RELATIVE =
      WordLists.words("who", "which", "whom", "whose", "where", "when", "after");

  /** That of a match around which no word is looked at. */
  private static final Judgement PLAIN = new Judgement(false, Set.of(), Optional.empty());

  /** A match of a pattern. */
  record Match(RuleIndex.Entry entry, Found found) {}

  private final RuleBook book;
  private final RuleIndex index;
  private final Line line;
  private final Trace trace;
  private final Article article;
  private List<Dates.Expression> dates = List.of();

  Reader(RuleBook book, RuleIndex index, Article article, Line line, Trace trace) {
    this.book = book;
    this.index = index;
    this.line = line;
    this.trace = trace;
    this.article = article;
  }

  /**
   * Adds the claims of the sentence.
   *
   * @param goesOn whether a later sentence is read, which may go on with what is said in this
   */
  void read(List<Mention> mentions, Claims claims, Speech speech, boolean goesOn) {
    Outline outline = line.outline().with(mentions);
    List<RuleIndex.Entry> entries = index.fitting(line, outline);
    if (entries.isEmpty() && trace.isIdle() && !(goesOn && hasQuote())) {
      speech.pass(line, Optional.empty(), When.UNKNOWN);
      return;
    }
    if (line.has(Trait.TIME)) {
      dates = new Dates(article.date()).in(line.tokens());
    }
    Scene scene =
        new Scene(line.sentence(), mentions, dates.isEmpty() ? Map.of() : Mapper.spans(dates));
    Matcher matcher = new Matcher(scene, outline, book);
    Surroundings surroundings = new Surroundings(book, scene, matcher, trace);
    trace.sentence(line, mentions, scene, matcher);
    List<Match> all = matches(entries, matcher);
    List<Match> best = best(all);
    trace.matched(all, best);
    for (Match match : best) {
      Rule.Match pattern = match.entry().match();
      boolean touched = hasCue(match, scene) && !pattern.isPresupposed();
      Judgement judgement = touched ? surroundings.judge(match.found()) : PLAIN;
      trace.judged(match, judgement);
      if (!judgement.refused()) {
        Optional<Mention> source = judgement.source().or(() -> speech.speaker(line));
        When when = when(match.found(), source.isPresent() && judgement.source().isEmpty(), speech);
        claims.add(line, mentions, match, judgement, source, when);
      }
    }
    if (goesOn) {
      Optional<Mention> here = hasQuote() ? surroundings.speaker() : Optional.empty();
      speech.pass(line, here, dates.isEmpty() ? When.UNKNOWN : dates.get(0).when());
    }
  }

  private static boolean hasCue(Match match, Scene scene) {
    return match.found().cue() > match.found().from()
        || scene.startingAt(match.found().from()).isEmpty();
  }

  private boolean hasQuote() {
    return line.has(Trait.QUOTE);
  }

  private List<Match> matches(List<RuleIndex.Entry> entries, Matcher matcher) {
    List<Match> out = new ArrayList<>();
    for (RuleIndex.Entry entry : entries) {
      for (Found found : matcher.all(entry.match().program())) {
        Match match = new Match(entry, found);
        if (leavesClause(found)) {
          trace.strayed(match);
        } else {
          out.add(match);
        }
      }
    }
    return out;
  }

  /** True for a relative pronoun with a verb beyond the comma that ends its clause. */
  private boolean leavesClause(Found found) {
    if (!RELATIVE.contains(line.norm(found.from()))) {
      return false;
    }
    for (int i = found.from() + 1; i < found.cue(); i++) {
      String norm = line.norm(i);
      if (norm.equals(",") || norm.equals("—")) {
        return true;
      }
    }
    return false;
  }

  /** Of the matches of one kind with one cue the best: more slots, fewer words passed over. */
  private static List<Match> best(List<Match> matches) {
    if (matches.isEmpty() || (matches.size() == 1 && !matches.get(0).entry().match().isNothing())) {
      return matches;
    }
    Map<String, List<Match>> byKind = new LinkedHashMap<>();
    matches.forEach(
        m -> byKind.computeIfAbsent(m.entry().rule().kind().name(), k -> new ArrayList<>()).add(m));
    List<Match> out = new ArrayList<>();
    for (List<Match> ofKind : byKind.values()) {
      Set<Integer> cues = new HashSet<>();
      for (Match match : outermost(unstopped(ofKind)).stream().sorted(BEST).toList()) {
        if (cues.add(cue(match))) {
          out.add(match);
        }
      }
    }
    out.sort(Comparator.comparingInt((Match m) -> m.found().cue()));
    return out;
  }

  /** The matches that begin as no match of a wording that says nothing, or go on beyond it. */
  private static List<Match> unstopped(List<Match> matches) {
    Map<Integer, Integer> ends = new HashMap<>();
    for (Match match : matches) {
      if (match.entry().match().isNothing()) {
        ends.merge(match.found().from(), match.found().to(), Math::max);
      }
    }
    return ends.isEmpty()
        ? matches
        : matches.stream()
            .filter(m -> m.found().to() > ends.getOrDefault(m.found().from(), 0))
            .toList();
  }

  static boolean covers(Found outer, Found inner) {
    return outer.from() == inner.from() && inner.to() <= outer.to();
  }

  /** The matches that lie in no longer one that says as much. */
  private static List<Match> outermost(List<Match> matches) {
    List<Match> sorted = new ArrayList<>(matches);
    sorted.sort(Comparator.comparingInt((Match m) -> m.found().from()));
    List<Match> out = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      boolean inside = false;
      for (int k = i - 1; k >= 0 && !inside; k--) {
        int begin = sorted.get(k).found().from();
        if (sorted.get(i).found().from() - begin > Matcher.WINDOW) {
          break;
        }
        inside = contains(sorted.get(k).found(), sorted.get(i).found());
      }
      for (int k = i + 1; k < sorted.size() && !inside; k++) {
        if (sorted.get(k).found().from() > sorted.get(i).found().from()) {
          break;
        }
        inside =
            sorted.get(k).found().to() > sorted.get(i).found().to()
                && contains(sorted.get(k).found(), sorted.get(i).found());
      }
      if (!inside) {
        out.add(sorted.get(i));
      }
    }
    return out;
  }

  /** The cue; of a match without one a number of its own kind, by where it begins. */
  static int cue(Match match) {
    boolean cued = match.found().cue() > match.found().from();
    return cued ? match.found().cue() : -1 - match.found().from();
  }

  /** True when a match lies inside of another and says no more. */
  static boolean contains(Found outer, Found inner) {
    return outer.from() <= inner.from()
        && inner.to() <= outer.to()
        && outer.to() - outer.from() > inner.to() - inner.from()
        && (values(outer).containsAll(values(inner)) || isByPronoun(outer, inner));
  }

  /** True for "it would back X" inside of "A and B said that it would back X". */
  private static boolean isByPronoun(Found outer, Found inner) {
    Mention subject = inner.fills().get(0).mentions().get(0);
    return subject.form() == Mention.Form.PRONOUN
        && subject.from() == inner.from()
        && outer.from() < inner.from()
        && inner.to() == outer.to()
        && values(outer).containsAll(values(inner).subList(1, values(inner).size()));
  }

  private static List<Object> values(Found found) {
    return found.fills().stream()
        .flatMap(f -> f.mentions().stream())
        .map(m -> (Object) m.value())
        .toList();
  }

  /** The time that stands nearest to the cue. */
  private When when(Found found, boolean quoted, Speech speech) {
    if (dates.isEmpty()) {
      return quoted ? speech.when() : When.UNKNOWN;
    }
    Optional<Dates.Expression> nearest =
        datesNear(found).stream()
            .filter(d -> !line.norm(d.from()).equals("since") && !line.norm(d.from()).equals("by"))
            .filter(d -> !d.future() && !isAside(d, found))
            .min(Comparator.comparingInt(d -> distance(d, found)));
    if (nearest.isPresent()) {
      return nearest.get().when();
    }
    return quoted ? speech.when() : When.UNKNOWN;
  }

  /** The times that stand no further from a match than a match may be long. */
  private List<Dates.Expression> datesNear(Found found) {
    int first = 0;
    while (first < dates.size() && dates.get(first).to() < found.from() - Matcher.WINDOW) {
      first++;
    }
    int last = first;
    while (last < dates.size() && dates.get(last).from() < found.to() + Matcher.WINDOW) {
      last++;
    }
    return dates.subList(first, last);
  }

  /** True for a time that stands in a relative clause before the cue, or one after the match. */
  private boolean isAside(Dates.Expression date, Found found) {
    int from = date.from() < found.cue() ? found.subjectEnd() : found.to();
    boolean aside = false;
    for (int i = from; i < date.from(); i++) {
      String norm = line.norm(i);
      aside = (aside && !norm.equals(",")) || RELATIVE.contains(norm);
    }
    return aside;
  }

  private static int distance(Dates.Expression date, Found found) {
    return date.from() >= found.cue() ? date.from() - found.cue() : found.cue() - date.to() + 1;
  }
}
