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
  private boolean tripleTerms;

  Rows(Format format) {
    this.format = format;
  }

  /** True when a row so far had a triple term. */
  boolean tripleTerms() {
    return tripleTerms;
  }

  void write(RowSet rows, OutputStream out) throws IOException {
    List<Var> columns = rows.getResultVars();
    RowSet watched = RowSetStream.create(columns, Iter.map(rows, row -> look(row, columns)));
    if (format == Format.CSV) {
      new CsvRows(out).write(watched);
    } else {
      writer().write(out, watched, new Context());
    }
  }

  void write(boolean yes, OutputStream out) throws IOException {
    if (format == Format.CSV) {
      new CsvRows(out).write(yes);
    } else {
      writer().write(out, yes, new Context());
    }
  }

  private RowSetWriter writer() {
    return RowSetWriterRegistry.getFactory(format.rows()).create(format.rows());
  }

  private Binding look(Binding row, List<Var> columns) {
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
