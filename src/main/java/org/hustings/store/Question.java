package org.hustings.store;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/**
 * A query with the question that it answers and the parameters that it takes.
 *
 * @param name of its file without the ending, such as "who-backs"
 * @param title the question in words, the first line of the head; empty when there is none
 * @param text standard SPARQL, with what it includes in place, for any tool
 * @param parameters in the order of the head
 */
public record Question(String name, String title, String text, List<Parameter> parameters) {
  public Question {
    parameters = List.copyOf(parameters);
  }

  /** The query, its parameters still variables. */
  public Query query() {
    return Sparql.parse(name, text);
  }

  /**
   * The query with its parameters bound.
   *
   * @param values by name: an IRI (absolute, or relative to the base), a label that the store has,
   *     or a literal, as the parameter's type asks
   * @throws org.hustings.model.InputException for each unknown, missing or unfit parameter
   */
  public Query bind(Map<String, String> values, Store store, String base) {
    return new Binder(store, base).bind(this, values);
  }

  /** What each parameter stands for, as {@link #bind} puts it in; the same faults. */
  public Map<String, Node> values(Map<String, String> values, Store store, String base) {
    return new Binder(store, base).nodes(this, values);
  }
}
