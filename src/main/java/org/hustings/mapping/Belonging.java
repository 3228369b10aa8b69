package org.hustings.mapping;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.Tenure;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Mention;
import org.hustings.model.Value;
import org.hustings.schema.Kind;

/** Tells which states and bodies the persons of one article act for. */
final class Belonging {
  private final Gazetteer gazetteer;
  private final Article article;
  private final Cast cast;
  private final Titles titles;

  Belonging(Gazetteer gazetteer, Article article, Cast cast, Titles titles) {
    this.gazetteer = gazetteer;
    this.article = article;
    this.cast = cast;
    this.titles = titles;
  }

  /** True when the source is the claim's agent, or speaks for it. */
  boolean speaksForAgent(
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
            .flatMap(m -> m.value() instanceof Entity owner ? Stream.of(owner) : Stream.empty())
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

  /** The states and organisations in which a person holds office, by article or gazetteer. */
  private Set<Entity> bodies(Entity person) {
    Set<Entity> out = new LinkedHashSet<>();
    LocalDate day = article.date().orElse(LocalDate.MAX);
    for (Tenure tenure : gazetteer.tenures(person)) {
      if (tenure.covers(day)) {
        gazetteer.body(tenure.office()).ifPresent(out::add);
      }
    }
    cast.persons(person)
        .filter(p -> !p.former())
        .flatMap(p -> p.offices().stream())
        .forEach(o -> bodyOf(o).ifPresent(out::add));
    return out;
  }

  private Optional<Entity> bodyOf(Entity office) {
    return gazetteer.body(office).or(() -> titles.body(office));
  }

  /** True when an agent is, or holds office in, another state than a body that is one. */
  boolean isForeign(Entity agent, Entity body) {
    if (!body.type().equals("State")) {
      return false;
    }
    return agent.type().equals("State")
        ? !agent.same(body)
        : bodies(agent).stream().anyMatch(b -> b.type().equals("State") && !b.same(body));
  }
}
