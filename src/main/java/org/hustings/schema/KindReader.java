package org.hustings.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.hustings.model.Finding;

/** Reads the kinds of claim out of an ontology: each class below h:Claim that has a key. */
final class KindReader {
  private static final Node CLAIM = OntologyTerms.own("Claim");
  private static final Node EVIDENCE = OntologyTerms.own("Evidence");
  private static final Node KEY = OntologyTerms.own("key");
  private static final Node DETAILS = OntologyTerms.own("details");
  private static final Node DIRECT_PROPERTY = OntologyTerms.own("directProperty");
  private static final Node SUBJECT_ROLE = OntologyTerms.own("subjectRole");
  private static final Node OBJECT_ROLE = OntologyTerms.own("objectRole");
  private static final Node PRESUPPOSES = OntologyTerms.own("presupposes");

  private final OntologyTerms terms;
  private final RangeReader ranges;
  private final List<Finding> findings;

  KindReader(OntologyTerms terms, RangeReader ranges, List<Finding> findings) {
    this.terms = terms;
    this.ranges = ranges;
    this.findings = findings;
  }

  /** The kinds, sorted by name. */
  List<Kind> kinds() {
    Set<Node> claims = terms.below(CLAIM);
    List<Kind> kinds = new ArrayList<>();
    boolean keys = false;
    for (Node type : terms.classes().values()) {
      Optional<Triple> key = terms.value(type, KEY);
      keys |= key.isPresent();
      if (!claims.contains(type)) {
        key.ifPresent(
            at -> fault(at, OntologyTerms.name(type) + " has a key", "a class below h:Claim"));
      } else if (key.isPresent()) {
        kinds.add(kind(type, key.get()));
      } else if (terms.below(type).size() == 1 && !type.equals(CLAIM)) {
        findings.add(
            terms.file().fault(type, OntologyTerms.name(type) + " has no key", "h:key ( ... )"));
      }
    }
    if (!keys) {
      findings.add(
          new Finding(
              terms.file().name(), 0, 0, "no class has a key", "h:key ( ... ) on kinds of claim"));
    }
    return kinds;
  }

  /** The properties that evidence of every kind may have. */
  List<Role> common() {
    return terms
        .value(EVIDENCE, DETAILS)
        .map(at -> roles(EVIDENCE, List.of(EVIDENCE), at))
        .orElse(List.of());
  }

  private Kind kind(Node type, Triple keyAt) {
    List<Role> key = roles(type, List.copyOf(terms.above(type)), keyAt);
    List<Role> details =
        terms.value(type, DETAILS).map(at -> roles(type, List.of(EVIDENCE), at)).orElse(List.of());
    Node direct = one(type, DIRECT_PROPERTY);
    if (!direct.equals(type) && !terms.declares(direct)) {
      fault(at(type, DIRECT_PROPERTY), unknown(direct), "a property of the ontology");
    }
    if (keyAt.getObject().equals(RDF.nil.asNode())) {
      fault(keyAt, "the key of " + OntologyTerms.name(type) + " has no role", "h:key ( h:role )");
    }
    return new Kind(
        OntologyTerms.name(type),
        type.getURI(),
        terms.label(type),
        key,
        details,
        direct.getURI(),
        roleOfKey(type, SUBJECT_ROLE, keyAt),
        roleOfKey(type, OBJECT_ROLE, keyAt),
        presupposed(type));
  }

  private Optional<String> presupposed(Node type) {
    Optional<Triple> at = terms.value(type, PRESUPPOSES);
    at.filter(t -> terms.value(t.getObject(), KEY).isEmpty())
        .ifPresent(t -> fault(t, "what is presupposed is no kind of claim", "a class with a key"));
    return at.map(t -> OntologyTerms.name(t.getObject()));
  }

  private List<Role> roles(Node type, List<Node> shaped, Triple at) {
    List<Role> roles = new ArrayList<>();
    Optional<List<Node>> members = RdfList.members(terms.file().graph(), at.getObject());
    if (members.isEmpty()) {
      String property = "h:" + OntologyTerms.name(at.getPredicate());
      fault(at, property + " of " + OntologyTerms.name(type) + " is no list", "( h:role ... )");
    }
    for (Node member : members.orElse(List.of())) {
      if (!terms.declares(member)) {
        fault(at, unknown(member), "a property of the ontology");
      } else if (roles.stream().anyMatch(r -> r.iri().equals(member.getURI()))) {
        fault(at, "'" + OntologyTerms.name(member) + "' stands twice in the list", "it once");
      } else {
        ranges.role(member, shaped, terms.file().fault(at, "", "")).ifPresent(roles::add);
      }
    }
    return roles;
  }

  /** The only value; the class itself, with a finding, when there is none or are several. */
  private Node one(Node type, Node property) {
    List<Triple> values = terms.file().graph().find(type, property, Node.ANY).toList();
    if (values.size() == 1 && values.get(0).getObject().isURI()) {
      return values.get(0).getObject();
    }
    String name = "h:" + OntologyTerms.name(property);
    String problem = OntologyTerms.name(type) + " has " + values.size() + " " + name;
    fault(at(type, property), problem, "one " + name);
    return type;
  }

  private String roleOfKey(Node type, Node property, Triple keyAt) {
    Node role = one(type, property);
    Optional<List<Node>> key = RdfList.members(terms.file().graph(), keyAt.getObject());
    if (key.isPresent() && !role.equals(type) && !key.get().contains(role)) {
      String problem = "'" + OntologyTerms.name(role) + "' is not in the key";
      fault(at(type, property), problem, "a role of the key of " + OntologyTerms.name(type));
    }
    return OntologyTerms.name(role);
  }

  private Triple at(Node type, Node property) {
    return terms
        .value(type, property)
        .or(() -> terms.value(type, KEY))
        .orElseThrow(() -> new IllegalStateException("no key: " + type));
  }

  private static String unknown(Node term) {
    return "unknown property '" + OntologyTerms.name(term) + "'";
  }

  private void fault(Triple at, String problem, String expected) {
    findings.add(terms.file().fault(at, problem, expected));
  }
}
