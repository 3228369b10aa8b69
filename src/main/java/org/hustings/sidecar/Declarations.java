package org.hustings.sidecar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.model.Description;
import org.hustings.model.Entity;
import org.hustings.model.Literal;
import org.hustings.model.Slug;
import org.hustings.model.Value;

/**
 * The persons, offices and other entities that a sidecar declares because the gazetteer lacks them,
 * together with those of the gazetteer. An entity in brackets belongs to its article.
 */
final class Declarations {
  private static final String LABEL_FORM =
      "<person/rita-borg> a h:Person ; rdfs:label \"Rita Borg\"";

  private final Statements statements;
  private final Vocabulary vocabulary;
  private final Gazetteer gazetteer;
  private final Article article;
  private final Faults faults;
  private final Map<Node, Entity> declared = new LinkedHashMap<>();
  private final Map<Node, Map<String, List<Value>>> properties = new HashMap<>();

  Declarations(
      Statements statements,
      Vocabulary vocabulary,
      Gazetteer gazetteer,
      Article article,
      Faults faults) {
    this.statements = statements;
    this.vocabulary = vocabulary;
    this.gazetteer = gazetteer;
    this.article = article;
    this.faults = faults;
  }

  /** Reads the declarations of some subjects, all names first. */
  void read(Set<Node> subjects) {
    subjects.forEach(this::declare);
    for (Node subject : Set.copyOf(declared.keySet())) {
      statements.about(subject).forEach(s -> property(subject, s));
    }
  }

  private void declare(Node subject) {
    Optional<String> type = type(subject);
    List<String> labels = labels(subject);
    int line = statements.line(subject);
    String shown = vocabulary.show(subject);
    if (type.isEmpty()) {
      return;
    }
    if (labels.size() != 1) {
      faults.add(line, shown + " has " + labels.size() + " labels", "one: " + LABEL_FORM);
      return;
    }
    if (subject.isBlank()) {
      declared.put(subject, article.own(type.get(), labels.get(0)));
      return;
    }
    Entity named = vocabulary.entity(subject).orElseThrow();
    Optional<Entity> known = gazetteer.entity(named.type(), named.id());
    if (!named.type().equals(type.get())) {
      faults.add(line, shown + " is no " + type.get(), "h:" + named.type() + ", by its IRI");
    } else if (known.isEmpty()) {
      declared.put(subject, new Entity(named.type(), named.id(), labels.get(0)));
    } else {
      checkKnown(subject, known.get(), labels.get(0), line);
    }
  }

  private void checkKnown(Node subject, Entity known, String label, int line) {
    if (!known.label().equals(label)) {
      faults.add(
          line,
          vocabulary.show(subject) + " is called \"" + label + "\" here",
          "\"" + known.label() + "\", as in the gazetteer; other names go there, as skos:altLabel");
    }
    statements
        .about(subject)
        .filter(s -> !isName(s.predicate()))
        .forEach(
            s ->
                faults.add(
                    s.line(),
                    "the gazetteer has " + vocabulary.show(subject) + " already",
                    "nothing more about it; " + vocabulary.show(s.predicate()) + " goes there"));
  }

  private static boolean isName(Node predicate) {
    return predicate.equals(RDF.type.asNode()) || predicate.equals(RDFS.label.asNode());
  }

  /** The class of a subject; a fault when it is none of the ontology. */
  private Optional<String> type(Node subject) {
    List<Statement> types =
        statements.about(subject).filter(s -> s.predicate().equals(RDF.type.asNode())).toList();
    Optional<String> type =
        types.size() == 1 ? vocabulary.term(types.get(0).object()) : Optional.empty();
    boolean isClass = type.filter(vocabulary.schema().classes()::containsKey).isPresent();
    if (!isClass) {
      faults.add(
          types.isEmpty() ? statements.line(subject) : types.get(0).line(),
          types.isEmpty()
              ? vocabulary.show(subject) + " has no class"
              : vocabulary.show(types.get(0).object()) + " is no class for it, or not the only one",
          LABEL_FORM);
      return Optional.empty();
    }
    return type;
  }

  private List<String> labels(Node subject) {
    return statements
        .about(subject)
        .filter(s -> s.predicate().equals(RDFS.label.asNode()) && s.object().isLiteral())
        .map(s -> s.object().getLiteralLexicalForm())
        .toList();
  }

  private void property(Node subject, Statement statement) {
    if (isName(statement.predicate())) {
      return;
    }
    Optional<String> name =
        statement.predicate().equals(SKOS.altLabel.asNode())
            ? Optional.of("altLabel")
            : vocabulary.term(statement.predicate());
    Optional<Value> value = value(statement);
    if (name.isEmpty()) {
      faults.add(
          statement.line(),
          "unknown term " + vocabulary.show(statement.predicate()),
          "a property of the ontology, rdfs:label or skos:altLabel");
    } else if (value.isPresent()) {
      properties
          .computeIfAbsent(subject, s -> new HashMap<>())
          .computeIfAbsent(name.get(), n -> new ArrayList<>())
          .add(value.get());
    }
  }

  private Optional<Value> value(Statement statement) {
    Node object = statement.object();
    if (object.isLiteral()) {
      String datatype = object.getLiteralDatatypeURI();
      String name = datatype.substring(datatype.indexOf('#') + 1);
      return Optional.of(new Literal(object.getLiteralLexicalForm(), name));
    }
    Optional<Entity> entity = entity(object);
    if (entity.isEmpty()) {
      faults.add(statement.line(), unknown(object), "a known entity, or one declared here");
    }
    return entity.map(e -> e);
  }

  /** What to say of an entity that nothing declares. */
  String unknown(Node node) {
    return vocabulary.show(node) + " is not known";
  }

  /** The entity that a node stands for, known or declared. */
  Optional<Entity> entity(Node node) {
    Optional<Entity> here = Optional.ofNullable(declared.get(node));
    return here.or(() -> vocabulary.entity(node).flatMap(e -> gazetteer.entity(e.type(), e.id())));
  }

  /** The entities of some classes that bear a name, known or declared, sorted by their IRIs. */
  List<Entity> labelled(Set<String> classes, String label) {
    List<Entity> found = new ArrayList<>();
    classes.forEach(c -> found.addAll(gazetteer.labelled(c, label)));
    declared.values().stream()
        .filter(e -> classes.contains(e.type()) && e.label().equalsIgnoreCase(label))
        .forEach(found::add);
    return found.stream().distinct().sorted(Comparator.comparing(Vocabulary::show)).toList();
  }

  /** Those of the gazetteer whose last name a wrong name or IRI ends with. */
  List<Entity> alike(String name) {
    String last = Slug.of(name).replaceFirst("^.*-", "");
    return gazetteer.persons(last).stream().limit(3).toList();
  }

  /** What is declared, in the order of the file. */
  List<Description> descriptions() {
    return declared.entrySet().stream()
        .map(e -> new Description(e.getValue(), properties.getOrDefault(e.getKey(), Map.of())))
        .toList();
  }
}
