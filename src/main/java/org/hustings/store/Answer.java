package org.hustings.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.util.Context;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * What a query gives, written in a format: {@code store.ask(query, new Answer(format, base, out))}.
 *
 * <p>SELECT and ASK: table, csv, tsv, json, xml. CONSTRUCT and DESCRIBE: turtle (also for table),
 * ntriples, jsonld (also for json), rdfxml (also for xml).
 */
public final class Answer implements Function<QueryExec, Long> {
  private final AnswerFormat format;
  private final String base;
  private final OutputStream out;

  /**
   * Makes a writer of one answer.
   *
   * @param base IRIs below it are shortened in tables
   * @param out flushed and left open
   */
  public Answer(AnswerFormat format, String base, OutputStream out) {
    this.format = format;
    this.base = base;
    this.out = out;
  }

  /**
   * Writes the answer and gives the number of its rows or triples; an ASK has one.
   *
   * @throws InputException when the format cannot hold such an answer; nothing is written then
   */
  @Override
  public Long apply(QueryExec execution) {
    Query query = execution.getQuery();
    try {
      long count = write(query, execution);
      out.flush();
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long write(Query query, QueryExec execution) throws IOException {
    if (query.isSelectType()) {
      return rows(execution.select(), query);
    }
    if (query.isAskType()) {
      return yesOrNo(execution.ask());
    }
    if (query.isConstructType() || query.isDescribeType()) {
      AnswerGraph graph = new AnswerGraph(query.getPrefixMapping(), out);
      return graph.write(
          query.isConstructType() ? execution.construct() : execution.describe(), format);
    }
    throw fault(
        "the query is of a kind that has no answer here", "SELECT, ASK, CONSTRUCT, DESCRIBE");
  }

  private long rows(RowSet rows, Query query) throws IOException {
    if (format == AnswerFormat.TABLE) {
      return new AnswerTable(query.getPrefixMapping(), base, out).write(rows);
    }
    if (format == AnswerFormat.CSV) {
      return new CsvRows(out).write(rows);
    }
    RowSetRewindable all = rows.rewindable();
    writer().write(out, all, new Context());
    return all.size();
  }

  private long yesOrNo(boolean yes) throws IOException {
    if (format == AnswerFormat.TABLE) {
      out.write(yes ? new byte[] {'y', 'e', 's', '\n'} : new byte[] {'n', 'o', '\n'});
    } else {
      writer().write(out, yes, new Context());
    }
    return 1;
  }

  private RowSetWriter writer() {
    Lang lang =
        switch (format) {
          case CSV -> ResultSetLang.RS_CSV;
          case TSV -> ResultSetLang.RS_TSV;
          case JSON -> ResultSetLang.RS_JSON;
          case XML -> ResultSetLang.RS_XML;
          default ->
              throw fault(
                  "format '" + format.word() + "' is for graphs, and this query gives rows",
                  "table, csv, tsv, json, xml");
        };
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }

  private static InputException fault(String problem, String expected) {
    return new InputException(new Finding("--format", 0, 0, problem, expected));
  }
}
