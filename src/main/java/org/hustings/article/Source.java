package org.hustings.article;

import java.nio.file.Path;
import java.util.List;
import org.hustings.model.Article;
import org.hustings.model.Finding;

/**
 * An article and where it was read.
 *
 * @param file the file, as findings name it
 * @param line of the record, from 1, or 0 when the file is the article
 * @param sidecar the Turtle file beside it, or none
 */
public record Source(Article article, String file, int line, List<Path> sidecar) {
  public Source {
    sidecar = List.copyOf(sidecar);
  }

  /** A fault of this article, at its place. */
  public Finding finding(String problem, String expected) {
    return new Finding(file, line, 0, problem, expected);
  }
}
