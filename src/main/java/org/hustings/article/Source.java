package org.hustings.article;

import java.nio.file.Path;
import java.util.List;
import org.hustings.model.Article;

/**
 * An article and where it was read.
 *
 * @param collection the file or folder, as it was named, through which the article came
 * @param sidecar the Turtle file beside it, or none
 */
public record Source(Article article, Place place, String collection, List<Path> sidecar) {
  public Source {
    sidecar = List.copyOf(sidecar);
  }
}
