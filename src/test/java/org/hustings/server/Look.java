package org.hustings.server;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.hustings.graph.GazetteerGraph;
import org.hustings.store.Store;

/** Serves the gazetteer and some articles' graphs for a person to look at; run by hand. */
final class Look {
  private Look() {}

  public static void main(String[] args) throws InterruptedException {
    Store store = Store.memory();
    if (args.length == 1) {
      Example.load(store, Example.resource("example.trig"));
    } else {
      store.replace(
          Example.BASE + "graph/gazetteer",
          new GazetteerGraph(Example.SCHEMA, Example.BASE).read(Path.of("data/gazetteer")));
    }
    for (int i = 1; i < args.length; i++) {
      Graph graph = RDFDataMgr.loadGraph(args[i]);
      String article =
          graph
              .find(
                  org.apache.jena.graph.Node.ANY,
                  org.hustings.graph.Terms.TYPE,
                  org.hustings.graph.Terms.ARTICLE_CLASS)
              .next()
              .getSubject()
              .getURI();
      store.replace(article, graph);
    }
    new Server(Example.options(store, Integer.parseInt(args[0]))).start().join();
  }
}
