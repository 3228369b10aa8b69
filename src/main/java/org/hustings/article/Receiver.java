package org.hustings.article;

/** Takes what a reader comes upon, in the order of the input. */
public interface Receiver {
  /** Takes an article. */
  void article(Source source);

  /** Takes what is no article; the reader goes on with what follows. */
  void reject(Rejection rejection);
}
