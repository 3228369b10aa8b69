package org.hustings.sidecar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hustings.model.Article;
import org.hustings.model.Description;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Reading;
import org.hustings.model.Value;

/**
 * What somebody wrote beside an article.
 *
 * @param article the article with its metadata
 * @param descriptions entities that the gazetteer lacks
 * @param says the claims, in the order of the text
 * @param rejects the claims of the rules that are wrong
 * @param byHand true when there are claims, so that the rules are not asked
 */
public record Sidecar(
    Article article,
    List<Description> descriptions,
    List<Evidence> says,
    List<Rejection> rejects,
    boolean byHand) {
  public Sidecar {
    descriptions = List.copyOf(descriptions);
    says = says.stream().sorted(Comparator.comparing(Evidence::passage)).toList();
    rejects = List.copyOf(rejects);
  }

  /** That of an article beside which nothing lies. */
  public static Sidecar none(Article article) {
    return new Sidecar(article, List.of(), List.of(), List.of(), false);
  }

  /**
   * The reading of the article: what was written, if any claim was; else what the rules found,
   * without what is rejected. Only entities that the evidence speaks of are described.
   */
  public Reading apply(Reading fromRules) {
    if (byHand) {
      return new Reading(article, used(descriptions, says), says);
    }
    List<Evidence> kept =
        fromRules.evidence().stream()
            .filter(e -> rejects.stream().noneMatch(r -> r.takes(e)))
            .toList();
    return new Reading(article, used(fromRules.descriptions(), kept), kept);
  }

  private static List<Description> used(List<Description> all, List<Evidence> evidence) {
    Set<String> names = new HashSet<>();
    evidence.forEach(
        e -> {
          e.claim().roles().values().forEach(v -> add(v, names));
          e.details().values().forEach(v -> add(v, names));
        });
    List<Description> used = new ArrayList<>();
    List<Description> rest = new ArrayList<>(all);
    // What a used description speaks of is used too.
    for (boolean more = true; more; ) {
      List<Description> next = rest.stream().filter(d -> names.contains(name(d.entity()))).toList();
      next.forEach(d -> d.properties().values().forEach(l -> l.forEach(v -> add(v, names))));
      used.addAll(next);
      more = rest.removeAll(next);
    }
    return all.stream().filter(used::contains).toList();
  }

  private static void add(Value value, Set<String> names) {
    if (value instanceof Entity entity) {
      names.add(name(entity));
    }
  }

  private static String name(Entity entity) {
    return entity.type() + "/" + entity.id();
  }
}
