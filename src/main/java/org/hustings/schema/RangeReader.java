package org.hustings.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.hustings.model.Finding;

/**
 * Reads what may fill a role out of its property shape: sh:class, sh:datatype, sh:in, or a closed
 * list by sh:hasValue of skos:inScheme; also behind sh:node and sh:or, where each adds what it
 * takes.
 */
final class RangeReader {
  private final TurtleFile file;
  private final Graph shapes;
  private final OntologyTerms terms;
  private final List<Finding> findings;

  RangeReader(TurtleFile file, OntologyTerms terms, List<Finding> findings) {
    this.file = file;
    this.shapes = file.graph();
    this.terms = terms;
    this.findings = findings;
    unknownTargets();
  }

  private void unknownTargets() {
    shapes.stream(Node.ANY, SHACL.targetClass, Node.ANY)
        .filter(t -> t.getObject().isURI() && t.getObject().getURI().startsWith(Schema.NAMESPACE))
        .filter(t -> !terms.declaresClass(t.getObject()))
        .forEach(t -> findings.add(unknownClass(t)));
  }

  /**
   * The role that the shapes of some classes describe.
   *
   * @param place where a finding goes when none does
   */
  Optional<Role> role(Node property, List<Node> classes, Finding place) {
    for (Node type : classes) {
      Optional<Triple> shape = propertyShape(type, property);
      if (shape.isPresent()) {
        return Optional.of(role(property, shape.get()));
      }
    }
    String name = OntologyTerms.name(property);
    String problem =
        "no property shape for '" + name + "' of " + OntologyTerms.name(classes.get(0));
    String expected = "sh:property [ sh:path " + name + " ; ... ] in the shapes";
    findings.add(new Finding(place.file(), place.line(), 0, problem, expected));
    return Optional.empty();
  }

  private Optional<Triple> propertyShape(Node type, Node property) {
    return shapes.stream(Node.ANY, SHACL.targetClass, type)
        .flatMap(t -> shapes.stream(t.getSubject(), SHACL.property, Node.ANY))
        .filter(t -> shapes.contains(t.getObject(), SHACL.path, property))
        .min(Comparator.comparingInt(file::line));
  }

  private Role role(Node property, Triple at) {
    int before = findings.size();
    Range range = new Range();
    range.add(at.getObject());
    if (findings.size() == before && range.isEmpty()) {
      String problem = "nothing says what '" + OntologyTerms.name(property) + "' takes";
      findings.add(file.fault(at, problem, "sh:class, sh:datatype, sh:in or a closed list"));
    }
    boolean required =
        shapes.stream(at.getObject(), SHACL.minCount, Node.ANY)
            .anyMatch(t -> !"0".equals(t.getObject().getLiteralLexicalForm()));
    return new Role(
        OntologyTerms.name(property),
        property.getURI(),
        terms.label(property),
        range.classes,
        range.terms,
        range.datatypes,
        required);
  }

  private Finding unknownClass(Triple at) {
    String problem = "unknown class '" + OntologyTerms.name(at.getObject()) + "'";
    return file.fault(at, problem, "a class of the ontology");
  }

  /** What a role takes, added up over the shapes that say so. */
  private final class Range {
    private final Set<String> classes = new TreeSet<>();
    private final Set<String> terms = new TreeSet<>();
    private final Set<String> datatypes = new TreeSet<>();
    private final List<Node> visited = new ArrayList<>();

    boolean isEmpty() {
      return classes.isEmpty() && terms.isEmpty() && datatypes.isEmpty();
    }

    void add(Node shape) {
      if (visited.contains(shape)) {
        return;
      }
      visited.add(shape);
      each(shape, SHACL.class_, this::addClass);
      each(shape, SHACL.datatype, this::addDatatype);
      each(shape, SHACL.in, t -> members(t).forEach(m -> terms.add(OntologyTerms.name(m))));
      each(shape, SHACL.or, t -> members(t).forEach(this::add));
      each(shape, SHACL.node, this::addNode);
      each(shape, SHACL.property, this::addScheme);
    }

    private void each(Node shape, Node property, Consumer<Triple> action) {
      shapes.stream(shape, property, Node.ANY)
          .sorted(Comparator.comparingInt(file::line))
          .forEach(action);
    }

    private void addClass(Triple at) {
      Node type = at.getObject();
      if (!RangeReader.this.terms.declaresClass(type)) {
        findings.add(unknownClass(at));
        return;
      }
      RangeReader.this.terms.below(type).forEach(c -> classes.add(OntologyTerms.name(c)));
    }

    private void addDatatype(Triple at) {
      Node datatype = at.getObject();
      if (datatype.isURI() && datatype.getURI().startsWith(XSD.getURI())) {
        datatypes.add(OntologyTerms.name(datatype));
      } else {
        String problem = "unknown datatype '" + OntologyTerms.name(datatype) + "'";
        findings.add(file.fault(at, problem, "a datatype of XML Schema"));
      }
    }

    private void addNode(Triple at) {
      if (shapes.contains(at.getObject(), Node.ANY, Node.ANY)) {
        add(at.getObject());
      } else {
        String problem = "unknown shape '" + OntologyTerms.name(at.getObject()) + "'";
        findings.add(file.fault(at, problem, "a shape of this file"));
      }
    }

    private void addScheme(Triple at) {
      if (!shapes.contains(at.getObject(), SHACL.path, SKOS.inScheme.asNode())) {
        return;
      }
      for (Triple value : shapes.find(at.getObject(), SHACL.hasValue, Node.ANY).toList()) {
        Set<String> members = RangeReader.this.terms.members(value.getObject());
        if (members.isEmpty()) {
          String problem = "closed list '" + OntologyTerms.name(value.getObject()) + "' is empty";
          findings.add(file.fault(value, problem, "a concept scheme of the ontology"));
        }
        terms.addAll(members);
      }
    }

    private List<Node> members(Triple at) {
      Optional<List<Node>> members = RdfList.members(shapes, at.getObject());
      if (members.isEmpty()) {
        String property = "sh:" + OntologyTerms.name(at.getPredicate());
        findings.add(file.fault(at, property + " is no list", "( ... )"));
      }
      return members.orElse(List.of());
    }
  }
}
