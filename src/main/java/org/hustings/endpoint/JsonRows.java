package org.hustings.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.XSD;
import org.hustings.graph.Json;

/**
 * Writes rows as the SPARQL 1.2 JSON format has them, a row a line, without the indentation of
 * Jena's own writer, which takes longer than most answers take to find.
 */
final class JsonRows {
  private static final int AT_ONCE = 1 << 13;

  private final NodeToLabel labels = NodeToLabel.createScopeByDocument();
  private final StringBuilder text = new StringBuilder(2 * AT_ONCE);
  private final OutputStream out;

  JsonRows(OutputStream out) {
    this.out = out;
  }

  void write(RowSet rows) throws IOException {
    List<Var> columns = rows.getResultVars();
    text.append("{\"head\":{\"vars\":[")
        .append(
            columns.stream().map(c -> Json.quote(c.getVarName())).collect(Collectors.joining(",")))
        .append("]},\n\"results\":{\"bindings\":[");
    for (boolean first = true; rows.hasNext(); first = false) {
      text.append(first ? "\n" : ",\n");
      row(rows.next(), columns);
      if (text.length() > AT_ONCE) {
        send();
      }
    }
    text.append("\n]}}\n");
    send();
  }

  void write(boolean yes) throws IOException {
    text.append("{\"head\":{},\"boolean\":").append(yes).append("}\n");
    send();
  }

  private void row(Binding row, List<Var> columns) {
    char before = '{';
    for (Var column : columns) {
      if (row.contains(column)) {
        text.append(before);
        quote(column.getVarName());
        text.append(':');
        term(row.get(column));
        before = ',';
      }
    }
    text.append(before == '{' ? "{}" : "}");
  }

  private void term(Node node) {
    if (node.isURI()) {
      text.append("{\"type\":\"uri\",\"value\":");
      quote(node.getURI());
    } else if (node.isLiteral()) {
      literal(node);
    } else if (node.isTripleTerm()) {
      triple(node.getTriple());
    } else {
      text.append("{\"type\":\"bnode\",\"value\":");
      quote(labels.get(null, node).substring("_:".length()));
    }
    text.append('}');
  }

  private void literal(Node node) {
    text.append("{\"type\":\"literal\",\"value\":");
    quote(node.getLiteralLexicalForm());
    String language = node.getLiteralLanguage();
    if (!language.isEmpty()) {
      text.append(",\"xml:lang\":");
      quote(language);
      if (node.getLiteralBaseDirection() != null) {
        text.append(",\"its:dir\":");
        quote(node.getLiteralBaseDirection().direction());
      }
    } else if (!node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
      text.append(",\"datatype\":");
      quote(node.getLiteralDatatypeURI());
    }
  }

  private void triple(Triple triple) {
    text.append("{\"type\":\"triple\",\"value\":{\"subject\":");
    term(triple.getSubject());
    text.append(",\"predicate\":");
    term(triple.getPredicate());
    text.append(",\"object\":");
    term(triple.getObject());
    text.append('}');
  }

  /** Most texts have nothing to escape. */
  private void quote(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c >= 0x7F) {
        text.append(Json.quote(value));
        return;
      }
    }
    text.append('"').append(value).append('"');
  }

  private void send() throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
