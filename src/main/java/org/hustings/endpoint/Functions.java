package org.hustings.endpoint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;

/**
 * The functions that are run by their IRI: the casts to XML Schema types and the functions of
 * XPath. Those that SPARQL writes as words need no place here.
 */
final class Functions {
  /** fn:apply runs any function there is; SPARQL has the others by name, with bounds. */
  private static final List<String> UNBOUNDED =
      List.of("apply", "matches", "replace", "tokenize", "concat", "string-join");

  private static final Set<String> ALLOWED = allowed();
  private static final FunctionRegistry REGISTRY = new Allowed();

  private Functions() {}

  /** True when a function may be run. */
  static boolean allows(String iri) {
    return ALLOWED.contains(iri);
  }

  /** What an engine is given to know no others, whatever way leads to them. */
  static FunctionRegistry registry() {
    return REGISTRY;
  }

  /** What Jena knows of them, but for those that have no bounds. */
  private static Set<String> allowed() {
    Set<String> allowed = new TreeSet<>();
    FunctionRegistry.standardRegistry()
        .keys()
        .forEachRemaining(
            iri -> {
              if (Stream.of(ARQConstants.xsdPrefix, ARQConstants.fnPrefix, ARQConstants.mathPrefix)
                  .anyMatch(iri::startsWith)) {
                allowed.add(iri);
              }
            });
    UNBOUNDED.forEach(name -> allowed.remove(ARQConstants.fnPrefix + name));
    return Set.copyOf(allowed);
  }

  /** A registry that loads no classes. */
  private static final class Allowed extends FunctionRegistry {
    private final FunctionRegistry standard = FunctionRegistry.standardRegistry();

    @Override
    public @org.jspecify.annotations.Nullable FunctionFactory get(String iri) {
      return ALLOWED.contains(iri) ? standard.get(iri) : null;
    }
  }
}
