package org.hustings.article;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds what lies beside the file of an article: files of the same name with other endings. */
final class Beside {
  static final String SIDECAR = ".ttl";
  static final String STANDOFF = ".ann";

  private Beside() {}

  /** The Turtle file, or none. */
  static List<Path> sidecar(Path article) {
    return sibling(article, SIDECAR);
  }

  /** The file of brat standoff annotation, or none. */
  static List<Path> standoff(Path article) {
    return sibling(article, STANDOFF);
  }

  private static List<Path> sibling(Path article, String ending) {
    String name = String.valueOf(article.getFileName()).replaceFirst("\\.[^.]+$", "");
    Path sibling = article.resolveSibling(name + ending);
    return Files.isRegularFile(sibling) ? List.of(sibling) : List.of();
  }
}
