package org.hustings.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.hustings.model.Finding;

/** Reads any Turtle with Jena's parser and turns its complaints into findings. */
final class RiotTurtle {
  private final String file;
  private final String text;
  private final String base;
  private final List<Finding> findings;
  private final Map<String, Integer> lines = new HashMap<>();
  private int passed;
  private int line = 1;

  RiotTurtle(String file, String text, String base, List<Finding> findings) {
    this.file = file;
    this.text = text;
    this.base = base;
    this.findings = findings;
  }

  /** The statements before the first fault of syntax, which is added to the findings. */
  List<Statement> statements() {
    List<Statement> out = new ArrayList<>();
    try {
      RDFParser.create()
          .fromString(text)
          .lang(Lang.TURTLE)
          .base(base)
          .errorHandler(new ToFindings())
          .parse(new Sink(out));
    } catch (RiotException e) {
      if (findings.isEmpty()) {
        throw new IllegalStateException("a fault that the handler did not see", e);
      }
    }
    return out;
  }

  private String shorten(String iri) {
    return iri.startsWith(base) ? iri.substring(base.length()) : iri;
  }

  /**
   * The line on which the subject stands, searched from the last one found because statements come
   * in order; 0 when it is written in another way.
   */
  private int line(String subject) {
    return lines.computeIfAbsent(subject, this::search);
  }

  private int search(String subject) {
    int at = text.indexOf("\n<" + subject + ">", passed);
    if (at < 0) {
      return 0;
    }
    for (; passed < at; passed++) {
      line += text.charAt(passed) == '\n' ? 1 : 0;
    }
    return line + 1;
  }

  private final class Sink extends StreamRDFBase {
    private final List<Statement> out;

    Sink(List<Statement> out) {
      this.out = out;
    }

    @Override
    public void triple(Triple triple) {
      Node subject = triple.getSubject();
      Node object = triple.getObject();
      if (!subject.isURI() || !(object.isURI() || object.isLiteral())) {
        findings.add(
            new Finding(
                file,
                subject.isURI() ? line(shorten(subject.getURI())) : 0,
                0,
                "a node without a name" + (subject.isURI() ? " at " + subject.getURI() : ""),
                "an IRI or a literal"));
        return;
      }
      String about = shorten(subject.getURI());
      String value = object.isURI() ? shorten(object.getURI()) : object.getLiteralLexicalForm();
      String datatype = object.isURI() ? "" : object.getLiteralDatatypeURI();
      String predicate = triple.getPredicate().getURI();
      out.add(new Statement(about, predicate, value, datatype, line(about)));
    }
  }

  private final class ToFindings implements ErrorHandler {
    @Override
    public void warning(String message, long line, long col) {
      findings.add(new Finding(file, (int) line, (int) col, message, ""));
    }

    @Override
    public void error(String message, long line, long col) {
      warning(message, line, col);
    }

    @Override
    public void fatal(String message, long line, long col) {
      warning(message, line, col);
      throw new RiotException(message);
    }
  }
}
