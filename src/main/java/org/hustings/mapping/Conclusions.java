package org.hustings.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hustings.gazetteer.Contests;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.Stints;
import org.hustings.model.Article;
import org.hustings.model.Claim;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Reading;
import org.hustings.model.Value;
import org.hustings.schema.Kind;
import org.hustings.schema.Schema;

/** Makes evidence of the drafts of one article, once all of it has been read. */
final class Conclusions {
  private final Schema schema;
  private final Gazetteer gazetteer;
  private final Contests contests;
  private final Stints stints;
  private final Article article;
  private final Cast cast;
  private final Discourse discourse;
  private final Belonging belonging;
  private final Descriptions descriptions;
  private final int first;
  private final Trace trace;

  Conclusions(
      Schema schema,
      Gazetteer gazetteer,
      Article article,
      Cast cast,
      Titles titles,
      Discourse discourse,
      int first,
      Trace trace) {
    this.schema = schema;
    this.gazetteer = gazetteer;
    this.contests = new Contests(gazetteer);
    this.stints = new Stints(gazetteer);
    this.article = article;
    this.cast = cast;
    this.discourse = discourse;
    this.belonging = new Belonging(gazetteer, article, cast, titles);
    this.descriptions = new Descriptions(gazetteer, titles);
    this.first = first;
    this.trace = trace;
  }

  /** All that was drafted: offices and contests inferred, one evidence a claim and passage. */
  Reading of(List<Draft> drafts) {
    Said said = Said.in(drafts);
    List<Evidence> all = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Evidence evidence = evidence(draft, said);
      boolean open =
          draft.kind().inKey("office") && !evidence.claim().roles().containsKey("office");
      if (open && !draft.nearRace()) {
        trace.dropped(first + i, draft.kind(), draft.roles());
        continue;
      }
      trace.claimed(first + i, evidence);
      all.add(evidence);
      Optional<Evidence> presupposed = presupposed(draft, evidence, said);
      if (presupposed.isPresent()) {
        trace.claimed(first + i, presupposed.get());
        all.add(presupposed.get());
      }
    }
    List<Evidence> sorted = all.size() > 1 ? merged(all) : all;
    return new Reading(article, descriptions.of(sorted), sorted);
  }

  /** One of each claim and passage, in the order of the passages. */
  private static List<Evidence> merged(List<Evidence> all) {
    Map<List<Object>, Evidence> out = new LinkedHashMap<>();
    for (Evidence one : all) {
      out.merge(
          List.of(one.claim().kind(), ids(one.claim()), one.passage()), one, Conclusions::surer);
    }
    return out.values().stream().sorted(Comparator.comparing(Evidence::passage)).toList();
  }

  /** The claim that another takes for granted, unless the article says it in words of its own. */
  private Optional<Evidence> presupposed(Draft draft, Evidence evidence, Said said) {
    if (!draft.inRace()) {
      return Optional.empty();
    }
    Optional<Kind> presupposed = draft.kind().presupposes().flatMap(schema::kind);
    if (presupposed.isEmpty()) {
      return Optional.empty();
    }
    Kind kind = presupposed.get();
    Map<String, Value> roles = new LinkedHashMap<>(evidence.claim().roles());
    roles.keySet().removeIf(r -> !kind.inKey(r));
    if (said.isOf(kind, roles)
        || !roles.containsKey(kind.subjectRole())
        || !roles.containsKey(kind.objectRole())) {
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

  private Evidence evidence(Draft draft, Said said) {
    Map<String, Value> roles = new LinkedHashMap<>(draft.roles());
    Set<String> inferred = new TreeSet<>(draft.inferred());
    Kind kind = draft.kind();
    if (kind.inKey("office")
        && !roles.containsKey("office")
        && roles.get("candidate") instanceof Entity c) {
      Optional<Entity> office =
          said.office(c)
              .or(draft::race)
              .or(discourse::onlyRace)
              .or(said::onlyOffice)
              .or(() -> draft.mayBeOfOwnOffice() ? own(kind, roles, c) : Optional.empty());
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
        && !draft.isIn("Elect")) {
      stints
          .from(holder, office, draft.isIn("Former"), draft.when(), article)
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

  /**
   * The office that the article itself gives the candidate, where whoever acts is of the same state
   * or body: support for one who holds it is for that office.
   */
  private Optional<Entity> own(Kind kind, Map<String, Value> roles, Entity candidate) {
    Optional<Person> person = cast.person(candidate);
    if (person.isEmpty() || person.get().former() || person.get().offices().size() != 1) {
      return Optional.empty();
    }
    Entity office = person.get().offices().get(0);
    boolean foreign =
        roles.get(kind.subjectRole()) instanceof Entity agent
            && gazetteer.body(office).filter(b -> belonging.isForeign(agent, b)).isPresent();
    return foreign ? Optional.empty() : Optional.of(office);
  }
}
