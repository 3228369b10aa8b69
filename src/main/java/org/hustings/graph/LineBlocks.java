package org.hustings.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** N-Triples and N-Quads as sorted lines, each once. */
record LineBlocks(boolean quads, OutputStream out, SortedSet<String> lines) implements Blocks {
  LineBlocks(boolean quads, OutputStream out) {
    this(quads, out, new TreeSet<>());
  }

  @Override
  public void add(Optional<Node> name, List<Triple> triples) {
    String graph = quads ? name.map(n -> " " + SortedTriples.text(n)).orElse("") : "";
    triples.forEach(t -> lines.add(SortedTriples.line(t) + graph + " .\n"));
  }

  @Override
  public void close() {
    try {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      for (String line : lines) {
        writer.write(line);
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
