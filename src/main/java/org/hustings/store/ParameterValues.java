package org.hustings.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** Finds what a parameter's value means: a literal, an IRI, or the thing that has it as a name. */
final class ParameterValues {
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(//|\\S+:)\\S*");
  private static final Pattern RELATIVE = Pattern.compile("[a-z]+/\\S+");

  private final Things things;
  private final String base;

  ParameterValues(Store store, String base) {
    this.things = new Things(store);
    this.base = base;
  }

  /** The node of a value, which is empty when none was given. */
  Node node(Parameter parameter, String value) {
    if (value.isBlank()) {
      throw fault(parameter, "has no value", parameter.text());
    }
    Optional<RDFDatatype> datatype = datatype(parameter);
    return datatype.isPresent()
        ? literal(parameter, value, datatype.get())
        : thing(parameter, value);
  }

  static Finding finding(String parameter, String problem, String expected) {
    return new Finding("--param " + parameter, 0, 0, problem, expected);
  }

  private static Optional<RDFDatatype> datatype(Parameter parameter) {
    return Optional.of(parameter.types().get(0))
        .filter(t -> t.startsWith(XSDDatatype.XSD + "#"))
        .map(TypeMapper.getInstance()::getSafeTypeByName);
  }

  private static Node literal(Parameter parameter, String value, RDFDatatype datatype) {
    boolean valid =
        datatype.isValid(value) && (!datatype.equals(XSDDatatype.XSDdate) || isDay(value));
    if (!valid) {
      throw fault(parameter, "'" + value + "' does not fit", expectation(parameter, datatype));
    }
    return NodeFactory.createLiteralDT(value, datatype);
  }

  /** A day with a time zone cannot be compared with one that has none. */
  private static boolean isDay(String value) {
    try {
      return LocalDate.parse(value).toString().equals(value);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String expectation(Parameter parameter, RDFDatatype datatype) {
    String shape =
        datatype.equals(XSDDatatype.XSDdate)
            ? "YYYY-MM-DD"
            : datatype.getURI().substring(XSDDatatype.XSD.length() + 1);
    return shape + ", " + parameter.text();
  }

  private Node thing(Parameter parameter, String value) {
    if (value.startsWith("<") && value.endsWith(">")) {
      return typed(parameter, iri(parameter, value.substring(1, value.length() - 1)));
    }
    if (ABSOLUTE.matcher(value).matches()) {
      return typed(parameter, iri(parameter, value));
    }
    if (RELATIVE.matcher(value).matches()) {
      Node node = iri(parameter, value);
      if (!things.types(node).isEmpty()) {
        return typed(parameter, node);
      }
    }
    return named(parameter, value);
  }

  private Node iri(Parameter parameter, String value) {
    try {
      return NodeFactory.createURI(IRIx.create(base).resolve(value).str());
    } catch (IRIException e) {
      throw fault(parameter, "'" + value + "' is no IRI", classes(parameter));
    }
  }

  private Node typed(Parameter parameter, Node node) {
    List<String> types = things.types(node);
    if (types.isEmpty()) {
      throw fault(parameter, "the store knows nothing of <" + node + ">", classes(parameter));
    }
    if (types.stream().noneMatch(parameter.types()::contains)) {
      String its = types.stream().map(ParameterValues::local).collect(Collectors.joining(", "));
      throw fault(parameter, "<" + node + "> is a " + its, classes(parameter));
    }
    return node;
  }

  private Node named(Parameter parameter, String value) {
    SortedMap<Node, String> found = things.named(value, parameter.types());
    if (found.size() == 1) {
      return found.firstKey();
    }
    if (found.isEmpty()) {
      String like = list(things.like(value, parameter.types()));
      throw fault(
          parameter,
          "nothing is called '" + value + "'",
          classes(parameter) + (like.isEmpty() ? "" : ", such as " + like));
    }
    throw fault(parameter, "several are called '" + value + "'", "one of " + list(found));
  }

  private static String list(SortedMap<Node, String> found) {
    return found.entrySet().stream()
        .map(e -> e.getValue() + " <" + e.getKey() + ">")
        .collect(Collectors.joining(", "));
  }

  private static String classes(Parameter parameter) {
    String names =
        parameter.types().stream().map(ParameterValues::local).collect(Collectors.joining(" or "));
    return "label or IRI of a " + names + ", " + parameter.text();
  }

  private static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private static InputException fault(Parameter parameter, String problem, String expected) {
    return new InputException(finding(parameter.name(), problem, expected));
  }
}
