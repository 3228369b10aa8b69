package org.hustings.remote;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;

/**
 * The rows of an answer as they come over the wire. An IOException means that they broke off.
 *
 * <p>Only JSON and XML are asked for: in both an answer that was cut off cannot pass for a whole
 * one.
 */
final class Rows implements AutoCloseable {
  static final String ACCEPTED =
      WebContent.contentTypeResultsJSON + ", " + WebContent.contentTypeResultsXML + ";q=0.5";

  static {
    // Else Jena knows its readers only once something else has woken it.
    JenaSystem.init();
  }

  private final Reply reply;
  private final Problems problems;
  private final RowSet rows;

  /** Begins to read a reply that is a success; it is closed when that fails. */
  Rows(Reply reply, Problems problems) throws IOException {
    this.reply = reply;
    this.problems = problems;
    QueryExecResult result = result(reply, problems);
    if (!result.isRowSet()) {
      throw problems.fault("answers yes or no where rows were asked for");
    }
    this.rows = result.rowSet();
  }

  /** The answer of a reply to an ASK. */
  static boolean yes(Reply reply, Problems problems) throws IOException {
    try (reply) {
      QueryExecResult result = result(reply, problems);
      if (!result.isBoolean()) {
        throw problems.fault("answers rows where yes or no was asked for");
      }
      return result.booleanResult();
    }
  }

  private static QueryExecResult result(Reply reply, Problems problems) throws IOException {
    Lang lang = WebContent.contentTypeToLangResultSet(reply.type());
    if (lang == null || !RowSetReaderRegistry.isRegistered(lang)) {
      reply.close();
      throw problems.fault("answers with '" + reply.type() + "', which is no answer to a query");
    }
    return read(
        () ->
            RowSetReaderRegistry.getFactory(lang).create(lang).readAny(reply.body(), new Context()),
        problems);
  }

  boolean hasNext() throws IOException {
    return read(rows::hasNext, problems);
  }

  Binding next() throws IOException {
    return read(rows::next, problems);
  }

  private static <T> T read(Supplier<T> part, Problems problems) throws IOException {
    try {
      return part.get();
    } catch (JenaException e) {
      for (Throwable t = e; t != null; t = t.getCause()) {
        if (t instanceof IOException broken) {
          throw broken;
        }
      }
      throw problems.fault("gives an answer that cannot be read: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    reply.close();
  }
}
