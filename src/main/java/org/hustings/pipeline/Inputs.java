package org.hustings.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.hustings.article.ArticleReader;
import org.hustings.article.InputFiles;

/**
 * What a build goes by, as its files stand.
 *
 * @param files a hash over names, lengths, times and checksums (CRC-32) of all that its places
 *     hold; empty when it cannot be told, as of standard input. The time tells a file that was
 *     changed and changed back from one that was not touched
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
          hash.add(Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS) + " " + sum(file));
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(hash.value());
  }

  private static String sum(Path file) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      return bytes + " " + sum.getValue();
    }
  }
}
