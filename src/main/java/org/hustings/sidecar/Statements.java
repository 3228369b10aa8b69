package org.hustings.sidecar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** The triples of a sidecar in the order of the file, each with its line. */
final class Statements {
  private final List<Statement> all = new ArrayList<>();
  private final Map<Node, Integer> brackets = new HashMap<>();

  private Statements() {}

  /** Parses Turtle; nothing is said of what follows the first fault of syntax. */
  static Statements parse(String turtle, String base, Faults faults) {
    Statements statements = new Statements();
    Complaints complaints = new Complaints(faults);
    int before = faults.count();
    try {
      new LangTurtle(
              TokenizerText.create().fromString(turtle).errorHandler(complaints).build(),
              statements.new Keeper(complaints, base),
              StreamRDFLib.sinkNull())
          .parse();
    } catch (RiotException e) {
      if (faults.count() == before) {
        complaints.error(String.valueOf(e.getMessage()), 0, 0);
      }
    }
    return statements;
  }

  List<Statement> all() {
    return List.copyOf(all);
  }

  Stream<Statement> about(Node subject) {
    return all.stream().filter(s -> s.subject().equals(subject));
  }

  /** The line on which a node is first spoken of, from 1; 0 when it is not. */
  int line(Node subject) {
    return brackets.getOrDefault(subject, about(subject).mapToInt(Statement::line).min().orElse(0));
  }

  private record Complaints(Faults faults) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      error(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      faults.add((int) line, (int) column, message, "Turtle");
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
      throw new RiotException(message);
    }
  }

  /** Keeps what the parser makes, for its triples do not know their lines. */
  private final class Keeper extends ParserProfileStd {
    Keeper(ErrorHandler complaints, String base) {
      super(
          RiotLib.factoryRDF(),
          complaints,
          IRIxResolver.create(base).resolve(true).allowRelative(false).build(),
          PrefixMapFactory.create(),
          ARQ.getContext().copy(),
          false,
          false);
    }

    @Override
    public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
      all.add(new Statement(subject, predicate, object, (int) line));
      return super.createTriple(subject, predicate, object, line, column);
    }

    @Override
    public Node createBlankNode(Node scope, long line, long column) {
      Node node = super.createBlankNode(scope, line, column);
      brackets.put(node, (int) line);
      return node;
    }
  }
}
