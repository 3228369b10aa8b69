package org.hustings.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
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
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;

/** The words of the tests of this package: one schema, some entities, some articles. */
final class Example {
  static final Schema SCHEMA =
      new SchemaReader().read(Path.of("ontology/hustings.ttl"), Path.of("ontology/shapes.ttl"));
  static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

  static final Entity BRITAIN = new Entity("State", "united-kingdom", "United Kingdom");
  static final Entity RUTTE = new Entity("Person", "mark-rutte", "Mark Rutte");
  static final Entity CHIEF =
      new Entity("Office", "nato-secretary-general", "Secretary General of NATO");
  static final Entity RACE =
      new Entity("Contest", "nato-secretary-general-2024", "NATO Secretary General 2024");
  static final Entity STRANGER = new Entity("Person", "rita-borg~malta", "Rita Borg");
  static final Claim ENDORSEMENT =
      new Claim(
          "Endorsement",
          Map.of("endorser", BRITAIN, "candidate", RUTTE, "office", CHIEF, "contest", RACE));
  static final String TEXT = "The British government put its weight behind Rutte on Thursday.";

  private Example() {}

  /** The evidence of the design's example. */
  static Evidence evidence() {
    return evidence(ENDORSEMENT, Factuality.ASSERTED, Map.of());
  }

  static Evidence evidence(Claim claim, Factuality factuality, Map<String, Value> details) {
    return new Evidence(
        claim,
        new Span(0, 63),
        TEXT,
        factuality,
        new When("2024-02-22"),
        details,
        claim.kind().equals("Endorsement") ? Set.of("office") : Set.of(),
        "rule/endorsement/weight-behind");
  }

  static Reading reading(String id, Evidence... evidence) {
    return new Reading(Article.of(id, TEXT), List.of(), List.of(evidence));
  }

  /** One of everything: all metadata, an unknown person, four kinds, odd characters. */
  static Reading rich() {
    Article article =
        new Article(
            "2024/löndon",
            TEXT,
            "\"London\" turns\tto Rutte \\ \n<b>",
            "Example Courier",
            "2024-02-23",
            "https://example.org/a?b=c&d=é",
            "CC BY 4.0");
    Description stranger =
        new Description(STRANGER, Map.of("altLabel", List.of(Literal.text("R. Borg"))));
    return new Reading(
        article,
        List.of(stranger),
        List.of(
            evidence(),
            evidence(
                new Claim("Opposition", Map.of("opposer", STRANGER, "candidate", RUTTE)),
                Factuality.DENIED,
                Map.of("source", Literal.text("a US official"), "via", BRITAIN)),
            evidence(
                new Claim("Candidacy", Map.of("candidate", RUTTE, "office", CHIEF)),
                Factuality.REPORTED,
                Map.of("standing", new Term("Frontrunner"), "toSucceed", STRANGER)),
            evidence(
                new Claim(
                    "Tenure",
                    Map.of(
                        "holder", STRANGER, "office", CHIEF, "from", new Literal("2010", "gYear"))),
                Factuality.ASSERTED,
                Map.of(
                    "phase", new Term("Former"), "until", new Literal("2014-09", "gYearMonth")))));
  }

  static Graph graph(Reading reading) {
    return new ArticleGraph(SCHEMA, IRIS).of(reading);
  }

  /** A graph from this package's test resources. */
  static Graph resource(String name) {
    return read(path("src/test/resources/org/hustings/graph/" + name));
  }

  static Graph read(Path file) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    RDFParser.fromString(text(file), Lang.TURTLE).base(Iris.DEFAULT_BASE).parse(graph);
    return graph;
  }

  static Path path(String name) {
    return Path.of(name);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
