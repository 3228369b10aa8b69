package org.hustings.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.hustings.gazetteer.GazetteerFiles;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.schema.Kind;
import org.hustings.schema.Schema;
import org.hustings.schema.TurtleFile;

/**
 * Reads the gazetteer's files into one graph, with the triple terms that its tenures reify.
 *
 * <p>It asserts no direct triple: who holds an office depends on the day.
 */
public final class GazetteerGraph {
  private final Schema schema;
  private final String base;

  /** Reads relative IRIs against a base. */
  public GazetteerGraph(Schema schema, String base) {
    this.schema = schema;
    this.base = base;
  }

  /**
   * The graph of a folder's .ttl files.
   *
   * @throws InputException when a file is not Turtle or has a blank node
   */
  public Graph read(Path folder) {
    return read(GazetteerFiles.read(folder, base));
  }

  /**
   * The graph of files, which were read against the same base.
   *
   * @throws InputException when a file is not Turtle or has a blank node
   */
  public Graph read(GazetteerFiles files) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    PlainTriples plain = new PlainTriples(base);
    for (GazetteerFiles.Source file : files.all()) {
      file.plain()
          .flatMap(plain::of)
          .ifPresentOrElse(of -> of.forEach(graph::add), () -> read(file.path(), graph));
    }
    schema.kinds().forEach(kind -> reify(kind, graph));
    return graph;
  }

  private void read(Path file, Graph graph) {
    try (InputStream in = Files.newInputStream(file)) {
      RDFParser.source(in)
          .lang(Lang.TURTLE)
          .base(base)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(new NamedOnly(file.toString(), graph));
    } catch (RiotException | IOException e) {
      // Reads the file once more, slowly, for its lines.
      TurtleFile.read(file, base);
      throw new InputException(
          new Finding(file.toString(), 0, 0, String.valueOf(e.getMessage()), "Turtle"));
    }
  }

  /** Adds triples to a graph and refuses a blank node, which no store takes. */
  private static final class NamedOnly extends StreamRDFBase {
    private final String file;
    private final Graph graph;

    NamedOnly(String file, Graph graph) {
      this.file = file;
      this.graph = graph;
    }

    @Override
    public void triple(Triple triple) {
      if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
        throw new InputException(
            new Finding(file, 0, 0, "a node without IRI", "an IRI for each node"));
      }
      graph.add(triple);
    }
  }

  private static void reify(Kind kind, Graph graph) {
    List<Node> claims =
        graph.stream(Node.ANY, Terms.TYPE, Nodes.iri(kind.iri())).map(Triple::getSubject).toList();
    String subject = kind.role(kind.subjectRole()).orElseThrow().iri();
    String object = kind.role(kind.objectRole()).orElseThrow().iri();
    for (Node claim : claims) {
      for (Triple s : graph.find(claim, Nodes.iri(subject), Node.ANY).toList()) {
        for (Triple o : graph.find(claim, Nodes.iri(object), Node.ANY).toList()) {
          Node term =
              NodeFactory.createTripleTerm(
                  s.getObject(), Nodes.iri(kind.directProperty()), o.getObject());
          graph.add(claim, Terms.REIFIES, term);
        }
      }
    }
  }
}
