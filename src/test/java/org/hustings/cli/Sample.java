package org.hustings.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Articles annotated by hand, so that what is found does not depend on the rules. */
final class Sample {
  /** The claim of {@link #article}, as its IRI ends. */
  static final String CLAIM = "endorsement/portugal/mark-rutte/nato-secretary-general";

  private Sample() {}

  /** Writes an article in which Portugal backs Mark Rutte, and its sidecar. */
  static Path article(Path folder, String name) {
    write(folder, name + ".ttl", sidecar("Portugal backs Mark Rutte"));
    return write(folder, name + ".txt", "Lisbon speaks.\n\nPortugal backs Mark Rutte, it said.\n");
  }

  /** A sidecar with one claim that stands at a quote. */
  static String sidecar(String quote) {
    return """
        PREFIX h:   <https://w3id.org/hustings/ns#>
        PREFIX dct: <http://purl.org/dc/terms/>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        <> a h:Article ; dct:title "Lisbon speaks" ; dct:issued "2024-03-01"^^xsd:date ;
          h:says [ a h:Endorsement ; h:endorser <state/portugal> ; h:candidate <person/mark-rutte> ;
                   h:office <office/nato-secretary-general> ; h:quote "%s" ] .
        """
        .formatted(quote);
  }

  /** Writes a file. */
  static Path write(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
