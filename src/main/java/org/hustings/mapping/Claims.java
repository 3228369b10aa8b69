package org.hustings.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hustings.gazetteer.Contests;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.Stints;
import org.hustings.gazetteer.Tenure;
import org.hustings.model.Article;
import org.hustings.model.Claim;
import org.hustings.model.Description;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Mention;
import org.hustings.model.Reading;
import org.hustings.model.Sentence;
import org.hustings.model.Span;
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

  /** A claim before the whole article has been read. */
  private record Draft(
      Kind kind,
      Map<String, Value> roles,
      Map<String, Value> details,
      Set<String> inferred,
      Span passage,
      String quote,
      Factuality factuality,
      When when,
      Optional<Entity> race,
      boolean inRace,
      boolean ofHolder,
      boolean nearRace,
      String method) {}

  private final Schema schema;
  private final Gazetteer gazetteer;
  private final Contests contests;
  private final Stints stints;
  private final Article article;
  private final Cast cast;
  private final Titles titles;
  private final Discourse discourse;
  private final NearRaces nearRaces;
  private final int first;
  private final Trace trace;
  private final CodePoints points;
  private final List<Draft> drafts = new ArrayList<>();

  Claims(
      Schema schema,
      Gazetteer gazetteer,
      Article article,
      Cast cast,
      Titles titles,
      Discourse discourse,
      NearRaces nearRaces,
      int first,
      Trace trace) {
    this.first = first;
    this.schema = schema;
    this.gazetteer = gazetteer;
    this.contests = new Contests(gazetteer);
    this.stints = new Stints(gazetteer);
    this.article = article;
    this.cast = cast;
    this.titles = titles;
    this.discourse = discourse;
    this.nearRaces = nearRaces;
    this.trace = trace;
    this.points = new CodePoints(article.text());
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
            && !speaksForAgent(kind, key, source.get(), mentions)) {
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
              Races.isRaceTold(line),
              !kind.subjectRole().equals("candidate") || Races.isHolderTold(line),
              nearRaces.contains(line),
              match.entry().rule().method()));
      candidate(key);
    }
  }

  private static Map<String, String> constants(Reader.Match match, int number) {
    Map<String, String> out =
        new TreeMap<>(match.entry().match().constants().getOrDefault(0, Map.of()));
    out.putAll(match.entry().match().constants().getOrDefault(number, Map.of()));
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
              } else if (kind.role(name).isPresent()
                  || schema.common().stream().anyMatch(r -> r.name().equals(name))) {
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
      cast.persons().stream()
          .filter(p -> p.entity().same(entity))
          .findFirst()
          .ifPresent(discourse::seesCandidate);
    }
  }

  /** True when the source is the claim's agent, or speaks for it. */
  private boolean speaksForAgent(
      Kind kind, Map<String, Value> key, Mention source, List<Mention> mentions) {
    if (!(key.get(kind.subjectRole()) instanceof Entity agent)) {
      return false;
    }
    if (source.value() instanceof Entity entity) {
      return isOf(entity, agent);
    }
    List<Entity> owners =
        mentions.stream()
            .filter(m -> m.from() >= source.low() && m.to() <= source.to())
            .flatMap(
                m ->
                    m.value() instanceof Entity owner
                        ? java.util.stream.Stream.of(owner)
                        : java.util.stream.Stream.empty())
            .toList();
    return owners.isEmpty()
        ? source.value().label().contains("spokes")
        : owners.stream().anyMatch(o -> isOf(o, agent));
  }

  private boolean isOf(Entity one, Entity agent) {
    return one.same(agent)
        || bodies(one).stream().anyMatch(b -> b.same(agent))
        || bodies(agent).stream().anyMatch(b -> b.same(one));
  }

  /**
   * The states and organisations in which the article's persons, or the gazetteer's, hold office.
   */
  private Set<Entity> bodies(Entity person) {
    Set<Entity> out = new LinkedHashSet<>();
    LocalDate day = article.date().orElse(LocalDate.MAX);
    for (Tenure tenure : gazetteer.tenures(person)) {
      if (tenure.covers(day)) {
        gazetteer.body(tenure.office()).ifPresent(out::add);
      }
    }
    cast.persons().stream()
        .filter(p -> p.entity().same(person) && !p.former())
        .flatMap(p -> p.offices().stream())
        .forEach(o -> bodyOf(o).ifPresent(out::add));
    return out;
  }

  private Optional<Entity> bodyOf(Entity office) {
    return gazetteer.body(office).or(() -> Optional.ofNullable(titles.bodies().get(office.id())));
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

  /** How many claims were drafted. */
  int size() {
    return drafts.size();
  }

  /** All that was gathered: offices and contests inferred, one evidence a claim and passage. */
  Reading reading() {
    Map<String, Set<Entity>> offices = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      if (draft.roles().get("candidate") instanceof Entity c
          && draft.roles().get("office") instanceof Entity o) {
        offices.computeIfAbsent(c.id(), k -> new LinkedHashSet<>()).add(o);
      }
    }
    Map<List<Object>, Evidence> out = new LinkedHashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Evidence evidence = evidence(draft, offices);
      boolean open =
          draft.kind().inKey("office") && !evidence.claim().roles().containsKey("office");
      if (open && !draft.nearRace()) {
        trace.dropped(first + i, draft.kind(), draft.roles());
        continue;
      }
      trace.claimed(first + i, evidence);
      keep(evidence, out);
      Optional<Evidence> presupposed = presupposed(draft, evidence);
      if (presupposed.isPresent()) {
        trace.claimed(i, presupposed.get());
        keep(presupposed.get(), out);
      }
    }
    List<Evidence> sorted =
        out.values().stream().sorted(Comparator.comparing(Evidence::passage)).toList();
    return new Reading(article, descriptions(sorted, titles.bodies()), sorted);
  }

  private static void keep(Evidence evidence, Map<List<Object>, Evidence> out) {
    out.merge(
        List.of(evidence.claim().kind(), ids(evidence.claim()), evidence.passage()),
        evidence,
        Claims::surer);
  }

  /** The claim that another takes for granted, unless the article says it in words of its own. */
  private Optional<Evidence> presupposed(Draft draft, Evidence evidence) {
    Optional<Kind> presupposed = draft.kind().presupposes().flatMap(schema::kind);
    if (presupposed.isEmpty() || !draft.inRace()) {
      return Optional.empty();
    }
    Kind kind = presupposed.get();
    Map<String, Value> roles = new LinkedHashMap<>(evidence.claim().roles());
    roles.keySet().removeIf(r -> !kind.inKey(r));
    boolean said =
        drafts.stream()
            .filter(d -> d.kind().equals(kind))
            .anyMatch(d -> same(d, roles, kind.subjectRole()));
    if (said || !roles.containsKey(kind.subjectRole()) || !roles.containsKey(kind.objectRole())) {
      return Optional.empty();
    }
    Set<String> inferred = new TreeSet<>(evidence.inferred());
    inferred.retainAll(roles.keySet());
    return Optional.of(
        new Evidence(
            new Claim(kind.name(), roles),
            evidence.passage(),
            evidence.quote(),
            Factuality.ASSERTED,
            evidence.when(),
            Map.of(),
            inferred,
            evidence.method()));
  }

  private static boolean same(Draft draft, Map<String, Value> roles, String role) {
    return draft.roles().get(role) instanceof Entity a
        && roles.get(role) instanceof Entity b
        && a.same(b);
  }

  private static List<String> ids(Claim claim) {
    return claim.roles().entrySet().stream()
        .map(
            e ->
                e.getKey()
                    + "="
                    + (e.getValue() instanceof Entity n
                        ? n.type() + "/" + n.id()
                        : e.getValue().label()))
        .toList();
  }

  /** Of two judgements of one claim in one passage the more careful. */
  private static Evidence surer(Evidence a, Evidence b) {
    return a.factuality().compareTo(b.factuality()) >= 0 ? a : b;
  }

  private Evidence evidence(Draft draft, Map<String, Set<Entity>> offices) {
    Map<String, Value> roles = new LinkedHashMap<>(draft.roles());
    Set<String> inferred = new TreeSet<>(draft.inferred());
    Kind kind = draft.kind();
    if (kind.inKey("office")
        && !roles.containsKey("office")
        && roles.get("candidate") instanceof Entity c) {
      Set<Entity> said = offices.getOrDefault(c.id(), Set.of());
      Optional<Entity> office =
          (said.size() == 1 ? Optional.of(said.iterator().next()) : Optional.<Entity>empty())
              .or(draft::race)
              .or(discourse::onlyRace)
              .or(() -> onlyStated(offices))
              .or(() -> isOwn(draft) ? own(kind, roles, c) : Optional.empty());
      if (office.isPresent()) {
        roles.put("office", office.get());
        inferred.add("office");
      }
    }
    if (kind.inKey("contest") && roles.get("office") instanceof Entity office) {
      contests.of(office, draft.when(), article).ifPresent(c -> roles.put("contest", c));
    }
    if (kind.inKey("from")
        && roles.get("office") instanceof Entity office
        && roles.get(kind.subjectRole()) instanceof Entity holder
        && !isIn("Elect", draft)) {
      stints
          .from(holder, office, isIn("Former", draft), draft.when(), article)
          .ifPresent(y -> roles.put("from", y));
    }
    return new Evidence(
        new Claim(kind.name(), roles),
        draft.passage(),
        draft.quote(),
        draft.factuality(),
        draft.when(),
        draft.details(),
        inferred,
        draft.method());
  }

  /** The one office that the article names for anybody, when there is one only. */
  private static Optional<Entity> onlyStated(Map<String, Set<Entity>> offices) {
    List<Entity> all = offices.values().stream().flatMap(Set::stream).distinct().toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private boolean isOwn(Draft draft) {
    return draft.ofHolder() && (draft.nearRace() || draft.factuality() == Factuality.WITHDRAWN);
  }

  /**
   * The office that the article itself gives the candidate, where whoever acts is of the same state
   * or body: support for one who holds it is for that office.
   */
  private Optional<Entity> own(Kind kind, Map<String, Value> roles, Entity candidate) {
    Optional<Person> person =
        cast.persons().stream().filter(p -> p.entity().same(candidate)).findFirst();
    if (person.isEmpty() || person.get().former() || person.get().offices().size() != 1) {
      return Optional.empty();
    }
    Entity office = person.get().offices().get(0);
    boolean foreign =
        roles.get(kind.subjectRole()) instanceof Entity agent
            && gazetteer.body(office).filter(b -> isForeign(agent, b)).isPresent();
    return foreign ? Optional.empty() : Optional.of(office);
  }

  private boolean isForeign(Entity agent, Entity body) {
    if (!body.type().equals("State")) {
      return false;
    }
    return agent.type().equals("State")
        ? !agent.same(body)
        : bodies(agent).stream().anyMatch(b -> b.type().equals("State") && !b.same(body));
  }

  private static boolean isIn(String phase, Draft draft) {
    return draft.details().get("phase") instanceof Term term && term.name().equals(phase);
  }

  private List<Description> descriptions(
      List<Evidence> evidence, Map<String, Entity> bodiesOfMade) {
    Map<String, Description> out = new TreeMap<>();
    for (Evidence one : evidence) {
      one.claim().roles().values().forEach(v -> describe(v, bodiesOfMade, out));
      one.details().values().forEach(v -> describe(v, bodiesOfMade, out));
    }
    return new ArrayList<>(out.values());
  }

  private void describe(
      Value value, Map<String, Entity> bodiesOfMade, Map<String, Description> out) {
    if (!(value instanceof Entity entity)
        || gazetteer.entity(entity.type(), entity.id()).isPresent()) {
      return;
    }
    Map<String, List<Value>> properties = new TreeMap<>();
    Entity body = bodiesOfMade.get(entity.id());
    if (entity.type().equals("Office") && body != null) {
      properties.put("officeOf", List.of(body));
      describe(body, bodiesOfMade, out);
    }
    out.putIfAbsent(entity.type() + "/" + entity.id(), new Description(entity, properties));
  }
}
