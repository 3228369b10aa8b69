package org.hustings.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.model.Evidence;
import org.hustings.model.Mention;
import org.hustings.model.Value;
import org.hustings.rules.ContextMatch;
import org.hustings.rules.Found;
import org.hustings.rules.Matcher;
import org.hustings.rules.Scene;
import org.hustings.schema.Kind;

/** Keeps all that it is told while an article is read. */
final class Recording implements Trace {
  /** A sentence with what matched in it. */
  static final class Seen {
    private final int number;
    private final Line line;
    private final List<Mention> mentions;
    private final Scene scene;
    private final Matcher matcher;
    private final List<Reader.Match> strayed = new ArrayList<>();
    private List<Reader.Match> all = List.of();
    private List<Reader.Match> best = List.of();

    private Seen(int number, Line line, List<Mention> mentions, Scene scene, Matcher matcher) {
      this.number = number;
      this.line = line;
      this.mentions =
          mentions.stream()
              .sorted(Comparator.comparingInt(Mention::from).thenComparingInt(Mention::to))
              .toList();
      this.scene = scene;
      this.matcher = matcher;
    }

    /** Its number in the article, from 1. */
    int number() {
      return number;
    }

    Line line() {
      return line;
    }

    /** In the order of the text. */
    List<Mention> mentions() {
      return mentions;
    }

    Scene scene() {
      return scene;
    }

    Matcher matcher() {
      return matcher;
    }

    /** The matches that leave the clause of the relative pronoun with which they begin. */
    List<Reader.Match> strayed() {
      return List.copyOf(strayed);
    }

    /** Every other match. */
    List<Reader.Match> all() {
      return all;
    }

    /** The matches that were taken. */
    List<Reader.Match> best() {
      return best;
    }
  }

  /** The roles with which a match gave no claim. */
  record Refusal(Kind kind, Map<String, Value> roles) {}

  private final List<Seen> sentences = new ArrayList<>();
  private final IdentityHashMap<Found, List<ContextMatch>> contexts = new IdentityHashMap<>();
  private final IdentityHashMap<Reader.Match, Judgement> judgements = new IdentityHashMap<>();
  private final IdentityHashMap<Reader.Match, List<Refusal>> refusals = new IdentityHashMap<>();
  private final IdentityHashMap<Reader.Match, List<Evidence>> claims = new IdentityHashMap<>();
  private final Map<Integer, Reader.Match> drafts = new HashMap<>();

  @Override
  public void sentence(Line line, List<Mention> mentions, Scene scene, Matcher matcher) {
    sentences.add(new Seen(sentences.size() + 1, line, mentions, scene, matcher));
  }

  @Override
  public void strayed(Reader.Match match) {
    sentences.get(sentences.size() - 1).strayed.add(match);
  }

  @Override
  public void matched(List<Reader.Match> all, List<Reader.Match> best) {
    Seen seen = sentences.get(sentences.size() - 1);
    seen.all = List.copyOf(all);
    seen.best = List.copyOf(best);
  }

  @Override
  public void context(Found match, ContextMatch context) {
    List<ContextMatch> taken = contexts.computeIfAbsent(match, m -> new ArrayList<>());
    if (!taken.contains(context)) {
      taken.add(context);
    }
  }

  @Override
  public void judged(Reader.Match match, Judgement judgement) {
    judgements.put(match, judgement);
  }

  @Override
  public void refused(Reader.Match match, Kind kind, Map<String, Value> roles) {
    refusals.computeIfAbsent(match, m -> new ArrayList<>()).add(new Refusal(kind, roles));
  }

  @Override
  public void drafted(Reader.Match match) {
    drafts.put(drafts.size(), match);
  }

  @Override
  public void dropped(int draft, Kind kind, Map<String, Value> roles) {
    Optional.ofNullable(drafts.get(draft)).ifPresent(m -> refused(m, kind, roles));
  }

  @Override
  public void claimed(int draft, Evidence evidence) {
    Optional.ofNullable(drafts.get(draft))
        .ifPresent(m -> claims.computeIfAbsent(m, k -> new ArrayList<>()).add(evidence));
  }

  List<Seen> sentences() {
    return List.copyOf(sentences);
  }

  List<ContextMatch> contexts(Reader.Match match) {
    return contexts.getOrDefault(match.found(), List.of());
  }

  /** True when the words around a match make it no claim. */
  boolean isDeclined(Reader.Match match) {
    return Optional.ofNullable(judgements.get(match)).filter(Judgement::refused).isPresent();
  }

  List<Refusal> refusals(Reader.Match match) {
    return refusals.getOrDefault(match, List.of());
  }

  List<Evidence> claims(Reader.Match match) {
    return claims.getOrDefault(match, List.of());
  }
}
