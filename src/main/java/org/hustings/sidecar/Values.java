package org.hustings.sidecar;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.hustings.model.Entity;
import org.hustings.model.Literal;
import org.hustings.model.Term;
import org.hustings.model.Value;
import org.hustings.model.When;
import org.hustings.schema.Role;

/** Reads what fills a role: an IRI, a label, a term of a closed list, or a literal. */
final class Values {
  private final Vocabulary vocabulary;
  private final Declarations declarations;
  private final Faults faults;

  Values(Vocabulary vocabulary, Declarations declarations, Faults faults) {
    this.vocabulary = vocabulary;
    this.declarations = declarations;
    this.faults = faults;
  }

  /** The value of a role; empty, with a fault, when nothing fits. */
  Optional<Value> read(Role role, Statement statement) {
    Node object = statement.object();
    if (object.isLiteral()) {
      return literal(role, statement);
    }
    Optional<String> term = vocabulary.term(object);
    if (term.isPresent()) {
      return fitting(role, new Term(term.get()), statement);
    }
    Optional<Entity> entity = declarations.entity(object);
    if (entity.isPresent()) {
      return fitting(role, entity.get(), statement);
    }
    // A blank node that could not be declared is a fault already.
    if (object.isURI()) {
      boolean list = !role.terms().isEmpty();
      String problem =
          list
              ? "unknown " + role.name() + " " + vocabulary.show(object)
              : declarations.unknown(object);
      faults.add(
          statement.line(),
          problem,
          list ? vocabulary.expected(object, role.terms()) : near(object));
    }
    return Optional.empty();
  }

  private Optional<Value> fitting(Role role, Value value, Statement statement) {
    if (role.takes(value)) {
      return Optional.of(value);
    }
    boolean list = value instanceof Term && !role.terms().isEmpty();
    String problem =
        list
            ? "unknown " + role.name() + " " + vocabulary.show(statement.object())
            : role.name() + " cannot be " + described(value);
    faults.add(
        statement.line(),
        problem,
        list ? vocabulary.expected(statement.object(), role.terms()) : range(role));
    return Optional.empty();
  }

  private static String described(Value value) {
    return value instanceof Entity entity
        ? "the " + entity.type() + " \"" + entity.label() + "\""
        : "\"" + value.label() + "\"";
  }

  /** What may fill a role, in words. */
  String range(Role role) {
    Stream<String> classes = new TreeSet<>(role.classes()).stream().map(vocabulary::own);
    Stream<String> terms = new TreeSet<>(role.terms()).stream().map(vocabulary::own);
    Stream<String> types = new TreeSet<>(role.datatypes()).stream().map(d -> "an xsd:" + d);
    return Stream.of(classes, terms, types).flatMap(s -> s).collect(Collectors.joining(", "));
  }

  private Optional<Value> literal(Role role, Statement statement) {
    String lexical = statement.object().getLiteralLexicalForm();
    String datatype = statement.object().getLiteralDatatypeURI();
    if (!isText(statement.object())) {
      return typed(role, statement, lexical, datatype.substring(datatype.indexOf('#') + 1));
    }
    Optional<String> term =
        role.terms().stream().filter(t -> t.equalsIgnoreCase(lexical)).findFirst();
    if (term.isPresent()) {
      return Optional.of(new Term(term.get()));
    }
    List<Entity> named = declarations.labelled(role.classes(), lexical);
    if (named.size() == 1) {
      return Optional.of(named.get(0));
    }
    if (role.datatypes().contains("string") && !lexical.isBlank()) {
      return Optional.of(Literal.text(lexical));
    }
    label(role, statement, lexical, named);
    return Optional.empty();
  }

  /** True for a plain text, with or without a language. */
  static boolean isText(Node object) {
    return object.isLiteral()
        && (object.getLiteralDatatypeURI().equals(XSDDatatype.XSDstring.getURI())
            || !object.getLiteralLanguage().isEmpty());
  }

  private void label(Role role, Statement statement, String label, List<Entity> named) {
    if (!named.isEmpty()) {
      String iris = named.stream().map(Vocabulary::show).collect(Collectors.joining(", "));
      faults.add(
          statement.line(),
          role.name() + " \"" + label + "\" fits " + named.size() + " entities",
          "the IRI of one: " + iris);
    } else if (role.classes().isEmpty()) {
      faults.add(statement.line(), role.name() + " cannot be \"" + label + "\"", range(role));
    } else {
      faults.add(
          statement.line(),
          role.name() + " \"" + label + "\" is nobody known",
          near(statement.object()));
    }
  }

  private Optional<Value> typed(Role role, Statement statement, String lexical, String datatype) {
    Literal literal = new Literal(lexical, datatype);
    boolean date = role.datatypes().contains("gYear");
    boolean wellFormed =
        date
            ? When.read(lexical).filter(w -> w.datatype().equals(datatype)).isPresent()
            : statement.object().getLiteral().isWellFormed();
    if (role.takes(literal) && wellFormed) {
      return Optional.of(literal);
    }
    faults.add(
        statement.line(),
        role.name() + " cannot be \"" + lexical + "\"^^xsd:" + datatype,
        range(role));
    return Optional.empty();
  }

  /** A date, month or year; empty, with a fault, when it is none. */
  Optional<When> when(Statement statement) {
    Node object = statement.object();
    String lexical = object.isLiteral() ? object.getLiteralLexicalForm() : vocabulary.show(object);
    Optional<When> when = When.read(lexical).filter(w -> isTyped(object, w));
    if (when.isEmpty() || lexical.isEmpty()) {
      faults.add(
          statement.line(),
          "bad date \"" + lexical + "\"",
          "\"2024-02-22\"^^xsd:date, \"2024-02\"^^xsd:gYearMonth or \"2024\"^^xsd:gYear");
      return Optional.empty();
    }
    return when;
  }

  private static boolean isTyped(Node object, When when) {
    return object.isLiteral() && object.getLiteralDatatypeURI().endsWith("#" + when.datatype());
  }

  private String near(Node node) {
    String declare = "a known entity, or a declaration of it here with h: class and rdfs:label";
    String name =
        node.isLiteral()
            ? node.getLiteralLexicalForm()
            : vocabulary.entity(node).map(Entity::id).orElse("");
    String alike =
        declarations.alike(name).stream().map(Vocabulary::show).collect(Collectors.joining(" or "));
    return alike.isEmpty() ? declare : alike + ", " + declare;
  }
}
