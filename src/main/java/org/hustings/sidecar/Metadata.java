package org.hustings.sidecar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.hustings.model.Article;

/**
 * Reads what a sidecar says of its article: title, publisher, day, address, licence. A description
 * is read and left alone.
 */
final class Metadata {
  static final String SAYS = "says";
  static final String REJECTS = "rejects";
  private static final String ALL =
      "dct:title, dct:publisher, dct:issued, dct:source, dct:license, dct:description, h:says or"
          + " h:rejects";

  private final Vocabulary vocabulary;
  private final Faults faults;
  private final Map<Node, String> said = new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));

  Metadata(Vocabulary vocabulary, Faults faults) {
    this.vocabulary = vocabulary;
    this.faults = faults;
  }

  /** Reads one statement about the article that is not a claim. */
  void read(Statement statement) {
    Node predicate = statement.predicate();
    if (predicate.equals(RDF.type.asNode())) {
      if (!vocabulary.is(statement.object(), "Article")) {
        faults.add(
            statement.line(),
            "the article is no " + vocabulary.show(statement.object()),
            "h:Article");
      }
    } else if (predicate.equals(DCTerms.issued.asNode())) {
      day(statement).ifPresent(d -> put(statement, d));
    } else if (predicate.equals(DCTerms.source.asNode())
        || predicate.equals(DCTerms.license.asNode())) {
      put(statement, iriOrText(statement.object()));
    } else if (predicate.equals(DCTerms.title.asNode())
        || predicate.equals(DCTerms.publisher.asNode())
        || predicate.equals(DCTerms.description.asNode())) {
      text(statement).ifPresent(t -> put(statement, t));
    } else {
      faults.add(statement.line(), "unknown term " + vocabulary.show(predicate), ALL);
    }
  }

  private void put(Statement statement, String value) {
    if (said.put(statement.predicate(), value) != null) {
      faults.add(
          statement.line(), vocabulary.show(statement.predicate()) + " stands twice", "it once");
    }
  }

  private Optional<String> day(Statement statement) {
    Node object = statement.object();
    String said = object.isLiteral() ? object.getLiteralLexicalForm() : vocabulary.show(object);
    try {
      if (object.isLiteral() && object.getLiteralDatatypeURI().endsWith("#date")) {
        return Optional.of(LocalDate.parse(said).toString());
      }
    } catch (DateTimeException e) {
      // Said below, with the days that are none because of their type.
    }
    faults.add(statement.line(), "bad date \"" + said + "\"", "\"2024-02-22\"^^xsd:date");
    return Optional.empty();
  }

  private Optional<String> text(Statement statement) {
    if (Values.isText(statement.object())) {
      return Optional.of(statement.object().getLiteralLexicalForm());
    }
    faults.add(
        statement.line(),
        vocabulary.show(statement.predicate())
            + " cannot be "
            + vocabulary.show(statement.object()),
        "a text");
    return Optional.empty();
  }

  private static String iriOrText(Node object) {
    return object.isURI()
        ? object.getURI()
        : object.isLiteral() ? object.getLiteralLexicalForm() : "";
  }

  /** The article with what is said of it; what is not said stays as it was. */
  Article of(Article bare) {
    return new Article(
        bare.id(),
        bare.text(),
        said.getOrDefault(DCTerms.title.asNode(), bare.title()),
        said.getOrDefault(DCTerms.publisher.asNode(), bare.publisher()),
        said.getOrDefault(DCTerms.issued.asNode(), bare.published()),
        said.getOrDefault(DCTerms.source.asNode(), bare.url()),
        said.getOrDefault(DCTerms.license.asNode(), bare.licence()));
  }
}
