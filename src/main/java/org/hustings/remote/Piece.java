package org.hustings.remote;

import java.util.List;

/**
 * Triples for one graph that are sent in one request.
 *
 * @param replaces true when the graph is emptied first
 * @param lines triples as N-Triples writes them, without line ends
 * @param bytes the length of the lines in UTF-8, with line ends
 */
record Piece(String graph, boolean replaces, List<String> lines, int bytes) {
  static Piece of(String graph, boolean replaces, List<String> lines) {
    int bytes = lines.stream().mapToInt(Piece::length).sum();
    return new Piece(graph, replaces, List.copyOf(lines), bytes);
  }

  /** How many bytes a line takes. */
  static int length(String line) {
    int length = 1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return length;
  }

  /** Its triples in two pieces, of which only the first empties the graph. */
  List<Piece> halves() {
    int half = lines.size() / 2;
    return List.of(
        of(graph, replaces, lines.subList(0, half)),
        of(graph, false, lines.subList(half, lines.size())));
  }
}
