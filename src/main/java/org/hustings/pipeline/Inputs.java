package org.hustings.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.hustings.article.ArticleReader;
import org.hustings.article.InputFiles;

/**
 * What a build goes by, as its files stand.
 *
 * @param files a hash over names, times and bytes of all that its places hold; empty when it cannot
 *     be told, as of standard input. The time tells a file that was changed and changed back from
 *     one that was not touched
 */
public record Inputs(Versions versions, Optional<String> files) {

  /** Begins to read them, on another thread that does not touch Jena. */
  public static Supplier<Inputs> ahead(Home home, List<Path> places) {
    return CompletableFuture.supplyAsync(() -> new Inputs(Versions.of(home), hash(places)))::join;
  }

  private static Optional<String> hash(List<Path> places) {
    Sha256 hash = new Sha256();
    try {
      for (Path place : places) {
        hash.add(ArticleReader.collection(place));
        for (Path file : InputFiles.of(place)) {
          hash.add(file.toString());
          hash.add(Files.getLastModifiedTime(file).toString());
          hash.add(file);
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(hash.value());
  }
}
