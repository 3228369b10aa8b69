package org.hustings.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Writes rows as the SPARQL 1.1 CSV format has them. A triple term, for which it has no place, is
 * written as in N-Triples, and is text to whoever reads it.
 */
public final class CsvRows {
  private final NodeToLabel labels = NodeToLabel.createScopeByDocument();
  private final Writer out;

  public CsvRows(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** Writes the rows and gives their number. */
  public long write(RowSet rows) throws IOException {
    List<Var> columns = rows.getResultVars();
    line(columns.stream().map(Var::getVarName).map(CsvRows::quoted).toList());
    long count = 0;
    while (rows.hasNext()) {
      Binding row = rows.next();
      line(columns.stream().map(c -> row.contains(c) ? cell(row.get(c)) : "").toList());
      count++;
    }
    out.flush();
    return count;
  }

  /** Writes a yes or no, as Jena does, since the format has no place for it. */
  public void write(boolean yes) throws IOException {
    line(List.of("_askResult"));
    line(List.of(Boolean.toString(yes)));
    out.flush();
  }

  private void line(List<String> cells) throws IOException {
    out.write(cells.stream().collect(Collectors.joining(",", "", "\r\n")));
  }

  private String cell(Node node) {
    if (node.isBlank()) {
      return labels.get(null, node);
    }
    return quoted(
        node.isURI()
            ? node.getURI()
            : node.isLiteral() ? node.getLiteralLexicalForm() : NodeFmtLib.strNT(node));
  }

  private static String quoted(String text) {
    boolean plain =
        text.indexOf('"') < 0
            && text.indexOf(',') < 0
            && text.indexOf('\n') < 0
            && text.indexOf('\r') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
