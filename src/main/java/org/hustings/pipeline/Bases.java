package org.hustings.pipeline;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hustings.graph.Iris;
import org.hustings.graph.Terms;
import org.hustings.store.Store;

/** Finds out what the IRIs of a store's data start with. */
public final class Bases {
  private static final String BUILD = "build/";
  private static final String GAZETTEER = "graph/gazetteer";

  private Bases() {}

  /** By the record of a build, else by the name of the gazetteer's graph; none of other stores. */
  public static Optional<String> of(Store store) {
    return store
        .read(Bases::anyBuild)
        .map(build -> build.substring(0, build.lastIndexOf(BUILD)))
        .or(() -> fromNames(store));
  }

  private static Optional<String> anyBuild(DatasetGraph view) {
    Iterator<Quad> builds = view.find(Quad.unionGraph, Node.ANY, Terms.TYPE, Terms.BUILD_CLASS);
    try {
      return builds.hasNext() ? Optional.of(builds.next().getSubject().getURI()) : Optional.empty();
    } finally {
      Iter.close(builds);
    }
  }

  private static Optional<String> fromNames(Store store) {
    return store.names().stream()
        .filter(name -> name.endsWith(GAZETTEER))
        .map(name -> name.substring(0, name.length() - GAZETTEER.length()))
        .filter(Iris::isBase)
        .findFirst();
  }
}
