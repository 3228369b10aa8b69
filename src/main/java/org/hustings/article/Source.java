package org.hustings.article;

import java.nio.file.Path;
import java.util.List;
import org.hustings.model.Article;

/**
 * An article and where it was read.
 *
 * @param collection the file or folder, as it was named, through which the article came
 * @param sidecar the Turtle file beside it, or none
 * @param standoff the file of brat standoff annotation beside it, or none
 */
public record Source(
    Article article, Place place, String collection, List<Path> sidecar, List<Path> standoff) {
  public Source {
    sidecar = List.copyOf(sidecar);
    standoff = List.copyOf(standoff);
  }

  /** An article of a record, beside which nothing can lie. */
  public Source(Article article, Place place, String collection) {
    this(article, place, collection, List.of(), List.of());
  }
}
