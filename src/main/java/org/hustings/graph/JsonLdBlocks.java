package org.hustings.graph;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.XSD;

/** JSON-LD 1.1 with a line for each subject, under a context of prefixes. */
record JsonLdBlocks(PrintWriter out, List<String> written) implements Blocks {
  JsonLdBlocks(OutputStream out) {
    this(new PrintWriter(out, false, StandardCharsets.UTF_8), new ArrayList<>());
    String context =
        Prefixes.ALL.entrySet().stream()
            .map(e -> Json.quote(e.getKey()) + ":" + Json.quote(e.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    this.out.print("{\"@context\":" + context + ",\n\"@graph\":[");
  }

  @Override
  public void add(Optional<Node> name, List<Triple> triples) {
    List<List<Triple>> blocks = SortedTriples.bySubject(triples);
    if (blocks.isEmpty()) {
      return;
    }
    out.print(written.isEmpty() ? "\n" : ",\n");
    written.add("");
    name.ifPresent(n -> out.print("{\"@id\":" + id(n) + ",\"@graph\":[\n"));
    out.print(blocks.stream().map(JsonLdBlocks::subject).collect(Collectors.joining(",\n")));
    name.ifPresent(n -> out.print("\n]}"));
  }

  @Override
  public void close() {
    out.print("\n]}\n");
    out.flush();
  }

  private static String subject(List<Triple> block) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Triple triple : block) {
      boolean type = triple.getPredicate().equals(Terms.TYPE);
      values
          .computeIfAbsent(type ? "@type" : name(triple.getPredicate()), k -> new ArrayList<>())
          .add(type ? Json.quote(name(triple.getObject())) : value(triple.getObject()));
    }
    return values.entrySet().stream()
        .map(e -> "," + Json.quote(e.getKey()) + ":" + list(e.getValue()))
        .collect(Collectors.joining("", "{\"@id\":" + id(block.get(0).getSubject()), "}"));
  }

  private static String list(List<String> values) {
    return values.size() == 1 ? values.get(0) : "[" + String.join(",", values) + "]";
  }

  private static String value(Node node) {
    if (node.isURI() || node.isBlank()) {
      return "{\"@id\":" + id(node) + "}";
    }
    if (!node.isLiteral()) {
      throw new IllegalStateException("JSON-LD has no place for " + node);
    }
    String text = Json.quote(node.getLiteralLexicalForm());
    if (!node.getLiteralLanguage().isEmpty()) {
      return "{\"@value\":"
          + text
          + ",\"@language\":"
          + Json.quote(node.getLiteralLanguage())
          + "}";
    }
    String datatype = node.getLiteralDatatypeURI();
    return datatype.equals(XSD.xstring.getURI())
        ? text
        : "{\"@value\":" + text + ",\"@type\":" + Json.quote(name(Nodes.iri(datatype))) + "}";
  }

  private static String name(Node node) {
    return node.isURI() ? Prefixes.shorten(node.getURI()).orElse(node.getURI()) : label(node);
  }

  private static String id(Node node) {
    return Json.quote(node.isURI() ? node.getURI() : label(node));
  }

  private static String label(Node node) {
    return "_:" + node.getBlankNodeLabel();
  }
}
