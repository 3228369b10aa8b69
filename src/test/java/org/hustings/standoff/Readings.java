package org.hustings.standoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.model.Claim;
import org.hustings.model.Description;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Literal;
import org.hustings.model.Reading;
import org.hustings.model.Span;
import org.hustings.model.Term;
import org.hustings.model.Value;
import org.hustings.model.When;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;

/** Makes readings of articles that nobody would write, the same for the same seed. */
final class Readings {
  private static final List<String> PIECES =
      List.of(
          "backs",
          "the",
          "Jose\u0301",
          "\uD835\uDD4F",
          "\uD83D\uDC69\u200D\uD83D\uDE80",
          "\u0645\u0646",
          "\u8C37",
          "\r\n",
          "\n\n",
          "\t",
          "\u2028",
          "\u0085",
          "\u00A0",
          "\"so\"",
          "a;b",
          "=x",
          "%20",
          ".",
          ",",
          "\u001C",
          "\\",
          "{}",
          "N1",
          "#");
  private static final List<String> LABELS =
      List.of(
          "Rita Borg",
          "Jose\u0301 \uD835\uDD4F",
          "x\ty",
          "two-thirds of them",
          "O'Neill; \"Bo\"",
          "\u0645\u0646");
  private static final List<String> DATES = List.of("", "2024-02-22", "2024-02", "2024", "2016");
  private static final List<String> METHODS =
      List.of("annotator/hand", "rule/endorsement/backs", "annotator/Jose\u0301 \"B\"\n");

  private final Schema schema;
  private final Map<String, List<Entity>> known = new HashMap<>();
  private final Random random;

  Readings(Schema schema, Gazetteer gazetteer, long seed) {
    this.schema = schema;
    this.random = new Random(seed);
    schema.classes().keySet().forEach(c -> known.put(c, gazetteer.all(c)));
  }

  Reading next(int number) {
    Article article = article(number);
    Map<Entity, Description> made = new LinkedHashMap<>();
    Map<Set<Object>, Evidence> evidence = new LinkedHashMap<>();
    for (int i = random.nextInt(6) + 1; i > 0; i--) {
      Evidence one = evidence(article, made);
      evidence.putIfAbsent(Set.of(one.claim(), one.passage()), one);
    }
    Set<Entity> used = new HashSet<>();
    for (Evidence one : evidence.values()) {
      Stream.of(one.claim().roles(), one.details())
          .flatMap(m -> m.values().stream())
          .forEach(v -> used.addAll(v instanceof Entity e ? Set.of(e) : Set.of()));
    }
    made.keySet().retainAll(used);
    return new Reading(article, List.copyOf(made.values()), List.copyOf(evidence.values()));
  }

  private Article article(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60) + 3; i > 0; i--) {
      text.append(
          random.nextInt(4) == 0
              ? entity(Set.of("Person", "State", "Office")).label()
              : pick(PIECES));
      text.append(random.nextBoolean() ? " " : "");
    }
    String id =
        String.format(Locale.ROOT, "made/%04d-%s", number, pick(List.of("a", "\u00E9", "_b~")));
    return new Article(
        id,
        text + "end",
        pick(List.of("", "A \"title\"\\ of\nlines")),
        pick(List.of("", "Example Courier")),
        pick(List.of("", "2024-02-23")),
        pick(List.of("", "https://example.org/a?b=c", "no address")),
        pick(List.of("", "https://creativecommons.org/publicdomain/zero/1.0/")));
  }

  private Evidence evidence(Article article, Map<Entity, Description> made) {
    Kind kind = pick(schema.kinds());
    Map<String, Value> roles = new TreeMap<>();
    Map<String, Value> details = new TreeMap<>();
    kind.key().forEach(r -> fill(r, roles, article, made));
    kind.details().forEach(r -> fill(r, details, article, made));
    schema.common().forEach(r -> fill(r, details, article, made));
    Set<String> inferred = new TreeSet<>(roles.keySet());
    inferred.removeIf(r -> random.nextInt(4) > 0);
    Span passage = passage(article);
    return new Evidence(
        new Claim(kind.name(), roles),
        passage,
        article.quote(passage),
        pick(List.of(Factuality.values())),
        new When(pick(DATES)),
        details,
        inferred,
        pick(METHODS));
  }

  private Span passage(Article article) {
    int length = article.text().codePointCount(0, article.text().length());
    int start = random.nextInt(length);
    Span passage = new Span(start, start + 1 + random.nextInt(length - start));
    return article.quote(passage).isBlank() ? new Span(start, length) : passage;
  }

  private void fill(
      Role role, Map<String, Value> filled, Article article, Map<Entity, Description> made) {
    if (role.required() || random.nextBoolean()) {
      filled.put(role.name(), value(role, article, made));
    }
  }

  private Value value(Role role, Article article, Map<Entity, Description> made) {
    if (!role.terms().isEmpty()) {
      return new Term(pick(List.copyOf(new TreeSet<>(role.terms()))));
    }
    if (role.classes().isEmpty()) {
      When when = new When(role.datatypes().size() > 1 ? pick(DATES.subList(1, 4)) : "2016");
      return new Literal(when.said(), when.datatype());
    }
    if (role.datatypes().contains("string") && random.nextBoolean()) {
      return Literal.text(
          pick(List.of("a \"US\" official", "Reuters", "x\ny\u2028", "<person/x>")));
    }
    return random.nextInt(4) == 0 && !role.classes().contains("Contest")
        ? own(role, article, made)
        : entity(role.classes());
  }

  private Entity own(Role role, Article article, Map<Entity, Description> made) {
    List<String> classes = new ArrayList<>(new TreeSet<>(role.classes()));
    classes.remove("State");
    Entity own = article.own(pick(classes), pick(LABELS));
    Map<String, List<Value>> properties =
        random.nextBoolean() ? Map.of() : Map.of("altLabel", List.of(Literal.text("an \"other\"")));
    made.putIfAbsent(own, new Description(own, properties));
    return own;
  }

  private Entity entity(Set<String> classes) {
    List<String> filled =
        new TreeSet<>(classes)
            .stream().filter(c -> !known.getOrDefault(c, List.of()).isEmpty()).toList();
    return pick(known.getOrDefault(pick(filled), List.of()));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
