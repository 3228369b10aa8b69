package org.hustings.crawl;

import java.util.Optional;

/** A file that is not packed: one stretch. */
final class Plain implements Stretches {
  private final Tape tape;
  private boolean begun;

  Plain(Tape tape) {
    this.tape = tape;
  }

  @Override
  public Optional<Tape> next() {
    if (begun) {
      return Optional.empty();
    }
    begun = true;
    return Optional.of(tape);
  }

  @Override
  public long offset(long position) {
    return position;
  }

  @Override
  public void close() {}
}
