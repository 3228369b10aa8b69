package org.hustings.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.hustings.store.Questions;

/** The queries behind the pages, each read once from its file when it is first asked. */
final class PageQueries {
  private final Questions questions;
  private final Map<String, Query> read = new ConcurrentHashMap<>();

  /** Makes page queries that may include what a folder of questions offers. */
  PageQueries(Questions questions) {
    this.questions = questions;
  }

  /** The query of a name. */
  Query named(String name) {
    return read.computeIfAbsent(
        name, n -> questions.parse(n + ".rq", text("queries/" + n + ".rq")).query());
  }

  /** The query of a name, for some values of a variable. */
  Query with(String name, String variable, List<Node> values) {
    ElementData table = new ElementData();
    table.add(Var.alloc(variable));
    values.forEach(v -> table.add(BindingFactory.binding(Var.alloc(variable), v)));
    Query query = named(name).cloneQuery();
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(table);
    if (query.getQueryPattern() instanceof ElementGroup group) {
      group.getElements().forEach(pattern::addElement);
    }
    query.setQueryPattern(pattern);
    return query;
  }

  /** True when this package has a resource. */
  static boolean has(String resource) {
    return PageQueries.class.getResource(resource) != null;
  }

  /** A resource of this package as text. */
  static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  /** A resource of this package. */
  static byte[] bytes(String resource) {
    try (InputStream in = PageQueries.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
