package org.hustings.schema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** The file of the ontology and that of its shapes, read once. */
public record OntologyFiles(TurtleFile ontology, TurtleFile shapes) {
  /**
   * Reads both.
   *
   * @throws InputException with every fault of syntax in both files
   */
  public static OntologyFiles read(Path ontology, Path shapes) {
    List<Finding> findings = new ArrayList<>();
    List<TurtleFile> files = new ArrayList<>();
    for (Path file : List.of(ontology, shapes)) {
      try {
        files.add(TurtleFile.read(file, Schema.NAMESPACE));
      } catch (InputException e) {
        findings.addAll(e.findings());
      }
    }
    if (!findings.isEmpty()) {
      throw new InputException(findings);
    }
    return new OntologyFiles(files.get(0), files.get(1));
  }
}
