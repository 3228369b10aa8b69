package org.hustings.article;

import org.hustings.model.Finding;

/** Takes what a reader comes upon, in the order of the input. */
public interface Receiver {
  /** Takes an article. */
  void article(Source source);

  /** Takes a fault; the reader goes on with what follows. */
  void fault(Finding finding);
}
