package org.hustings.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hustings.article.Source;
import org.hustings.model.Article;

/**
 * Hashes all that a graph follows from: of an article its text, metadata and what lies beside it,
 * the place through which it came, the versions of the program and its files, and the base of the
 * IRIs. See h:inputHash.
 */
public final class InputHashes {
  private final Supplier<Versions> versions;
  private final Supplier<Optional<String>> files;
  private final String base;

  private InputHashes(Supplier<Versions> versions, Supplier<Optional<String>> files, String base) {
    this.versions = versions;
    this.files = files;
    this.base = base;
  }

  /** Those with the files of a home, which are read when a hash is first asked for. */
  public static InputHashes of(Home home, String base) {
    return new InputHashes(new Once<>(() -> Versions.of(home)), Optional::empty, base);
  }

  /** Those with what a build goes by. */
  public static InputHashes of(Supplier<Inputs> inputs, String base) {
    return new InputHashes(() -> inputs.get().versions(), () -> inputs.get().files(), base);
  }

  /** What the graphs follow from, beside the articles. */
  Versions versions() {
    return versions.get();
  }

  /** Of the gazetteer's graph. */
  String gazetteer() {
    Sha256 hash = new Sha256();
    hash.add(base);
    hash.add(versions().program());
    hash.add(versions().ontology());
    hash.add(versions().gazetteer());
    return hash.value();
  }

  /** Of an article's graph. Whoever reads the article next says what cannot be read. */
  public String of(Source source) {
    Sha256 hash = new Sha256();
    hash.add(base);
    hash.add(versions().program());
    hash.add(versions().ontology());
    hash.add(versions().gazetteer());
    hash.add(versions().rules());
    hash.add(source.collection());
    add(hash, source.article());
    addFiles(hash, source.sidecar());
    addFiles(hash, source.standoff());
    return hash.value();
  }

  /** Of all that a build goes by; empty when it cannot be told. */
  Optional<String> ofAll() {
    return files.get().map(this::withVersions);
  }

  private String withVersions(String files) {
    Sha256 hash = new Sha256();
    hash.add(gazetteer());
    hash.add(versions().rules());
    hash.add(files);
    return hash.value();
  }

  private static void addFiles(Sha256 hash, List<Path> files) {
    hash.add(Integer.toString(files.size()));
    for (Path file : files) {
      try {
        hash.add(Files.readAllBytes(file));
      } catch (IOException e) {
        hash.add("cannot be read");
      }
    }
  }

  private static void add(Sha256 hash, Article article) {
    hash.add(article.id());
    hash.add(article.text());
    hash.add(article.title());
    hash.add(article.publisher());
    hash.add(article.published());
    hash.add(article.url());
    hash.add(article.licence());
  }
}
