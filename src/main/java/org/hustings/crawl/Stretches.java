package org.hustings.crawl;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A file as stretches of records, one after the other. */
interface Stretches extends Closeable {
  /**
   * Goes to the next stretch, when the one before has been read to its end or is broken; empty at
   * the end of the file.
   *
   * @throws Damaged when something else is there; the one after it is searched by the next call
   */
  Optional<Tape> next() throws IOException;

  /** Where in the file a position of the stretch lies; see {@link Capture#offset}. */
  long offset(long position);

  /** Lets go of what is held; the file stays open. */
  @Override
  void close();
}
