package org.hustings.remote;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;

/**
 * A remote store as a dataset for reading, its default graph the union of the named ones. Every
 * look is a request and sees what stands there then; queries are answered there as a whole, see
 * {@link QueriesThere}.
 */
final class RemoteView extends DatasetGraphBaseFind {
  static {
    QueriesThere.register();
  }

  private final Questioner questioner;
  private final Patterns patterns;
  private final Contents contents;
  private final Optional<Ahead> ahead;
  private final Transactional transactional = TransactionalNull.create();
  private final PrefixMap prefixes = PrefixMapFactory.emptyPrefixMap();

  /**
   * @param ahead reads graphs one after the other, for a view that is used by one reader at a time
   */
  RemoteView(Questioner questioner, Patterns patterns, Contents contents, Optional<Ahead> ahead) {
    this.questioner = questioner;
    this.patterns = patterns;
    this.contents = contents;
    this.ahead = ahead;
  }

  Questioner questioner() {
    return questioner;
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
    return patterns.find(Quad.unionGraph, any(s), any(p), any(o)).stream()
        .map(quad -> Quad.create(Quad.defaultGraphIRI, quad.asTriple()))
        .iterator();
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
    boolean whole = any(s).equals(Node.ANY) && any(p).equals(Node.ANY) && any(o).equals(Node.ANY);
    List<Quad> found =
        whole && g.isURI() && ahead.isPresent()
            ? ahead.get().graph(g)
            : patterns.find(g, any(s), any(p), any(o));
    return found.iterator();
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    return patterns.find(Node.ANY, any(s), any(p), any(o)).iterator();
  }

  @Override
  public Iterator<Quad> findQuadsInUnionGraph(Node s, Node p, Node o) {
    return patterns.find(Quad.unionGraph, any(s), any(p), any(o)).iterator();
  }

  private static Node any(Node node) {
    return node == null ? Node.ANY : node;
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return (ahead.isPresent() ? ahead.get().names() : contents.names())
        .stream().map(NodeFactory::createURI).iterator();
  }

  @Override
  public boolean containsGraph(Node name) {
    return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name) || contents.has(name);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    throw readOnly();
  }

  @Override
  public void removeGraph(Node name) {
    throw readOnly();
  }

  @Override
  public void deleteAny(Node g, Node s, Node p, Node o) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("this view is for reading");
  }

  @Override
  public PrefixMap prefixes() {
    return prefixes;
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public void begin(TxnType type) {
    transactional.begin(type);
  }

  @Override
  public boolean promote(Promote mode) {
    return transactional.promote(mode);
  }

  @Override
  public void commit() {
    transactional.commit();
  }

  @Override
  public void abort() {
    transactional.abort();
  }

  @Override
  public void end() {
    transactional.end();
  }

  @Override
  public ReadWrite transactionMode() {
    return transactional.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return transactional.transactionType();
  }

  @Override
  public boolean isInTransaction() {
    return transactional.isInTransaction();
  }
}
