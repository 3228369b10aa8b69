package org.hustings.remote;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.util.Context;
import org.hustings.graph.Profile;

/** Has whole queries answered by a store, over the union of its named graphs. */
final class Questioner {
  private static final int MOST_LISTED = 1000;

  private final Service service;
  private final Abilities abilities;
  private final Contents contents;

  Questioner(Service service, Abilities abilities, Contents contents) {
    this.service = service;
    this.abilities = abilities;
    this.contents = contents;
  }

  /**
   * The query as the store can answer it; none when it asks for triple terms in a way that only an
   * engine can that sees the full profile.
   */
  Optional<Query> asThere(Query query) {
    if (!TripleTerms.in(query)) {
      return Optional.of(query);
    }
    if (abilities.profile() == Profile.FULL) {
      return abilities.hasBasic() ? Optional.empty() : Optional.of(query);
    }
    return Optional.of(TripleTerms.basic(query)).filter(basic -> !TripleTerms.in(basic));
  }

  /** The rows of a query's pattern: of a SELECT its own, of others the values of all variables. */
  QueryIterator rows(Query query, Context context) {
    Query select = query.cloneQuery();
    if (!query.isSelectType()) {
      select.setQuerySelectType();
      select.setQueryResultStar(true);
    }
    if (query.isAskType()) {
      select.setLimit(1);
    }
    List<String> listed = listed(query);
    Rows rows = service.open(overUnion(select, listed).serialize(), listed);
    return new IncomingRows(rows, service.problems(), Context.getCancelSignal(context));
  }

  private Query overUnion(Query select, List<String> listed) {
    if (select.hasDatasetDescription()) {
      return select;
    }
    if (abilities.union() == Abilities.Union.NAMED) {
      select.setQueryPattern(new ElementNamedGraph(Quad.unionGraph, select.getQueryPattern()));
      return select;
    }
    return abilities.repeats(listed) ? EachTripleOnce.rewrite(select) : select;
  }

  private List<String> listed(Query query) {
    if (query.hasDatasetDescription() || abilities.union() != Abilities.Union.LISTED) {
      return List.of();
    }
    SortedSet<String> names = contents.names();
    if (names.size() > MOST_LISTED) {
      throw service
          .problems()
          .fault(
              "has "
                  + names.size()
                  + " named graphs, which are too many to be listed with each query, and its default"
                  + " graph is not their union",
              "a store that is set up so that the default graph is the union of the named graphs");
    }
    return List.copyOf(names);
  }
}
