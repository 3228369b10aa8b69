package org.hustings.article;

/** Counts what passes. */
final class Counting implements Receiver {
  private final Receiver next;
  private long count;

  Counting(Receiver next) {
    this.next = next;
  }

  long count() {
    return count;
  }

  @Override
  public void article(Source source) {
    count++;
    next.article(source);
  }

  @Override
  public void capture(Source source) {
    count++;
    next.capture(source);
  }

  @Override
  public void reject(Rejection rejection) {
    count++;
    next.reject(rejection);
  }
}
