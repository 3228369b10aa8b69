package org.hustings.graph;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.hustings.model.Claim;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Term;
import org.hustings.model.Value;
import org.hustings.model.When;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;

/** Adds evidence of one article, with its claims, passages and methods, to a graph. */
final class EvidenceTriples {
  /** Details that say that what the claim reifies does not hold now, whatever its factuality. */
  private static final Map<String, Set<Value>> NOT_NOW =
      Map.of(
          "phase", Set.of(new Term("Former"), new Term("Elect")),
          "standing", Set.of(new Term("Withdrawn")));

  private static final String CANDIDATE = "candidate";

  private final Schema schema;
  private final Iris iris;
  private final Nodes nodes;
  private final String article;
  private final Graph graph;

  EvidenceTriples(Schema schema, Iris iris, String article, Graph graph) {
    this.schema = schema;
    this.iris = iris;
    this.nodes = new Nodes(schema, iris);
    this.article = article;
    this.graph = graph;
  }

  /**
   * Adds one evidence.
   *
   * @throws IllegalStateException when its kind, a role or a detail is none of the schema's
   */
  void add(Evidence evidence) {
    Kind kind =
        schema
            .kind(evidence.claim().kind())
            .orElseThrow(() -> new IllegalStateException("no kind: " + evidence.claim().kind()));
    Node claim = Nodes.iri(iris.claim(evidence.claim(), kind));
    addClaim(claim, evidence.claim(), kind);
    addDirect(claim, evidence, kind);
    addEvidence(claim, evidence, kind);
  }

  private void addClaim(Node node, Claim claim, Kind kind) {
    graph.add(node, Terms.TYPE, Nodes.iri(kind.iri()));
    claim
        .roles()
        .forEach(
            (name, value) -> {
              if (!kind.inKey(name)) {
                throw new IllegalStateException("no role of " + kind.name() + ": " + name);
              }
              graph.add(node, Nodes.iri(role(kind, name).iri()), nodes.of(value));
            });
  }

  private Role role(Kind kind, String name) {
    return schema
        .role(kind, name)
        .orElseThrow(() -> new IllegalStateException("no role of " + kind.name() + ": " + name));
  }

  private void addDirect(Node claim, Evidence evidence, Kind kind) {
    Optional<Value> subject = evidence.claim().role(kind.subjectRole());
    Optional<Value> object = evidence.claim().role(kind.objectRole());
    if (object.isEmpty() || subject.filter(Entity.class::isInstance).isEmpty()) {
      return;
    }
    Triple direct =
        Triple.create(
            nodes.of(subject.get()), Nodes.iri(kind.directProperty()), nodes.of(object.get()));
    graph.add(claim, Terms.REIFIES, NodeFactory.createTripleTerm(direct));
    if (states(evidence)) {
      graph.add(direct);
    }
  }

  /** True when the article states, as a fact that holds, what the claim says. */
  private static boolean states(Evidence evidence) {
    return evidence.factuality() == Factuality.ASSERTED
        && evidence.details().entrySet().stream()
            .noneMatch(d -> NOT_NOW.getOrDefault(d.getKey(), Set.of()).contains(d.getValue()));
  }

  private void addEvidence(Node claim, Evidence evidence, Kind kind) {
    Node node = Nodes.iri(iris.evidence(article, evidence, kind));
    Node passage = Nodes.iri(iris.passage(article, evidence.passage()));
    graph.add(claim, Terms.EVIDENCE, node);
    graph.add(node, Terms.TYPE, Terms.EVIDENCE_CLASS);
    graph.add(node, Terms.SUPPORTS, claim);
    graph.add(node, Terms.ARTICLE, Nodes.iri(iris.article(article)));
    graph.add(node, Terms.PASSAGE, passage);
    graph.add(node, Terms.FACTUALITY, nodes.of(new Term(evidence.factuality().term())));
    addSides(node, evidence, kind);
    addWhen(node, evidence.when());
    addMethod(node, evidence.method());
    evidence
        .details()
        .forEach((name, v) -> graph.add(node, Nodes.iri(role(kind, name).iri()), nodes.of(v)));
    evidence
        .inferred()
        .forEach(name -> graph.add(node, Terms.INFERRED, Nodes.iri(role(kind, name).iri())));
    graph.add(passage, Terms.TYPE, Terms.PASSAGE_CLASS);
    graph.add(passage, Terms.QUOTE, Nodes.text(evidence.quote()));
    graph.add(passage, Terms.START, number(evidence.passage().start()));
    graph.add(passage, Terms.END, number(evidence.passage().end()));
  }

  /** For each agent who takes a side here, what all evidence of that side shares; see h:sideKey. */
  private void addSides(Node node, Evidence evidence, Kind kind) {
    Optional<Value> candidate = evidence.claim().role(CANDIDATE);
    if (candidate.isEmpty() || kind.subjectRole().equals(CANDIDATE)) {
      return;
    }
    Stream.of(
            evidence.claim().role(kind.subjectRole()),
            Optional.ofNullable(evidence.details().get("onBehalfOf")))
        .flatMap(Optional::stream)
        .filter(Entity.class::isInstance)
        .map(agent -> Iris.side(kind, (Entity) agent, candidate.get()))
        .forEach(side -> graph.add(node, Terms.SIDE_KEY, Nodes.text(side)));
  }

  private void addWhen(Node node, When when) {
    when.earliest()
        .ifPresent(
            day -> {
              graph.add(node, Terms.DATE, Nodes.typed(when.said(), when.datatype()));
              graph.add(node, Terms.EARLIEST, Nodes.typed(day.toString(), "date"));
            });
    when.latest()
        .ifPresent(day -> graph.add(node, Terms.LATEST, Nodes.typed(day.toString(), "date")));
  }

  private void addMethod(Node node, String method) {
    Node found = Nodes.iri(iris.method(method));
    graph.add(node, Terms.METHOD, found);
    graph.add(found, Terms.TYPE, Terms.METHOD_CLASS);
    graph.add(found, Terms.LABEL, Nodes.text(Method.label(method)));
  }

  private static Node number(int number) {
    return Nodes.typed(Integer.toString(number), "integer");
  }
}
