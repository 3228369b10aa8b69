package org.hustings.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;

/** Hands all graphs on as one, subject by subject, for syntaxes that have no named graphs. */
record UnionBlocks(Blocks to, SortedLines lines) implements Blocks {
  UnionBlocks(Blocks to) {
    this(to, new SortedLines(LineBlocks.BOUND));
  }

  @Override
  public void add(Optional<Node> name, List<Triple> triples) {
    triples.forEach(t -> lines.add(SortedTriples.line(t) + " ."));
  }

  @Override
  public void close() {
    try (lines) {
      List<String> block = new ArrayList<>();
      lines.forEach(
          line -> {
            if (!block.isEmpty() && !subject(line).equals(subject(block.get(0)))) {
              hand(block);
            }
            block.add(line);
          });
      hand(block);
    }
    to.close();
  }

  private static String subject(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  private void hand(List<String> block) {
    List<Triple> triples = new ArrayList<>();
    RDFParser.fromString(String.join("\n", block), Lang.NTRIPLES)
        .checking(false)
        .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                triples.add(triple);
              }
            });
    to.add(Optional.empty(), triples);
    block.clear();
  }
}
