package org.hustings.schema;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangTurtle;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.tokens.TokenizerText;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** A Turtle file as a plain graph that knows the line on which each of its triples stands. */
public final class TurtleFile {
  private final String name;
  private final Graph graph = GraphMemFactory.createDefaultGraph();
  private final Map<Triple, Integer> lines = new HashMap<>();

  private TurtleFile(String name) {
    this.name = name;
  }

  /**
   * Reads a file in UTF-8, with or without a byte order mark; imports are not followed.
   *
   * @param base against which relative IRIs are resolved
   * @throws InputException with every warning and error of the parser
   */
  public static TurtleFile read(Path file, String base) {
    return of(file.toString(), text(file), base);
  }

  /** Reads a text; the name stands for the file in findings. */
  public static TurtleFile of(String name, String text, String base) {
    TurtleFile read = new TurtleFile(name);
    Faults faults = new Faults(name, new ArrayList<>());
    try {
      String turtle = text.startsWith("\uFEFF") ? text.substring(1) : text;
      new LangTurtle(
              TokenizerText.create().fromString(turtle).errorHandler(faults).build(),
              read.new LineKeeper(faults, base),
              StreamRDFLib.graph(read.graph))
          .parse();
    } catch (RiotException e) {
      // The handler has kept the finding; the parser cannot go on after it.
      if (faults.found.isEmpty()) {
        faults.error(String.valueOf(e.getMessage()), 0, 0);
      }
    }
    if (!faults.found.isEmpty()) {
      throw new InputException(faults.found);
    }
    return read;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new InputException(new Finding(file.toString(), 0, 0, "not in UTF-8", "Turtle"));
    } catch (IOException e) {
      throw new InputException(new Finding(file.toString(), 0, 0, "cannot be read", "Turtle"));
    }
  }

  /** The file's name, as findings show it. */
  public String name() {
    return name;
  }

  /** The triples. */
  public Graph graph() {
    return graph;
  }

  /** The line of a triple, from 1; 0 when it is not in the file. */
  public int line(Triple triple) {
    return lines.getOrDefault(triple, 0);
  }

  /** The first line of a subject's triples, from 1; 0 when it has none. */
  public int line(Node subject) {
    return graph.stream(subject, Node.ANY, Node.ANY).mapToInt(this::line).min().orElse(0);
  }

  /** A finding at a triple. */
  public Finding fault(Triple at, String problem, String expected) {
    return new Finding(name, line(at), 0, problem, expected);
  }

  /** A finding at a subject. */
  public Finding fault(Node at, String problem, String expected) {
    return new Finding(name, line(at), 0, problem, expected);
  }

  private record Faults(String file, List<Finding> found) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      error(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      found.add(
          new Finding(
              file, (int) Math.max(0, line), (int) Math.max(0, column), message, "RDF 1.2 Turtle"));
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
      throw new RiotException(message);
    }
  }

  private final class LineKeeper extends ParserProfileStd {
    LineKeeper(ErrorHandler faults, String base) {
      super(
          RiotLib.factoryRDF(),
          faults,
          IRIxResolver.create(base).resolve(true).allowRelative(false).build(),
          PrefixMapFactory.create(),
          ARQ.getContext().copy(),
          true,
          false);
    }

    @Override
    public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
      Triple triple = super.createTriple(subject, predicate, object, line, column);
      lines.putIfAbsent(triple, (int) line);
      return triple;
    }
  }
}
