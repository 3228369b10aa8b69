package org.hustings.remote;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;

/**
 * Sends graphs to a store, many in one request: an update empties each graph and fills it. Where
 * there is no update service, it is one request a graph by the graph store protocol.
 *
 * <p>Whatever breaks off can be sent again and leaves the same behind. A graph that takes several
 * requests has what it was made from in the last of them, so a build that finds only the first ones
 * takes it for changed.
 */
final class Upload {
  private final Service service;
  private final Pieces pieces;
  private final Consumer<String> say;
  private final List<Piece> waiting = new ArrayList<>();
  private int triples;
  private int bytes;

  Upload(Service service, Pieces pieces, Consumer<String> say) {
    this.service = service;
    this.pieces = pieces;
    this.say = say;
  }

  /**
   * Sends graphs.
   *
   * @param replaced the new contents of graphs; one that is empty is removed
   * @param added what is added to graphs, after all that is replaced
   */
  void send(SortedMap<String, Graph> replaced, SortedMap<String, Graph> added) {
    replaced.forEach((name, graph) -> pieces.of(name, graph, true).forEach(this::add));
    added.forEach((name, graph) -> pieces.of(name, graph, false).forEach(this::add));
    flush();
  }

  private void add(Piece piece) {
    if (!pieces.fits(triples, bytes, piece)) {
      flush();
    }
    waiting.add(piece);
    triples += piece.lines().size();
    bytes += piece.bytes();
  }

  private void flush() {
    if (!waiting.isEmpty()) {
      send(List.copyOf(waiting));
    }
    waiting.clear();
    triples = 0;
    bytes = 0;
  }

  private void send(List<Piece> batch) {
    Optional<URI> update = service.endpoints().update();
    if (update.isEmpty()) {
      URI data = service.endpoints().data().orElseThrow();
      batch.forEach(piece -> put(data, piece));
    } else if (!service.update(doing(batch), update.get(), request(batch))) {
      halves(batch).forEach(this::send);
    }
  }

  private void put(URI data, Piece piece) {
    String doing = doing(List.of(piece));
    if (piece.lines().isEmpty()) {
      service.delete(doing, data, piece.graph());
      return;
    }
    String method = piece.replaces() ? "PUT" : "POST";
    String body = String.join("\n", piece.lines()) + "\n";
    if (!service.data(doing, method, data, piece.graph(), body)) {
      halves(List.of(piece)).forEach(half -> half.forEach(p -> put(data, p)));
    }
  }

  /** The two halves of what was too large for the store. */
  private List<List<Piece>> halves(List<Piece> batch) {
    int whole = batch.stream().mapToInt(Piece::bytes).sum();
    if (batch.size() == 1 && batch.get(0).lines().size() < 2) {
      throw service
          .problems()
          .fault(
              "takes no request of " + whole + " bytes: 413",
              "a store that takes one triple at a time");
    }
    pieces.shrink(whole / 2);
    say.accept("the store takes no request of " + whole + " bytes; sending half as much at once");
    if (batch.size() == 1) {
      return batch.get(0).halves().stream().map(List::of).toList();
    }
    int half = batch.size() / 2;
    return List.of(batch.subList(0, half), batch.subList(half, batch.size()));
  }

  private static String doing(List<Piece> batch) {
    return batch.size() == 1
        ? "writing <" + batch.get(0).graph() + ">"
        : "writing " + batch.size() + " graphs";
  }

  private static String request(List<Piece> batch) {
    StringBuilder request = new StringBuilder();
    for (Piece piece : batch) {
      String graph = "GRAPH <" + piece.graph() + ">";
      if (piece.replaces()) {
        request.append("DROP SILENT ").append(graph).append(" ;\n");
      }
      if (!piece.lines().isEmpty()) {
        request.append("INSERT DATA { ").append(graph).append(" {\n");
        piece.lines().forEach(line -> request.append(line).append('\n'));
        request.append("} } ;\n");
      }
    }
    return request.toString();
  }
}
