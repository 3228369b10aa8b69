package org.hustings.article;

/** Takes what a reader comes upon, in the order of the input. */
public interface Receiver {
  /** Takes an article. */
  void article(Source source);

  /**
   * Takes an article on a page of a web archive, which may hold the page once more: of captures of
   * one address the first is taken and the others are no fault.
   */
  default void capture(Source source) {
    article(source);
  }

  /** Takes what is no article; the reader goes on with what follows. */
  void reject(Rejection rejection);
}
