package org.hustings.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;

/** Sorts triples by how N-Triples writes them, each once. */
final class SortedTriples {
  private static final NodeFormatter FORMATTER = new NodeFormatterNT();

  private SortedTriples() {}

  /** The triples, sorted. */
  static List<Triple> of(Collection<Triple> triples) {
    TreeMap<String, Triple> sorted = new TreeMap<>();
    triples.forEach(t -> sorted.put(line(t), t));
    return new ArrayList<>(sorted.values());
  }

  /** The triples by their subjects, sorted. */
  static List<List<Triple>> bySubject(Collection<Triple> triples) {
    List<List<Triple>> blocks = new ArrayList<>();
    for (Triple triple : of(triples)) {
      List<Triple> last = blocks.isEmpty() ? List.of() : blocks.get(blocks.size() - 1);
      if (last.isEmpty() || !last.get(0).getSubject().equals(triple.getSubject())) {
        last = new ArrayList<>();
        blocks.add(last);
      }
      last.add(triple);
    }
    return blocks;
  }

  /** "subject predicate object", as N-Triples writes them, without the full stop. */
  static String line(Triple triple) {
    return text(triple.getSubject())
        + " "
        + text(triple.getPredicate())
        + " "
        + text(triple.getObject());
  }

  /** A node as N-Triples writes it. */
  static String text(Node node) {
    IndentedLineBuffer out = new IndentedLineBuffer();
    FORMATTER.format(out, node);
    return out.asString();
  }
}
