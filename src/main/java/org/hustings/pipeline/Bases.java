package org.hustings.pipeline;

import java.util.Optional;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.hustings.graph.Iris;
import org.hustings.graph.Terms;
import org.hustings.store.Store;

/** Finds out what the IRIs of a store's data start with. */
public final class Bases {
  private static final String BUILD = "build/";
  private static final String GAZETTEER = "graph/gazetteer";
  private static final String ANY_BUILD =
      "SELECT ?build { ?build a <" + Terms.BUILD_CLASS.getURI() + "> } LIMIT 1";

  private Bases() {}

  /** By the record of a build, else by the name of the gazetteer's graph; none of other stores. */
  public static Optional<String> of(Store store) {
    return store
        .ask(QueryFactory.create(ANY_BUILD), Bases::first)
        .map(build -> build.substring(0, build.lastIndexOf(BUILD)))
        .or(() -> fromNames(store));
  }

  private static Optional<String> first(QueryExec execution) {
    var rows = execution.select();
    return rows.hasNext()
        ? Optional.of(rows.next().get(Var.alloc("build")).getURI())
        : Optional.empty();
  }

  private static Optional<String> fromNames(Store store) {
    return store.names().stream()
        .filter(name -> name.endsWith(GAZETTEER))
        .map(name -> name.substring(0, name.length() - GAZETTEER.length()))
        .filter(Iris::isBase)
        .findFirst();
  }
}
