package org.hustings.article;

/** A stream of which nothing can be told but what is wrong with it. */
final class Rejected implements Records {
  private final Rejection rejection;
  private boolean told;

  Rejected(Rejection rejection) {
    this.rejection = rejection;
  }

  @Override
  public boolean next(Receiver receiver) {
    if (told) {
      return false;
    }
    told = true;
    receiver.reject(rejection);
    return true;
  }

  @Override
  public void close() {}
}
