package org.hustings.sidecar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.model.Evidence;
import org.hustings.model.Span;
import org.hustings.model.Value;

/** Sorts the statements of a sidecar into metadata, declarations and claims, and reads each. */
final class Outline {
  private static final String METHOD = "annotator/hand";

  private final Statements statements;
  private final Vocabulary vocabulary;
  private final Gazetteer gazetteer;
  private final Faults faults;
  private final List<Statement> says = new ArrayList<>();
  private final List<Statement> rejects = new ArrayList<>();

  Outline(Statements statements, Vocabulary vocabulary, Gazetteer gazetteer, Faults faults) {
    this.statements = statements;
    this.vocabulary = vocabulary;
    this.gazetteer = gazetteer;
    this.faults = faults;
  }

  /** What the sidecar of an article says; meaningless once there are faults. */
  Sidecar sidecar(Article bare) {
    Article article = article(bare);
    Declarations declarations =
        new Declarations(statements, vocabulary, gazetteer, article, faults);
    declarations.read(entities(bare));
    ClaimReader reader =
        new ClaimReader(
            statements,
            vocabulary,
            new Values(vocabulary, declarations, faults),
            new QuoteReader(new Quotes(article), faults),
            faults);
    List<Evidence> evidence = new ArrayList<>();
    for (Statement at : says) {
      reader.read(at.object(), at.line(), true).ifPresent(d -> add(d, article, evidence));
    }
    List<Rejection> rejections = new ArrayList<>();
    for (Statement at : rejects) {
      reader.read(at.object(), at.line(), false).ifPresent(d -> rejections.add(rejection(d)));
    }
    return new Sidecar(article, declarations.descriptions(), evidence, rejections, !says.isEmpty());
  }

  private Article article(Article bare) {
    Metadata metadata = new Metadata(vocabulary, faults);
    for (Statement statement : statements.all()) {
      if (!vocabulary.isArticle(statement.subject(), bare.id())) {
        continue;
      }
      boolean claim = vocabulary.is(statement.predicate(), Metadata.SAYS);
      if (!claim && !vocabulary.is(statement.predicate(), Metadata.REJECTS)) {
        metadata.read(statement);
      } else if (statement.object().isBlank()) {
        (claim ? says : rejects).add(statement);
      } else {
        faults.add(
            statement.line(),
            vocabulary.show(statement.predicate())
                + " cannot be "
                + vocabulary.show(statement.object()),
            "a claim in brackets: [ a h:Endorsement ; ... ]");
      }
    }
    return metadata.of(bare);
  }

  /** The subjects that are entities: those with an IRI, and those in brackets inside a claim. */
  private Set<Node> entities(Article bare) {
    Set<Node> claims = new HashSet<>();
    says.forEach(s -> claims.add(s.object()));
    rejects.forEach(s -> claims.add(s.object()));
    Set<Node> entities = new LinkedHashSet<>();
    for (Statement statement : statements.all()) {
      Node subject = statement.subject();
      if (vocabulary.isArticle(subject, bare.id()) || claims.contains(subject)) {
        continue;
      }
      boolean inside =
          statements.all().stream()
              .anyMatch(s -> s.object().equals(subject) && !s.subject().equals(subject));
      if (subject.isBlank() ? inside : vocabulary.entity(subject).isPresent()) {
        entities.add(subject);
      } else {
        faults.add(statement.line(), strange(subject), "<> for the article, or a declaration");
      }
    }
    return entities;
  }

  private String strange(Node subject) {
    if (subject.isBlank()) {
      return "brackets that belong to nothing";
    }
    String kind = vocabulary.isAnyArticle(subject) ? "another article, " : "another subject, ";
    return "speaks of " + kind + vocabulary.show(subject);
  }

  private void add(Draft draft, Article article, List<Evidence> evidence) {
    new Completion(gazetteer)
        .of(draft.kind(), draft.claim().roles(), draft.details(), draft.when(), article)
        .forEach(draft::put);
    Span passage = draft.passage().get(0);
    Evidence made =
        new Evidence(
            draft.claim(),
            passage,
            article.quote(passage),
            draft.factuality(),
            draft.when(),
            draft.details(),
            draft.inferred(),
            METHOD);
    if (evidence.stream()
        .anyMatch(e -> e.claim().equals(made.claim()) && e.passage().equals(passage))) {
      faults.add(draft.line(), "the same claim with the same quote stands above", "it once");
    }
    evidence.add(made);
  }

  private static Rejection rejection(Draft draft) {
    Map<String, Value> values = new TreeMap<>(draft.details());
    values.putAll(draft.claim().roles());
    return new Rejection(draft.kind().name(), values, draft.passage());
  }
}
