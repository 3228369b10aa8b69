package org.hustings.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.hustings.graph.Profiles;
import org.hustings.graph.Terms;

/** What one page reads from the store, within the transaction of its request. */
final class Data {
  static final Comparator<Node> ORDER = Comparator.comparing(NodeFmtLib::strNT);

  /** Of how many resources one query asks. */
  private static final int AT_ONCE = 500;

  private final DatasetGraph view;
  private final Graph union;
  private final PageQueries queries;
  private final Map<Node, Thing> fetched = new HashMap<>();

  Data(DatasetGraph view, PageQueries queries) {
    this.view = view;
    this.union = view.getDefaultGraph();
    this.queries = queries;
  }

  /** All the data, its default graph the union. */
  DatasetGraph view() {
    return view;
  }

  /** Every triple about a resource as its subject. */
  Thing thing(Node node) {
    return fetched.computeIfAbsent(node, n -> Thing.of(n, triples(n, Node.ANY, Node.ANY)));
  }

  /**
   * Reads all about many resources at once, but for the texts of articles, so that {@link #thing}
   * has them at hand.
   */
  void fetch(Collection<Node> nodes) {
    List<Node> wanted =
        nodes.stream().filter(n -> n.isURI() && !fetched.containsKey(n)).distinct().toList();
    Map<Node, List<Triple>> found = new HashMap<>();
    for (Row row : select("things", "thing", wanted)) {
      Node thing = row.required("thing");
      found
          .computeIfAbsent(thing, t -> new ArrayList<>())
          .add(Triple.create(thing, row.required("property"), row.required("value")));
    }
    wanted.forEach(n -> fetched.put(n, Thing.of(n, found.getOrDefault(n, List.of()))));
  }

  /** The subjects that a property leads from to a resource, sorted. */
  List<Node> subjects(Node property, Node object) {
    return triples(Node.ANY, property, object).stream()
        .map(Triple::getSubject)
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  /** The resources that refer to one by any property, sorted. */
  List<Node> subjectsTo(Node object) {
    return triples(Node.ANY, Node.ANY, object).stream()
        .map(Triple::getSubject)
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  /** The triples by which one resource refers to another. */
  List<Triple> linking(Node subject, Node object) {
    return triples(subject, Node.ANY, object);
  }

  /** The properties that lead to a resource, sorted. */
  List<Node> propertiesTo(Node object) {
    return triples(Node.ANY, Node.ANY, object).stream()
        .map(Triple::getPredicate)
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  /** The value of a property that has one, or the first of several. */
  Optional<Node> value(Node subject, Node property) {
    return triples(subject, property, Node.ANY).stream().map(Triple::getObject).min(ORDER);
  }

  /** True when the store says anything of a resource, or has a graph of its name. */
  boolean knows(Node node) {
    return union.contains(node, Node.ANY, Node.ANY)
        || union.contains(Node.ANY, Node.ANY, node)
        || view.containsGraph(node);
  }

  /** True of an article that the store had a graph of, until a build removed it. */
  boolean isGone(Node node) {
    return union.contains(Node.ANY, Terms.REMOVED, node) && !view.containsGraph(node);
  }

  /** The rows of a page query with some variables bound. */
  List<Row> select(String query, Map<String, Node> values) {
    List<Row> rows = new ArrayList<>();
    try (QueryExec execution = execution(queries.named(query), values)) {
      execution.select().forEachRemaining(binding -> rows.add(new Row(binding)));
    }
    return rows;
  }

  /** The rows of a page query for each of many values of a variable. */
  List<Row> select(String query, String variable, Collection<Node> values) {
    return select(query, variable, values, Map.of());
  }

  /** The rows of a page query for each of many values of a variable, with others bound. */
  List<Row> select(
      String query, String variable, Collection<Node> values, Map<String, Node> bound) {
    List<Row> rows = new ArrayList<>();
    List<Node> all = List.copyOf(values);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Node> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      try (QueryExec execution = execution(queries.with(query, variable, some), bound)) {
        execution.select().forEachRemaining(binding -> rows.add(new Row(binding)));
      }
    }
    return rows;
  }

  /**
   * The graph that a page query constructs with some variables bound, in the full profile: a remote
   * store may have it in the other.
   */
  Graph construct(String query, Map<String, Node> values) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (QueryExec execution = execution(queries.named(query), values)) {
      execution.construct(graph);
    }
    return Profiles.full(graph);
  }

  /** A page query as text with some variables bound, for people to change. */
  String query(String query, Map<String, Node> values) {
    Map<Var, Node> bound = new HashMap<>();
    values.forEach((name, node) -> bound.put(Var.alloc(name), node));
    return QueryTransformOps.replaceVars(queries.named(query), bound).serialize();
  }

  /** One solution of a query. */
  record Row(Binding binding) {
    Optional<Node> node(String variable) {
      return Optional.ofNullable(binding.get(Var.alloc(variable)));
    }

    /** The value of a variable that the query always binds. */
    Node required(String variable) {
      return node(variable).orElseThrow(() -> new IllegalStateException("unbound ?" + variable));
    }

    String text(String variable) {
      return node(variable).map(Thing::characters).orElse("");
    }

    int number(String variable) {
      return node(variable).map(n -> Integer.parseInt(n.getLiteralLexicalForm())).orElse(0);
    }
  }

  private QueryExec execution(Query query, Map<String, Node> values) {
    BindingBuilder binding = Binding.builder();
    values.forEach((name, node) -> binding.add(Var.alloc(name), node));
    return QueryExec.dataset(view).query(query).substitution(binding.build()).build();
  }

  private List<Triple> triples(Node subject, Node property, Node object) {
    return union.find(subject, property, object).toList();
  }
}
