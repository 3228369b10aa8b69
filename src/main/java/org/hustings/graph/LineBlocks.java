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
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** N-Triples and N-Quads as sorted lines, each once. */
record LineBlocks(boolean quads, OutputStream out, SortedLines lines) implements Blocks {
  /** How many characters of lines are sorted in memory. */
  static final int BOUND = 64 << 20;

  LineBlocks(boolean quads, OutputStream out) {
    this(quads, out, new SortedLines(BOUND));
  }

  @Override
  public void add(Optional<Node> name, List<Triple> triples) {
    String graph = quads ? name.map(n -> " " + SortedTriples.text(n)).orElse("") : "";
    triples.forEach(t -> lines.add(SortedTriples.line(t) + graph + " ."));
  }

  @Override
  public void close() {
    try (lines) {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      lines.forEach(line -> write(writer, line));
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Writer writer, String line) {
    try {
      writer.write(line);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
