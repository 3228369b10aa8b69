package org.hustings.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hustings.graph.Iris;
import org.hustings.graph.Terms;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.Workbench;
import org.hustings.store.Question;
import org.hustings.store.Questions;
import org.hustings.store.Store;

/** A question that is ready to be asked of any store: its parameters are bound. */
record Asked(String name, Query query) {
  /** What takes longer the more pairs there are, and need not grow in a line with the graph. */
  private static final List<String> PAIRWISE = List.of("co-endorsers", "split-blocs");

  /** The parameterised questions of the home, and all of src/bench/queries. */
  static List<Asked> about(Path data) throws IOException {
    Map<String, String> known = new TreeMap<>();
    for (String line : Files.readAllLines(data.resolve("parameters.tsv"))) {
      String[] parts = line.split("\t", 2);
      known.put(parts[0], parts[1]);
    }
    try (Home home = Home.of(Path.of("."));
        Store store = Store.memory()) {
      Workbench bench = Workbench.read(home, Iris.DEFAULT_BASE);
      Graph article = GraphFactory.createDefaultGraph();
      article.add(NodeFactory.createURI(known.get("article")), Terms.TYPE, Terms.ARTICLE_CLASS);
      store.replace(
          Map.of(bench.iris().gazetteerGraph(), bench.gazetteerGraph(), known.get("article"), article));
      List<Asked> asked = new ArrayList<>();
      Questions questions = Questions.read(home.queries());
      Stream.concat(
              questions.all().stream().filter(q -> !q.parameters().isEmpty()),
              own(questions))
          .forEach(
              question ->
                  asked.add(
                      new Asked(
                          question.name(),
                          question.bind(values(question, known), store, Iris.DEFAULT_BASE))));
      return asked;
    }
  }

  private static Stream<Question> own(Questions questions) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/bench/queries"))) {
      return files.sorted().map(questions::parse).toList().stream();
    }
  }

  private static Map<String, String> values(Question question, Map<String, String> known) {
    Map<String, String> values = new TreeMap<>();
    question.parameters().stream()
        .filter(p -> known.containsKey(p.name()) && p.fallback().isEmpty())
        .forEach(p -> values.put(p.name(), known.get(p.name())));
    return values;
  }

  String text() {
    return query.toString();
  }

  boolean pairwise() {
    return PAIRWISE.contains(name);
  }

  /** True when it asks with RDF 1.2 terms, which not every store knows. */
  boolean reifies() {
    return text().contains("<<") || text().contains("~ ");
  }
}
