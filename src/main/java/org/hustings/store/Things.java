package org.hustings.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** What a store says of the names and types of things. */
final class Things {
  private static final int LIKE = 5;
  private static final Var THING = Var.alloc("thing");
  private static final Var TYPE = Var.alloc("type");
  private static final Var LABEL = Var.alloc("label");
  private static final Var NAME = Var.alloc("name");

  private final Store store;

  Things(Store store) {
    this.store = store;
  }

  /** IRIs of the types of a thing, sorted; none when the store does not know it. */
  List<String> types(Node thing) {
    return rows(
        resource("types.rq"),
        Map.of(THING, thing),
        rows ->
            rows.stream()
                .map(b -> b.get(TYPE))
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .toList());
  }

  /** Things of some types by their labels that have a name, whatever its case. */
  SortedMap<Node, String> named(String name, List<String> types) {
    String given = lower(name.strip());
    return find(types, n -> n.equals(given), Integer.MAX_VALUE);
  }

  /** A few things of some types that have the last word of a name in theirs. */
  SortedMap<Node, String> like(String name, List<String> types) {
    String given = lower(name.strip());
    String word = given.substring(given.lastIndexOf(' ') + 1);
    return find(types, n -> n.contains(word), LIKE);
  }

  /** Compares here, because LCASE depends on the store's locale: a Turkish one spoils "Irina". */
  private SortedMap<Node, String> find(List<String> types, Predicate<String> fits, int limit) {
    Query query = resource("names.rq");
    SortedMap<Node, String> found = new TreeMap<>(Comparator.comparing(Node::toString));
    for (String type : types) {
      rows(
          query,
          Map.of(TYPE, NodeFactory.createURI(type)),
          rows -> {
            rows.forEachRemaining(
                b -> {
                  if (found.size() < limit && fits.test(lower(text(b.get(NAME))))) {
                    found.putIfAbsent(b.get(THING), text(b.get(LABEL)));
                  }
                });
            return found;
          });
    }
    return found;
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private <T> T rows(Query query, Map<Var, Node> values, Function<RowSet, T> action) {
    Query bound =
        QueryTransformOps.transform(query, new Substitution(v -> values.getOrDefault(v, v)));
    return store.ask(bound, execution -> action.apply(execution.select()));
  }

  private static Query resource(String name) {
    try (InputStream in = Things.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
