package org.hustings.remote;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorBase;
import org.apache.jena.sparql.serializer.SerializationContext;

/** The rows of a store's answer as Jena hands them on. What was handed on cannot be asked again. */
final class IncomingRows extends QueryIteratorBase {
  private final Rows rows;
  private final Problems problems;

  IncomingRows(Rows rows, Problems problems, AtomicBoolean cancelled) {
    super(cancelled);
    this.rows = rows;
    this.problems = problems;
  }

  @Override
  protected boolean hasNextBinding() {
    try {
      return rows.hasNext();
    } catch (IOException e) {
      throw problems.fault(Problems.brief(e, Optional.empty()) + ", in the middle of its answer");
    }
  }

  @Override
  protected Binding moveToNextBinding() {
    try {
      return rows.next();
    } catch (IOException e) {
      throw problems.fault(Problems.brief(e, Optional.empty()) + ", in the middle of its answer");
    }
  }

  @Override
  protected void closeIterator() {
    rows.close();
  }

  @Override
  protected void requestCancel() {
    rows.close();
  }

  @Override
  public void output(IndentedWriter out, SerializationContext context) {
    out.print("rows of a remote store");
  }
}
