package org.hustings.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Reading;
import org.hustings.model.Slug;
import org.hustings.model.Value;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;

/**
 * Counts the claims of the rules against claims by hand. A claim is right when kind, sign and the
 * IRIs of the roles that must be there are (the label, where the gazetteer has no IRI); the other
 * roles of the key are counted apart. Negative is what is denied or withdrawn. A claim counts once
 * an article, wherever it stands.
 */
public final class HandCounter {
  private final Schema schema;
  private final Gazetteer gazetteer;
  private final Sentences sentences = new Sentences();
  private final Tally tally = new Tally();

  public HandCounter(Schema schema, Gazetteer gazetteer) {
    this.schema = schema;
    this.gazetteer = gazetteer;
  }

  /**
   * Counts one article.
   *
   * @param byHand the claims by hand; with none only what is rejected is counted
   * @param rejected true of evidence that the annotator says is wrong
   */
  public void add(List<Evidence> byHand, Predicate<Evidence> rejected, Reading fromRules) {
    tally.article();
    Article article = fromRules.article();
    Map<List<Object>, List<Evidence>> wanted = grouped(byHand);
    Set<List<Object>> found = new HashSet<>();
    for (Map.Entry<List<Object>, List<Evidence>> one : grouped(fromRules.evidence()).entrySet()) {
      Evidence first = one.getValue().get(0);
      List<Evidence> right = wanted.getOrDefault(one.getKey(), List.of());
      boolean isRejected = one.getValue().stream().anyMatch(rejected);
      if (!right.isEmpty()) {
        found.add(one.getKey());
        right(right, first);
      } else if (isRejected || !byHand.isEmpty()) {
        Difference difference = difference(article, first, Tally.rule(first), isRejected);
        tally.wrong(first.claim().kind(), first, difference, List.of());
      }
    }
    wanted.forEach(
        (key, evidence) -> {
          if (!found.contains(key)) {
            Evidence first = evidence.get(0);
            tally.missed(first.claim().kind(), difference(article, first, "", false), List.of());
          }
        });
    marked(wanted, found, fromRules);
  }

  /** What was counted so far. */
  public Evaluation evaluation() {
    return tally.evaluation();
  }

  private void right(List<Evidence> wanted, Evidence found) {
    tally.right(found.claim().kind(), found, List.of());
    Evidence beside = beside(wanted, found);
    for (Role role : kind(found).key()) {
      Value said = beside.claim().roles().get(role.name());
      if (!role.required() && said != null) {
        Value given = found.claim().roles().get(role.name());
        tally.role(role.name(), given != null && name(said).equals(name(given)));
      }
    }
    tally.factuality(beside.factuality().term(), beside.factuality().equals(found.factuality()));
  }

  /** Of claims by hand that are the same the one in the found passage, else the first. */
  private static Evidence beside(List<Evidence> wanted, Evidence found) {
    return wanted.stream()
        .filter(
            w ->
                w.passage().start() < found.passage().end()
                    && found.passage().start() < w.passage().end())
        .findFirst()
        .orElse(wanted.get(0));
  }

  private void marked(
      Map<List<Object>, List<Evidence>> wanted, Set<List<Object>> found, Reading fromRules) {
    Map<List<Object>, List<Evidence>> mine = grouped(fromRules.evidence());
    wanted.forEach(
        (key, evidence) -> {
          if (evidence.get(0).factuality() != Factuality.ASSERTED) {
            boolean right =
                found.contains(key)
                    && mine.getOrDefault(key, List.of()).get(0).factuality()
                        == evidence.get(0).factuality();
            tally.marked(right);
          }
        });
  }

  /** The evidence by what makes a claim right, in the order in which it comes. */
  private Map<List<Object>, List<Evidence>> grouped(List<Evidence> all) {
    Map<List<Object>, List<Evidence>> out = new LinkedHashMap<>();
    for (Evidence one : all) {
      List<Object> key = new ArrayList<>();
      key.add(one.claim().kind());
      key.add(one.factuality() == Factuality.DENIED || one.factuality() == Factuality.WITHDRAWN);
      for (Role role : kind(one).key()) {
        if (role.required()) {
          key.add(one.claim().role(role.name()).map(this::name).orElse(""));
        }
      }
      out.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
    }
    return out;
  }

  /** The IRI of what the gazetteer has; what it lacks is known by its label in an article. */
  private String name(Value value) {
    if (!(value instanceof Entity entity)) {
      return value.label();
    }
    boolean known = gazetteer.entity(entity.type(), entity.id()).isPresent();
    return entity.type() + (known ? "/" + entity.id() : " " + Slug.of(entity.label()));
  }

  private Kind kind(Evidence one) {
    return schema
        .kind(one.claim().kind())
        .orElseThrow(() -> new IllegalStateException("no kind: " + one.claim().kind()));
  }

  private Difference difference(Article article, Evidence one, String rule, boolean rejected) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (Role role : kind(one).key()) {
      one.claim().role(role.name()).ifPresent(v -> roles.put(role.name(), v.label()));
    }
    return new Difference(
        article.id(),
        one.claim().kind(),
        roles,
        one.factuality().term(),
        rule,
        rejected,
        sentences.at(article, one.passage()));
  }
}
