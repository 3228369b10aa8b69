package org.hustings.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.hustings.model.Finding;

/**
 * Validates the graph of an article against the SHACL shapes, seen as one with the gazetteer and
 * the ontology, where the types of the people and the lists of terms stand.
 *
 * <p>Prepared once; only what the article's own graph says is validated, so that the size of the
 * gazetteer costs nothing. May be used by many threads.
 */
public final class Shapes {
  private final org.apache.jena.shacl.Shapes shapes;
  private final Graph ontology;
  private final Graph gazetteer;
  private final Map<Node, List<Shape>> byClass = new HashMap<>();

  /** Prepares the shapes; the graphs must not change any more. */
  public Shapes(Graph shapes, Graph ontology, Graph gazetteer) {
    this.shapes = org.apache.jena.shacl.Shapes.parse(shapes);
    this.ontology = ontology;
    this.gazetteer = gazetteer;
    for (Shape shape : this.shapes.getTargetShapes()) {
      for (Target target : shape.getTargets()) {
        if (isClass(target)) {
          below(target.getObject())
              .forEach(c -> byClass.computeIfAbsent(c, k -> new ArrayList<>()).add(shape));
        }
      }
    }
  }

  private static boolean isClass(Target target) {
    return target.getTargetType() == TargetType.targetClass
        || target.getTargetType() == TargetType.implicitClass;
  }

  private Set<Node> below(Node type) {
    Set<Node> found = new LinkedHashSet<>(List.of(type));
    Deque<Node> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      ontology
          .find(Node.ANY, Terms.SUB_CLASS_OF, open.remove())
          .mapWith(Triple::getSubject)
          .filterKeep(found::add)
          .forEachRemaining(open::add);
    }
    return found;
  }

  /**
   * What is wrong with an article's graph, in the full or the basic profile; empty when it may
   * enter a store. Each finding has the article's id for its file, and names a claim.
   */
  public List<Finding> validate(String articleId, Graph article) {
    Graph seen = new MultiUnion(new Graph[] {article, gazetteer, ontology});
    ValidationContext context = ValidationContext.create(shapes, seen);
    article
        .find(Node.ANY, Terms.TYPE, Node.ANY)
        .forEachRemaining(
            type ->
                byClass
                    .getOrDefault(type.getObject(), List.of())
                    .forEach(s -> VLib.validateShape(context, seen, s, type.getSubject())));
    for (Shape shape : shapes.getTargetShapes()) {
      for (Target target : shape.getTargets()) {
        if (!isClass(target)) {
          VLib.focusNodes(article, target)
              .forEach(node -> VLib.validateShape(context, seen, shape, node));
        }
      }
    }
    return findings(articleId, article, context);
  }

  private List<Finding> findings(String articleId, Graph article, ValidationContext context) {
    if (!context.hasViolation()) {
      return List.of();
    }
    Violations violations = new Violations(articleId, article, shapes.getGraph());
    return context.generateReport().getEntries().stream()
        .map(violations::finding)
        .distinct()
        .sorted()
        .toList();
  }
}
