package org.hustings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * The graph patterns that queries share, each written once in a file of "include".
 *
 * <p>A query includes the file current-on.rq by a triple whose property is that name: {@code
 * ?evidence include:current-on ?day}. The file is an ASK query; the first two parameters of its
 * head are the subject and the object. The pattern takes the triple's place, on the parsed query,
 * with its other variables renamed; so the result is a standard query for any tool.
 */
final class Inclusions {
  static final String NAMESPACE = "urn:hustings:include:";

  private final Map<String, Inclusion> byName = new TreeMap<>();

  /** Adds a file; what it includes itself must be there already. */
  void add(String file, String name, String text) {
    Query query = expand(file, Sparql.parse(file, text));
    List<Finding> findings = new ArrayList<>();
    List<Parameter> parameters =
        new QuestionHead(file, query.getPrefixMapping(), Sparql.variables(query))
            .parameters(QuestionHead.lines(text), findings);
    if (!query.isAskType() || parameters.size() != 2) {
      findings.add(
          new Finding(file, 0, 0, "cannot be included", "an ASK query with two parameters"));
    }
    if (!findings.isEmpty()) {
      throw new InputException(findings);
    }
    byName.put(
        name,
        new Inclusion(
            Var.alloc(parameters.get(0).name()),
            Var.alloc(parameters.get(1).name()),
            query.getQueryPattern()));
  }

  /** True when a query includes something. */
  static boolean includes(Query query) {
    return query.toString().contains(NAMESPACE) && query.getQueryPattern() != null;
  }

  /** The query with the included patterns in place. */
  Query expand(String file, Query query) {
    return query.getQueryPattern() == null
        ? query
        : QueryTransformOps.transform(query, new Splice(file));
  }

  /** What a path block became; its parts join the group around it. */
  private static final class Spliced extends ElementGroup {}

  private final class Splice extends ElementTransformCopyBase {
    private final String file;
    private int count;

    Splice(String file) {
      this.file = file;
    }

    @Override
    public Element transform(ElementPathBlock block) {
      ElementPathBlock kept = new ElementPathBlock();
      List<Element> added = new ArrayList<>();
      for (TriplePath triple : block.getPattern()) {
        Node property = triple.getPredicate();
        if (triple.isTriple() && property.isURI() && property.getURI().startsWith(NAMESPACE)) {
          String name = property.getURI().substring(NAMESPACE.length());
          count++;
          added.addAll(named(name).at(triple.getSubject(), triple.getObject(), "_" + count));
        } else {
          kept.addTriple(triple);
        }
      }
      if (added.isEmpty()) {
        return block;
      }
      Spliced spliced = new Spliced();
      if (!kept.isEmpty()) {
        spliced.addElement(kept);
      }
      added.forEach(spliced::addElement);
      return spliced;
    }

    @Override
    public Element transform(ElementGroup group, List<Element> elements) {
      if (elements.stream().noneMatch(e -> e instanceof Spliced)) {
        return super.transform(group, elements);
      }
      ElementGroup flat = new ElementGroup();
      for (Element element : elements) {
        if (element instanceof Spliced spliced) {
          spliced.getElements().forEach(flat::addElement);
        } else {
          flat.addElement(element);
        }
      }
      return flat;
    }

    private Inclusion named(String name) {
      Inclusion inclusion = byName.get(name);
      if (inclusion == null) {
        throw new InputException(
            new Finding(
                file,
                0,
                0,
                "nothing to include by the name '" + name + "'",
                byName.isEmpty() ? "none" : String.join(", ", byName.keySet())));
      }
      return inclusion;
    }
  }
}
