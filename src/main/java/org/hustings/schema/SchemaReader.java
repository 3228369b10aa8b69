package org.hustings.schema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * Reads the ontology and its shapes into a schema: which kinds of claim there are, from the
 * ontology; what may fill their roles, from the shapes.
 *
 * <p>A kind is a class below h:Claim with an h:key. What a role takes is said by its property shape
 * in the node shape of the kind or of a class above it; what a property of the evidence takes, by
 * its property shape in that of h:Evidence. Terms may be in any namespace.
 */
public final class SchemaReader {

  /**
   * The schema that the two files make.
   *
   * @throws InputException with every fault in both files
   */
  public Schema read(Path ontology, Path shapes) {
    return read(OntologyFiles.read(ontology, shapes));
  }

  /**
   * The schema that the two files make.
   *
   * @throws InputException with every fault in both files
   */
  public Schema read(OntologyFiles files) {
    List<Finding> findings = new ArrayList<>();
    Schema schema = schema(files.ontology(), files.shapes(), findings);
    if (!findings.isEmpty()) {
      throw new InputException(findings);
    }
    return schema;
  }

  private static Schema schema(TurtleFile ontology, TurtleFile shapes, List<Finding> findings) {
    OntologyTerms terms = new OntologyTerms(ontology, findings);
    KindReader kinds = new KindReader(terms, new RangeReader(shapes, terms, findings), findings);
    return new Schema(kinds.kinds(), kinds.common(), iris(terms.classes()), iris(terms.all()));
  }

  private static Map<String, String> iris(Map<String, Node> terms) {
    return terms.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> e.getValue().getURI(), (a, b) -> a, TreeMap::new));
  }
}
