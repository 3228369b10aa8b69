package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.name;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** Shows what a query gives: a table of at most some rows, or yes or no. */
final class ResultTable {
  static final int MOST = 1000;
  private static final int LONGEST = 600;

  private final Names names;

  ResultTable(Names names) {
    this.names = names;
  }

  /** Runs the query and shows what comes back. */
  Html of(QueryExec execution) {
    if (execution.getQuery().isAskType()) {
      return element("p", execution.ask() ? "Yes." : "No.").css("answer");
    }
    if (execution.getQuery().isSelectType()) {
      return rows(execution.select());
    }
    Iterator<Triple> triples =
        execution.getQuery().isDescribeType()
            ? execution.describeTriples()
            : execution.constructTriples();
    return table(
        List.of("subject", "property", "value"),
        triples,
        t -> Stream.of(cell(t.getSubject()), cell(t.getPredicate()), cell(t.getObject())));
  }

  private Html rows(RowSet rows) {
    List<Var> variables = rows.getResultVars();
    return table(
        variables.stream().map(Var::getVarName).toList(),
        rows,
        row -> variables.stream().map(v -> cell(row, v)));
  }

  private Html cell(Binding row, Var variable) {
    return row.contains(variable) ? cell(row.get(variable)) : Html.nothing();
  }

  private <T> Html table(List<String> heads, Iterator<T> rows, Function<T, Stream<Html>> cells) {
    List<Html> lines = new ArrayList<>();
    while (rows.hasNext() && lines.size() < MOST) {
      lines.add(element("tr", cells.apply(rows.next()).map(c -> element("td", c)).toList()));
    }
    String count = lines.size() == 1 ? "One row." : lines.size() + " rows.";
    String cut = rows.hasNext() ? "The first " + MOST + " rows; download for all." : count;
    Html head =
        element("tr", heads.stream().map(h -> element("th", h).with("scope", "col")).toList());
    return parts(
        element("p", cut).css("rows"),
        element("div", element("table", element("thead", head), element("tbody", lines)))
            .css("scroll")
            .with("tabindex", "0")
            .with("role", "region")
            .with("aria-label", "Results"));
  }

  private Html cell(Node node) {
    if (node.isTripleTerm()) {
      Triple triple = node.getTriple();
      return parts(
          Arrays.stream(new Node[] {triple.getSubject(), triple.getPredicate(), triple.getObject()})
              .map(n -> parts(cell(n), text(" "))));
    }
    if (!node.isURI()) {
      return name(Names.cut(Thing.characters(node), LONGEST));
    }
    return names.link(node);
  }
}
