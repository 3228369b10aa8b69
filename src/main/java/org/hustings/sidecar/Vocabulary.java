package org.hustings.sidecar;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hustings.model.Entity;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;

/** What the IRIs of a sidecar mean: terms of the ontology, and entities below the data base. */
public final class Vocabulary {
  private static final String ARTICLE = "article/";

  private final Schema schema;
  private final String base;
  private final Map<String, String> terms = new HashMap<>();
  private final Map<String, String> folders = new TreeMap<>();

  /** Makes one for the data below a base. */
  public Vocabulary(Schema schema, String base) {
    this.schema = schema;
    this.base = base;
    schema.terms().forEach((name, iri) -> terms.put(iri, name));
    schema.classes().forEach((name, iri) -> put(name, iri));
    schema.kinds().forEach(k -> terms.put(k.iri(), k.name()));
    roles().forEach(r -> terms.put(r.iri(), r.name()));
  }

  private void put(String name, String iri) {
    terms.put(iri, name);
    folders.put(name.toLowerCase(Locale.ROOT) + "/", name);
  }

  private Stream<Role> roles() {
    Stream<Role> own =
        schema.kinds().stream().flatMap(k -> Stream.concat(k.key().stream(), k.details().stream()));
    return Stream.concat(own, schema.common().stream());
  }

  Schema schema() {
    return schema;
  }

  /** Local name of a term of the ontology. */
  Optional<String> term(Node node) {
    return node.isURI() ? Optional.ofNullable(terms.get(node.getURI())) : Optional.empty();
  }

  /** True when the node is the term of the ontology with a local name. */
  boolean is(Node node, String name) {
    return node.isURI() && node.getURI().equals(schema.iri(name));
  }

  /** True when the node is the article itself: the base, or its IRI in full. */
  boolean isArticle(Node node, String id) {
    return node.isURI()
        && (node.getURI().equals(base)
            || relative(node).filter(r -> r.equals(ARTICLE + id)).isPresent());
  }

  /** True when the node is an article, whichever. */
  boolean isAnyArticle(Node node) {
    return relative(node).filter(r -> r.isEmpty() || r.startsWith(ARTICLE)).isPresent();
  }

  /** The entity that an IRI below the base names by its folder, with its id for a label. */
  Optional<Entity> entity(Node node) {
    return relative(node).flatMap(this::named);
  }

  /** The entity at a path below the base, "person/mark-rutte", with its id for a label. */
  public Optional<Entity> entity(String path) {
    return named(decoded(path));
  }

  private Optional<Entity> named(String path) {
    String folder = path.substring(0, path.indexOf('/') + 1);
    String id = path.substring(folder.length());
    return folders.containsKey(folder) && !id.isEmpty() && !folder.equals(ARTICLE)
        ? Optional.of(new Entity(folders.getOrDefault(folder, ""), id, id))
        : Optional.empty();
  }

  /** What stands behind the base, percent-encoding taken off. */
  private Optional<String> relative(Node node) {
    if (!node.isURI() || !node.getURI().startsWith(base)) {
      return Optional.empty();
    }
    return Optional.of(decoded(node.getURI().substring(base.length())));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /** A node as the writer of a sidecar would write it. */
  String show(Node node) {
    if (node.isBlank()) {
      return "[ ]";
    }
    if (!node.isURI()) {
      return "\"" + (node.isLiteral() ? node.getLiteralLexicalForm() : node) + "\"";
    }
    String iri = node.getURI();
    if (iri.startsWith(base)) {
      return "<" + relative(node).orElse("") + ">";
    }
    Map<String, String> prefixes =
        Map.of(
            Schema.NAMESPACE,
            "h:",
            DCTerms.NS,
            "dct:",
            RDFS.getURI(),
            "rdfs:",
            RDF.getURI(),
            "rdf:",
            SKOS.getURI(),
            "skos:");
    return prefixes.entrySet().stream()
        .filter(p -> iri.startsWith(p.getKey()))
        .map(p -> p.getValue() + iri.substring(p.getKey().length()))
        .findFirst()
        .orElse("<" + iri + ">");
  }

  /** An entity as the writer of a sidecar would write it. */
  public static String show(Entity entity) {
    return "<" + entity.type().toLowerCase(Locale.ROOT) + "/" + entity.id() + ">";
  }

  /** What should stand for a node: the nearest of some names, else all of them. */
  String expected(Node node, Collection<String> names) {
    String written = node.isURI() ? node.getURI() : "";
    String name =
        written.substring(Math.max(written.lastIndexOf('#'), written.lastIndexOf('/')) + 1);
    return Nearest.to(name, names)
        .map(this::own)
        .orElse(names.stream().sorted().map(this::own).collect(Collectors.joining(", ")));
  }

  /** A term of the ontology, given by its local name, as the writer of a sidecar would write it. */
  String own(String name) {
    return show(NodeFactory.createURI(schema.iri(name)));
  }

  /** Local names of the kinds of claim. */
  Set<String> kinds() {
    return schema.kinds().stream().map(Kind::name).collect(Collectors.toSet());
  }
}
