package org.hustings.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
 * with its other variables renamed and in the place where it is written; so the result is a
 * standard query for any tool.
 */
final class Inclusions {
  static final String NAMESPACE = "urn:hustings:include:";

  /** Where the program carries the files of its own home. */
  private static final String OWN = "/home/queries/include/";

  private static final Pattern OWN_NAME = Pattern.compile("[a-z][a-z-]{0,60}");

  /** A file that may be included. */
  record Source(String file, String text) {}

  private final Map<String, Source> sources;
  private final Map<String, Inclusion> read = new TreeMap<>();
  private final Set<String> reading = new LinkedHashSet<>();

  /** The files that may be included, by name; each is read when it is first asked for. */
  Inclusions(Map<String, Source> sources) {
    this.sources = new TreeMap<>(sources);
  }

  /** What is wrong with the files, whether or not a query includes them. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, Source> source : sources.entrySet()) {
      try {
        named(source.getKey(), source.getValue().file());
      } catch (InputException e) {
        findings.addAll(e.findings());
      }
    }
    return findings;
  }

  /** True when a query includes something. */
  static boolean includes(Query query) {
    return query.toString().contains(NAMESPACE) && query.getQueryPattern() != null;
  }

  /** The query with the included patterns in place. */
  Query expand(String file, Query query) {
    if (query.getQueryPattern() == null) {
      return query;
    }
    Query expanded = QueryTransformOps.transform(query, new Splice(file));
    String prefix = expanded.getPrefixMapping().getNsURIPrefix(NAMESPACE);
    if (prefix != null) {
      expanded.getPrefixMapping().removeNsPrefix(prefix);
    }
    return expanded;
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
      Spliced spliced = new Spliced();
      ElementPathBlock kept = new ElementPathBlock();
      int before = count;
      for (TriplePath triple : block.getPattern()) {
        Optional<String> name = included(triple);
        if (name.isEmpty()) {
          kept.addTriple(triple);
          continue;
        }
        count++;
        kept = flush(kept, spliced);
        named(name.get(), file)
            .at(triple.getSubject(), triple.getObject(), "_" + count)
            .forEach(spliced::addElement);
      }
      flush(kept, spliced);
      return count == before ? block : spliced;
    }

    private static Optional<String> included(TriplePath triple) {
      return Optional.ofNullable(triple.getPredicate())
          .filter(p -> p.isURI() && p.getURI().startsWith(NAMESPACE))
          .map(p -> p.getURI().substring(NAMESPACE.length()));
    }

    private static ElementPathBlock flush(ElementPathBlock kept, Spliced spliced) {
      if (!kept.isEmpty()) {
        spliced.addElement(kept);
      }
      return new ElementPathBlock();
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
  }

  private synchronized Inclusion named(String name, String file) {
    Inclusion known = read.get(name);
    if (known != null) {
      return known;
    }
    Source source = source(name).orElseThrow(() -> unknown(name, file));
    if (!reading.add(name)) {
      throw fault(file, "includes itself: " + String.join(", ", reading), "no circle");
    }
    try {
      Inclusion inclusion = read(source);
      read.put(name, inclusion);
      return inclusion;
    } finally {
      reading.remove(name);
    }
  }

  /** The file of a name; what the folder lacks is taken from the program's own copies. */
  private Optional<Source> source(String name) {
    Source known = sources.get(name);
    return known != null ? Optional.of(known) : own(name);
  }

  private static Optional<Source> own(String name) {
    if (!OWN_NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    String resource = OWN + name + ".rq";
    try (InputStream in = Inclusions.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new Source(resource, new String(in.readAllBytes(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputException unknown(String name, String file) {
    String names = sources.isEmpty() ? "none" : String.join(", ", sources.keySet());
    return fault(file, "nothing to include by the name '" + name + "'", names);
  }

  private Inclusion read(Source source) {
    Query parsed = Sparql.parse(source.file(), source.text());
    List<Finding> findings = new ArrayList<>();
    List<Parameter> parameters =
        new QuestionHead(source.file(), parsed.getPrefixMapping(), Sparql.variables(parsed))
            .parameters(QuestionHead.lines(source.text()), findings);
    if (!findings.isEmpty()) {
      throw new InputException(findings);
    }
    if (!parsed.isAskType() || parameters.size() != 2) {
      throw fault(source.file(), "cannot be included", "an ASK query with two parameters");
    }
    return new Inclusion(
        Var.alloc(parameters.get(0).name()),
        Var.alloc(parameters.get(1).name()),
        expand(source.file(), parsed).getQueryPattern());
  }

  private static InputException fault(String file, String problem, String expected) {
    return new InputException(new Finding(file, 0, 0, problem, expected));
  }
}
