package org.hustings.graph;

import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.hustings.model.Article;
import org.hustings.model.Description;
import org.hustings.model.Reading;
import org.hustings.schema.Schema;

/**
 * Turns what was read out of an article into the graph of that article: the article and what is
 * known of it, the people that the gazetteer lacks, and each claim with its evidence and passages.
 *
 * <p>The graph is in the full profile, has no blank node, and depends on the reading alone: not on
 * the clock, and not on the order of the evidence.
 */
public final class ArticleGraph {
  private final Schema schema;
  private final Iris iris;
  private final Nodes nodes;

  public ArticleGraph(Schema schema, Iris iris) {
    this.schema = schema;
    this.iris = iris;
    this.nodes = new Nodes(schema, iris);
  }

  /** The graph, to be named by the article's IRI. */
  public Graph of(Reading reading) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    describe(graph, reading.article());
    reading.descriptions().forEach(description -> describe(graph, description));
    EvidenceTriples evidence = new EvidenceTriples(schema, iris, reading.article().id(), graph);
    reading.evidence().forEach(evidence::add);
    return graph;
  }

  /**
   * Adds to an article's graph what it was made from.
   *
   * @param collection the file or folder through which the article came
   * @param inputHash see h:inputHash
   */
  public void mark(Graph graph, String articleId, String collection, String inputHash) {
    Node node = Nodes.iri(iris.article(articleId));
    graph.add(node, Terms.COLLECTION, Nodes.text(collection));
    graph.add(node, Terms.INPUT_HASH, Nodes.text(inputHash));
  }

  private void describe(Graph graph, Article article) {
    Node node = Nodes.iri(iris.article(article.id()));
    graph.add(node, Terms.TYPE, Terms.ARTICLE_CLASS);
    graph.add(node, Terms.CONTENT_HASH, Nodes.text(contentHash(article.text())));
    CopyKeys.of(article.text()).forEach(k -> graph.add(node, Terms.COPY_KEY, Nodes.text(k)));
    addText(graph, node, Terms.TITLE, article.title());
    addText(graph, node, Terms.PUBLISHER, article.publisher());
    if (!article.published().isEmpty()) {
      graph.add(node, Terms.ISSUED, Nodes.typed(article.published(), "date"));
    }
    if (!article.url().isEmpty()) {
      graph.add(node, Terms.PUBLISHED_AT, Nodes.address(article.url()));
    }
    if (!article.licence().isEmpty()) {
      graph.add(node, Terms.LICENSE, Nodes.address(article.licence()));
      if (OpenLicence.allows(article.licence())) {
        addText(graph, node, Terms.TEXT, article.text());
      }
    }
  }

  private static void addText(Graph graph, Node node, Node property, String text) {
    if (!text.isEmpty()) {
      graph.add(node, property, Nodes.text(text));
    }
  }

  private void describe(Graph graph, Description description) {
    Node node = nodes.of(description.entity());
    graph.add(node, Terms.TYPE, Nodes.iri(schema.iri(description.entity().type())));
    graph.add(node, Terms.LABEL, Nodes.text(description.entity().label()));
    description
        .properties()
        .forEach(
            (name, values) -> values.forEach(v -> graph.add(node, property(name), nodes.of(v))));
  }

  /** A property by its local name: of the ontology, or one of the few of others that it uses. */
  private Node property(String name) {
    return switch (name) {
      case "altLabel" -> Terms.ALT_LABEL;
      case "exactMatch" -> Terms.EXACT_MATCH;
      default -> Nodes.iri(schema.iri(name));
    };
  }

  /** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
  public static String contentHash(String text) {
    return DigestUtils.sha256Hex(text);
  }
}
