package org.hustings.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.hustings.store.CsvRows;

/** Writes rows, and looks at each as it passes. */
final class Rows {
  private final Format format;
  private final long most;
  private long count;
  private boolean tripleTerms;

  /**
   * Writes rows in a format.
   *
   * @param most a Refusal meets the one after so many
   */
  Rows(Format format, long most) {
    this.format = format;
    this.most = most;
  }

  /** True when a row so far had a triple term. */
  boolean tripleTerms() {
    return tripleTerms;
  }

  void write(RowSet rows, OutputStream out) throws IOException {
    List<Var> columns = rows.getResultVars();
    RowSet watched = RowSetStream.create(columns, Iter.map(rows, row -> look(row, columns)));
    switch (format) {
      case CSV -> new CsvRows(out).write(watched);
      case JSON -> new JsonRows(out).write(watched);
      default -> writer().write(out, watched, new Context());
    }
  }

  void write(boolean yes, OutputStream out) throws IOException {
    switch (format) {
      case CSV -> new CsvRows(out).write(yes);
      case JSON -> new JsonRows(out).write(yes);
      default -> writer().write(out, yes, new Context());
    }
  }

  /** Refuses what has more rows or triples than an answer may have. */
  static void requireFew(long count, long most) {
    if (count > most) {
      throw new Refusal(
          403, "The answer has more than " + most + " rows. Ask for fewer, by LIMIT and OFFSET.");
    }
  }

  private RowSetWriter writer() {
    return RowSetWriterRegistry.getFactory(format.rows()).create(format.rows());
  }

  private Binding look(Binding row, List<Var> columns) {
    count++;
    requireFew(count, most);
    for (Var column : columns) {
      Node value = row.contains(column) ? row.get(column) : column;
      tripleTerms |= value.isTripleTerm();
      if (format == Format.XML) {
        Characters.requireXml(value);
      }
    }
    return row;
  }
}
