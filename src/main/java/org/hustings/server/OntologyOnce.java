package org.hustings.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the ontology when the first page needs it. */
final class OntologyOnce {
  private final Path file;
  private @Nullable Ontology read;

  OntologyOnce(Path file) {
    this.file = file;
  }

  synchronized Ontology get() {
    Ontology ontology = read == null ? Ontology.read(file) : read;
    read = ontology;
    return ontology;
  }
}
