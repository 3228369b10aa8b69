package org.hustings.page;

import org.hustings.model.Article;

/** What stands on a page. */
public sealed interface Found {
  /** An article. */
  record Text(Article article) implements Found {}

  /** No article, on a page that does not say that it holds one: a list of headlines, a form. */
  record Nothing() implements Found {}

  /** An article that cannot be had. */
  record Fault(String problem, String expected) implements Found {}
}
