package org.hustings.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.hustings.article.Receiver;

/** What comes of the records of a split, drawn from it one record at a time. */
final class Drawn<T> implements Iterator<T> {
  private final OpenSplit split;
  private final Receiver receiver;
  private final Runnable end;
  private final Queue<T> ready = new ArrayDeque<>();
  private boolean more = true;

  /**
   * Prepares to draw, in a task, with the end of which the split is closed.
   *
   * @param work makes what takes the records and hands on what comes of them
   * @param end run once when the last record is through
   */
  Drawn(OpenSplit split, Function<Consumer<T>, Receiver> work, Runnable end) {
    this.split = split;
    this.receiver = work.apply(ready::add);
    this.end = end;
    TaskCompletionListener close = context -> close();
    TaskContext.get().addTaskCompletionListener(close);
  }

  private void close() {
    try {
      split.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && more) {
      draw();
    }
    return !ready.isEmpty();
  }

  private void draw() {
    try {
      more = split.next(receiver);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!more) {
      end.run();
    }
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
