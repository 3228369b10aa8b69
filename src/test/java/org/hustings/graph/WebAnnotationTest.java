package org.hustings.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.hustings.model.Article;
import org.hustings.model.Claim;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Literal;
import org.hustings.model.Reading;
import org.hustings.model.Span;
import org.hustings.model.When;
import org.junit.jupiter.api.Test;

class WebAnnotationTest {
  private static final WebAnnotation ANNOTATION = new WebAnnotation(Example.SCHEMA, Example.IRIS);
  private static final String CONTEXT =
      Example.text(Path.of("src/test/resources/org/hustings/graph/annotation-context.jsonld"));

  private static List<String> all(Reading reading) {
    return reading.evidence().stream().map(e -> ANNOTATION.of(reading.article(), e)).toList();
  }

  /** The triples of a document; its context comes from the test and never from the network. */
  private static Graph parse(String json) {
    JsonLdOptions options = new JsonLdOptions();
    options.setDocumentLoader(
        (uri, o) -> {
          assertThat(uri.toString()).isEqualTo(Terms.ANNOTATION_CONTEXT.getURI());
          return JsonDocument.of(new StringReader(CONTEXT));
        });
    Graph graph = GraphMemFactory.createDefaultGraph();
    RDFParser.fromString(json, Lang.JSONLD11)
        .set(LangJSONLD11.JSONLD_OPTIONS, options)
        .parse(graph);
    return graph;
  }

  @Test
  void anAnnotationIdentifiesTheClaimAtItsPassage() {
    String base = Iris.DEFAULT_BASE;
    Article article = Article.of("a", "On it:\r\n\uD835\uDD4F Malta backs Rutte. So.");
    Span place = new Span(8, 27);
    Evidence evidence =
        new Evidence(
            new Claim(
                "Endorsement", Map.of("endorser", Example.BRITAIN, "candidate", Example.RUTTE)),
            place,
            article.quote(place),
            Factuality.DENIED,
            new When("2024-02"),
            Map.of("source", Literal.text("a \"US\" official")),
            Set.of(),
            "annotator/hand");

    assertThat(ANNOTATION.of(article, evidence))
        .isEqualTo(
            "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"id\": \""
                + base
                + "article/a#char=8,27;endorsement/united-kingdom/mark-rutte\","
                + " \"type\": \"Annotation\", \"motivation\": \"identifying\","
                + " \"body\": [{\"type\": \"SpecificResource\", \"purpose\": \"identifying\","
                + " \"source\": \""
                + base
                + "endorsement/united-kingdom/mark-rutte\"}, {\"type\": \"TextualBody\","
                + " \"purpose\": \"describing\", \"format\": \"text/plain\", \"language\": \"en\","
                + " \"value\": \"Denied: United Kingdom endorses Mark Rutte, 2024-02,"
                + " source a \\\"US\\\" official\"}], \"target\": {\"type\": \"SpecificResource\","
                + " \"id\": \""
                + base
                + "article/a#char=8,27\", \"source\": \""
                + base
                + "article/a\", \"selector\": [{\"type\": \"TextQuoteSelector\", \"id\": \""
                + base
                + "article/a#char=8,27;quote\", \"exact\": \"\uD835\uDD4F Malta backs Rutte\","
                + " \"prefix\": \"On it:\\r\\n\", \"suffix\": \". So.\"},"
                + " {\"type\": \"TextPositionSelector\", \"id\": \""
                + base
                + "article/a#char=8,27;position\", \"start\": 8, \"end\": 27}]}}");
  }

  @Test
  void theContextOfAQuoteIsAtMostThirtyTwoCharacters() {
    Article article =
        Article.of("a", "\uD835\uDD4F".repeat(40) + "Ana" + "\uD835\uDD4F".repeat(40));
    Evidence evidence =
        new Evidence(
            new Claim("Candidacy", Map.of("candidate", Example.RUTTE)),
            new Span(40, 43),
            "Ana",
            Factuality.ASSERTED,
            When.UNKNOWN,
            Map.of(),
            Set.of(),
            "annotator/hand");
    String annotation = ANNOTATION.of(article, evidence);

    assertThat(annotation)
        .contains("\"prefix\": \"" + "\uD835\uDD4F".repeat(32) + "\"")
        .contains("\"suffix\": \"" + "\uD835\uDD4F".repeat(32) + "\"")
        .contains("\"value\": \"Asserted: Mark Rutte stands for (unsaid)\"");
  }

  @Test
  void annotationsHaveTheIrisOfTheGraphAndItsSelectors() {
    Graph annotations = parse("[" + String.join(",\n", all(Example.rich())) + "]");
    Graph graph = Example.graph(Example.rich());

    Set<Node> evidence =
        graph.stream(Node.ANY, Terms.TYPE, Terms.EVIDENCE_CLASS)
            .map(Triple::getSubject)
            .collect(Collectors.toSet());
    assertThat(
            annotations.stream(Node.ANY, RDF.type.asNode(), OA.Annotation.asNode())
                .map(Triple::getSubject))
        .containsExactlyInAnyOrderElementsOf(evidence);
    Stream<Triple> selectors =
        graph.stream().flatMap(Selectors::add).filter(t -> t.toString().contains(OA.NS));
    assertThat(selectors).isNotEmpty().allMatch(annotations::contains);
    for (Triple supports : graph.stream(Node.ANY, Terms.SUPPORTS, Node.ANY).toList()) {
      assertThat(
              annotations.stream(supports.getSubject(), OA.hasBody.asNode(), Node.ANY)
                  .flatMap(b -> annotations.stream(b.getObject(), OA.hasSource.asNode(), Node.ANY))
                  .map(Triple::getObject))
          .containsExactly(supports.getObject());
    }
  }

  @Test
  void eachHasWhatTheModelAsksFor() {
    for (String line : all(Example.rich())) {
      assertThat(line).doesNotContain("\n");
      JsonObject annotation = JSON.parse(line);
      assertThat(annotation.getString("@context")).isEqualTo(Terms.ANNOTATION_CONTEXT.getURI());
      assertThat(annotation.getString("id")).startsWith(Iris.DEFAULT_BASE);
      assertThat(annotation.getString("type")).isEqualTo("Annotation");
      JsonObject target = annotation.getObj("target");
      assertThat(target.getString("source")).startsWith(Iris.DEFAULT_BASE + "article/");
      assertThat(target.getString("via")).isEqualTo("https://example.org/a?b=c&d=é");
      assertThat(target.get("selector").getAsArray()).hasSize(2);
      assertThat(annotation.get("body").getAsArray().get(1).getAsObject().getString("value"))
          .isNotBlank();
    }
  }

  @Test
  void aStoreGivesTheSameButForTheTextAround() {
    DatasetGraph store = DatasetGraphFactory.wrap(Example.graph(Example.rich()));
    String labels =
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> <state/united-kingdom> rdfs:label"
            + " \"United Kingdom\" . <person/mark-rutte> rdfs:label \"Mark Rutte\" ."
            + " <office/nato-secretary-general> rdfs:label \"Secretary General of NATO\" ."
            + " <contest/nato-secretary-general-2024> rdfs:label \"NATO Secretary General 2024\" .";
    RDFParser.fromString(labels, Lang.TURTLE).base(Iris.DEFAULT_BASE).parse(store);

    assertThat(ANNOTATION.of(store)).containsExactlyInAnyOrderElementsOf(all(Example.rich()));
  }
}
