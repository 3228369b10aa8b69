package org.hustings.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.Tenure;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Factuality;
import org.hustings.model.Mention;
import org.hustings.model.Reading;
import org.hustings.model.Sentence;
import org.hustings.model.Term;
import org.hustings.model.Token;
import org.hustings.model.Value;
import org.hustings.model.When;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;

/** Gathers the claims of one article from its matches. */
final class Claims {
  private static final int LONG = 1200;

  private final Schema schema;
  private final Gazetteer gazetteer;
  private final Article article;
  private final Cast cast;
  private final Titles titles;
  private final Discourse discourse;
  private final NearRaces nearRaces;
  private final int first;
  private final Trace trace;
  private final CodePoints points;
  private final Belonging belonging;
  private final List<Draft> drafts = new ArrayList<>();

  Claims(
      Schema schema,
      Gazetteer gazetteer,
      Article article,
      Cast cast,
      Titles titles,
      Discourse discourse,
      NearRaces nearRaces,
      CodePoints points,
      int first,
      Trace trace) {
    this.first = first;
    this.schema = schema;
    this.gazetteer = gazetteer;
    this.article = article;
    this.cast = cast;
    this.titles = titles;
    this.discourse = discourse;
    this.nearRaces = nearRaces;
    this.trace = trace;
    this.points = points;
    this.belonging = new Belonging(gazetteer, article, cast, titles);
  }

  /** Adds the claims of one match. */
  void add(
      Line line,
      List<Mention> mentions,
      Reader.Match match,
      Judgement judgement,
      Optional<Mention> source,
      When when) {
    Kind kind = match.entry().rule().kind();
    for (Roles roles : Roles.of(match.found())) {
      Map<String, String> constants = constants(match, roles.number());
      Map<String, Value> key = new LinkedHashMap<>();
      Map<String, Value> details = new TreeMap<>();
      Set<String> inferred = new TreeSet<>();
      fill(kind, roles, key, details);
      details.values().removeIf(v -> v.equals(key.get(kind.subjectRole())));
      constants.forEach((name, value) -> constant(name, value, details));
      office(kind, roles, key, inferred);
      if (!isWhole(kind, key)) {
        trace.refused(match, kind, key);
        continue;
      }
      Factuality stated =
          Factuality.of(constants.getOrDefault("factuality", "")).orElse(Factuality.ASSERTED);
      Factuality factuality = judgement.factuality(stated);
      if (source.isPresent() && !kind.name().equals("Tenure")) {
        details.put("source", source.get().value());
        if (factuality == Factuality.ASSERTED
            && !belonging.speaksForAgent(kind, key, source.get(), mentions)) {
          factuality = Factuality.REPORTED;
        }
      }
      Token first = first(line.sentence(), match);
      Token last = last(line.sentence(), match);
      trace.drafted(match);
      drafts.add(
          new Draft(
              kind,
              key,
              details,
              inferred,
              points.span(first.begin(), last.end()),
              article.text().substring(first.begin(), last.end()),
              factuality,
              when,
              discourse.race(),
              Telling.isRaceTold(line),
              !kind.subjectRole().equals("candidate") || Telling.isHolderTold(line),
              nearRaces.contains(line),
              match.entry().rule().method()));
      candidate(key);
    }
  }

  private static Map<String, String> constants(Reader.Match match, int number) {
    Map<Integer, Map<String, String>> all = match.entry().match().constants();
    Map<String, String> common = all.getOrDefault(0, Map.of());
    if (number == 0 || !all.containsKey(number)) {
      return common;
    }
    Map<String, String> out = new HashMap<>(common);
    out.putAll(all.getOrDefault(number, Map.of()));
    return out;
  }

  private static void constant(String name, String value, Map<String, Value> details) {
    if (!name.equals("factuality") && !name.equals("presupposed")) {
      details.putIfAbsent(name, new Term(value));
    }
  }

  private void fill(Kind kind, Roles roles, Map<String, Value> key, Map<String, Value> details) {
    roles
        .values()
        .forEach(
            (name, value) -> {
              if (kind.inKey(name)) {
                key.put(name, value);
              } else if (schema.role(kind, name).isPresent()) {
                details.put(name, value);
              }
            });
  }

  /** The office of the one to be succeeded, where the claim has no other. */
  private void office(Kind kind, Roles roles, Map<String, Value> key, Set<String> inferred) {
    if (!kind.inKey("office") || key.containsKey("office")) {
      return;
    }
    Optional<Value> predecessor = roles.value("toSucceed");
    if (predecessor.isPresent() && predecessor.get() instanceof Entity person) {
      officeOf(person)
          .ifPresent(
              o -> {
                key.put("office", o);
                inferred.add("office");
              });
    }
  }

  private Optional<Entity> officeOf(Entity person) {
    for (Person one : cast.persons()) {
      if (one.entity().same(person) && !one.offices().isEmpty()) {
        return Optional.of(one.offices().get(0));
      }
    }
    LocalDate day = article.date().orElse(LocalDate.MAX);
    List<Entity> held =
        gazetteer.tenures(person).stream()
            .filter(
                t ->
                    t.covers(day) || (day.equals(LocalDate.MAX) && t.ended().equals(LocalDate.MAX)))
            .map(Tenure::office)
            .distinct()
            .toList();
    return held.size() == 1 ? Optional.of(held.get(0)) : Optional.empty();
  }

  private static boolean isWhole(Kind kind, Map<String, Value> key) {
    for (Role role : kind.key()) {
      Value value = key.get(role.name());
      if (value == null ? role.required() : !role.takes(value)) {
        return false;
      }
    }
    Value subject = key.get(kind.subjectRole());
    Value object = key.get(kind.objectRole());
    return !(subject instanceof Entity a && object instanceof Entity b && a.same(b));
  }

  private void candidate(Map<String, Value> key) {
    if (key.get("candidate") instanceof Entity entity) {
      cast.person(entity).ifPresent(discourse::seesCandidate);
    }
  }

  /** The first token of the passage of a match: its sentence, or itself in a long one. */
  private static Token first(Sentence sentence, Reader.Match match) {
    return sentence.tokens().get(isLong(sentence) ? match.found().from() : 0);
  }

  private static Token last(Sentence sentence, Reader.Match match) {
    int size = sentence.tokens().size();
    return sentence.tokens().get((isLong(sentence) ? match.found().to() : size) - 1);
  }

  private static boolean isLong(Sentence sentence) {
    return sentence.end() - sentence.begin() > LONG;
  }

  /** True when no later sentence can tell more of what the claims speak of. */
  boolean isSettled() {
    for (Draft draft : drafts) {
      if (!draft.hasOffice() || draft.values().anyMatch(this::isMadeUp)) {
        return false;
      }
    }
    return true;
  }

  /** True for an office that only the article knows; a later sentence may tell whose it is. */
  private boolean isMadeUp(Value value) {
    return value instanceof Entity entity
        && entity.type().equals("Office")
        && gazetteer.entity("Office", entity.id()).isEmpty();
  }

  /** How many claims were drafted. */
  int size() {
    return drafts.size();
  }

  /** All that was gathered, once the article has been read to its end. */
  Reading reading() {
    return new Conclusions(schema, gazetteer, article, cast, titles, discourse, first, trace)
        .of(drafts);
  }
}
