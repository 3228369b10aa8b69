package org.hustings.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Writes rows as columns for a terminal: literals as their text, IRIs as prefixed names or relative
 * to the base, numbers to the right. What could steer a terminal is shown as a space.
 */
final class AnswerTable {
  private static final String GAP = "  ";

  private final PrefixMapping prefixes;
  private final String base;
  private final OutputStream out;

  AnswerTable(PrefixMapping prefixes, String base, OutputStream out) {
    this.prefixes = prefixes;
    this.base = base;
    this.out = out;
  }

  /** Writes the rows and gives their number. */
  long write(RowSet rows) throws IOException {
    List<Var> columns = rows.getResultVars();
    List<List<String>> lines = new ArrayList<>();
    boolean[] numeric = new boolean[columns.size()];
    Arrays.fill(numeric, true);
    while (rows.hasNext()) {
      Binding row = rows.next();
      List<String> line = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        Node node = row.get(columns.get(i));
        line.add(node == null ? "" : visible(text(node)));
        numeric[i] &=
            node == null || (node.isLiteral() && node.getLiteralValue() instanceof Number);
      }
      lines.add(line);
    }
    write(columns.stream().map(Var::getVarName).toList(), lines, numeric);
    return lines.size();
  }

  private void write(List<String> names, List<List<String>> lines, boolean[] numeric)
      throws IOException {
    int[] widths = new int[names.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Columns.width(names.get(i));
      for (List<String> line : lines) {
        widths[i] = Math.max(widths[i], Columns.width(line.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    append(text, names, widths, numeric);
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    append(text, rule, widths, numeric);
    for (List<String> line : lines) {
      append(text, line, widths, numeric);
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(
      StringBuilder text, List<String> cells, int[] widths, boolean[] numeric) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - Columns.width(cells.get(i)));
      line.append(i == 0 ? "" : GAP);
      line.append(numeric[i] ? space + cells.get(i) : cells.get(i) + space);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private String text(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (!node.isURI()) {
      return NodeFmtLib.str(node, Prefixes.adapt(prefixes));
    }
    String iri = node.getURI();
    if (!base.isEmpty() && iri.startsWith(base) && iri.length() > base.length()) {
      return iri.substring(base.length());
    }
    String name = prefixes.qnameFor(iri);
    return name == null ? iri : name;
  }

  private static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
