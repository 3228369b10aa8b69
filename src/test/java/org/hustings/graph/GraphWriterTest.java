package org.hustings.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GraphWriterTest {
  private static final Graph RICH = Example.graph(Example.rich());
  private static final String NAME = Example.IRIS.article(Example.rich().article().id());

  static Stream<Arguments> everySyntaxAndProfile() {
    return Stream.of(GraphFormat.values())
        .flatMap(f -> Stream.of(Profile.values()).filter(f::takes).map(p -> Arguments.of(f, p)));
  }

  @ParameterizedTest
  @MethodSource("everySyntaxAndProfile")
  void whatIsWrittenReadsBackAsItWas(GraphFormat format, Profile profile) {
    DatasetGraph read = read(written(format, profile, RICH), format);

    Graph graph = format.keepsGraphs() ? read.getGraph(Nodes.iri(NAME)) : read.getDefaultGraph();
    Graph full = profile == Profile.BASIC ? Profiles.full(graph) : graph;
    assertThat(graph.stream().anyMatch(t -> t.getObject().isTripleTerm()))
        .isEqualTo(profile == Profile.FULL);
    assertThat(full.isIsomorphicWith(RICH)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("everySyntaxAndProfile")
  void theSameGraphGivesTheSameBytes(GraphFormat format, Profile profile) {
    List<Triple> triples = new ArrayList<>(RICH.find().toList());
    Collections.shuffle(triples, new Random(3));
    Graph shuffled = GraphMemFactory.createDefaultGraph();
    triples.forEach(shuffled::add);

    assertThat(written(format, profile, shuffled)).isEqualTo(written(format, profile, RICH));
  }

  @Test
  void linesAreSorted() {
    for (GraphFormat format : List.of(GraphFormat.NTRIPLES, GraphFormat.NQUADS)) {
      List<String> lines = text(written(format, Profile.FULL, RICH)).lines().toList();

      assertThat(lines).isSorted().doesNotHaveDuplicates().allMatch(l -> l.endsWith(" ."));
    }
  }

  @Test
  void basicSaysByThreePropertiesWhatFullSaysByATripleTerm() {
    Graph basic = Profiles.basic(RICH);
    long reified = RICH.stream(Node.ANY, Terms.REIFIES, Node.ANY).count();

    assertThat(basic.contains(Node.ANY, Terms.REIFIES, Node.ANY)).isFalse();
    assertThat(basic.stream(Node.ANY, Terms.PREDICATE, Node.ANY).count()).isEqualTo(reified);
    assertThat(basic.size()).isEqualTo(RICH.size() + 2 * reified);
    assertThat(Profiles.full(basic).isIsomorphicWith(RICH)).isTrue();
  }

  @Test
  void syntaxesWithoutTripleTermsTakeTheBasicProfileOnly() {
    for (GraphFormat format : List.of(GraphFormat.JSONLD, GraphFormat.RDFXML)) {
      assertThat(format.usualProfile()).isEqualTo(Profile.BASIC);
      assertThatThrownBy(
              () -> new GraphWriter(format, Profile.FULL, new ByteArrayOutputStream()).close())
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(GraphFormat.of("turtle")).contains(GraphFormat.TURTLE);
    assertThat(GraphFormat.TURTLE.usualProfile()).isEqualTo(Profile.FULL);
    assertThat(GraphFormat.of("docx")).isEmpty();
    assertThat(Profile.of("basic")).contains(Profile.BASIC);
  }

  @Test
  void anExportAddsSelectorsToEachPassage() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    dataset.addGraph(Nodes.iri(NAME), RICH);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    GraphWriter.export(dataset, name -> true, GraphFormat.TURTLE, Profile.FULL, out);

    assertThat(text(out.toByteArray()))
        .contains("oa:TextQuoteSelector", "oa:TextPositionSelector", "#char=0,63;quote");
    assertThat(read(out.toByteArray(), GraphFormat.TURTLE).getDefaultGraph().stream())
        .noneMatch(t -> t.getSubject().isBlank());
  }

  @Test
  void charactersThatXmlLacksAreReplacedThere() {
    Graph graph = GraphMemFactory.createDefaultGraph();
    graph.add(Nodes.iri(NAME), Terms.TITLE, Nodes.text("a\u0000\u000b\ufffe\r\n<&>\" b"));

    DatasetGraph read = read(written(GraphFormat.RDFXML, Profile.BASIC, graph), GraphFormat.RDFXML);

    assertThat(read.getDefaultGraph().find().next().getObject().getLiteralLexicalForm())
        .isEqualTo("a\ufffd\ufffd\ufffd\r\n<&>\" b");
  }

  @ParameterizedTest
  @MethodSource("everySyntaxAndProfile")
  void anyTextReadsBack(GraphFormat format, Profile profile) {
    String text =
        "\"'\\ \t\r\n \u0007\u001b[31m \u0085\u2028\u202e </script> &amp; ]]> {| é 😀 \"\"\"";
    boolean xml = format == GraphFormat.RDFXML;
    Graph graph = GraphMemFactory.createDefaultGraph();
    graph.add(
        Nodes.iri(NAME),
        Terms.TITLE,
        Nodes.text(xml ? text.replaceAll("[\u0007\u001b]", "") : text));
    graph.add(Nodes.iri(NAME), Terms.TITLE, NodeFactory.createLiteralLang("titre", "fr"));

    DatasetGraph read = read(written(format, profile, graph), format);

    assertThat(
            (format.keepsGraphs() ? read.getGraph(Nodes.iri(NAME)) : read.getDefaultGraph())
                .isIsomorphicWith(graph))
        .isTrue();
  }

  @Test
  void nothingGivesAnEmptyButWholeDocument() {
    for (GraphFormat format : GraphFormat.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new GraphWriter(format, format.usualProfile(), out).close();
      assertThat(read(out.toByteArray(), format).isEmpty()).as(format.option()).isTrue();
    }
  }

  private static byte[] written(GraphFormat format, Profile profile, Graph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GraphWriter writer = new GraphWriter(format, profile, out)) {
      writer.write(NAME, graph);
    }
    return out.toByteArray();
  }

  private static DatasetGraph read(byte[] bytes, GraphFormat format) {
    Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(bytes))
        .lang(lang)
        .checking(true)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(dataset);
    return dataset;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
