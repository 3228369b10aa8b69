package org.hustings.catalogue;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.hustings.graph.Terms;
import org.hustings.schema.Schema;

/** Describes a store in VoID and DCAT: what is in it and how much, and where it is to be had. */
public final class Description {
  /** Where VoID descriptions are looked for. */
  public static final String PATH = "/.well-known/void";

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final String root;
  private final Node dataset;

  private Description(String root) {
    this.root = root;
    this.dataset = NodeFactory.createURI(root + PATH + "#dataset");
  }

  /**
   * The description of what a view shows.
   *
   * @param root where the server is reached: https with a host, without a slash at the end
   * @param base what the IRIs of the data begin with
   */
  public static Graph of(DatasetGraph view, String root, String base, List<Dump> dumps) {
    Description description = new Description(root);
    description.describe(base);
    description.count(view);
    dumps.forEach(description::add);
    return description.graph;
  }

  private void describe(String base) {
    Node document = NodeFactory.createURI(root + PATH);
    add(document, Terms.TYPE, VOID.DatasetDescription.asNode());
    add(document, Terms.PRIMARY_TOPIC, dataset);
    add(dataset, Terms.TYPE, VOID.Dataset.asNode());
    add(dataset, Terms.TYPE, DCAT.Dataset.asNode());
    add(dataset, DCTerms.title.asNode(), text("Who endorses whom for which office"));
    add(
        dataset,
        DCTerms.description.asNode(),
        text("Endorsements for political offices and what bears on them, each with its evidence"));
    add(dataset, VOID.uriSpace.asNode(), text(base));
    add(dataset, VOID.vocabulary.asNode(), NodeFactory.createURI(Schema.NAMESPACE));
    add(dataset, VOID.sparqlEndpoint.asNode(), NodeFactory.createURI(root + "/sparql"));
    add(dataset, Terms.HOMEPAGE, iri("/"));
    Node service = iri("/sparql");
    add(service, Terms.TYPE, DCAT.DataService.asNode());
    add(service, DCTerms.title.asNode(), text("SPARQL"));
    add(service, DCAT.endpointURL.asNode(), service);
    add(service, DCAT.servesDataset.asNode(), dataset);
  }

  private void count(DatasetGraph view) {
    Counts counts = Counts.of(view);
    add(dataset, VOID.triples.asNode(), number(counts.triples()));
    add(dataset, VOID.classes.asNode(), number(counts.classes().size()));
    add(dataset, VOID.properties.asNode(), number(counts.properties().size()));
    counts.modified().ifPresent(m -> add(dataset, DCTerms.modified.asNode(), m));
    counts.properties().forEach((property, count) -> property(dataset, property, count));
    counts
        .classes()
        .forEach(
            (type, count) -> {
              Node partition = NodeFactory.createBlankNode();
              add(dataset, VOID.classPartition.asNode(), partition);
              add(partition, VOID._class.asNode(), type);
              add(partition, VOID.entities.asNode(), number(count));
              counts.of(type).forEach((property, n) -> property(partition, property, n));
            });
  }

  private void property(Node set, Node property, long count) {
    Node partition = NodeFactory.createBlankNode();
    add(set, VOID.propertyPartition.asNode(), partition);
    add(partition, VOID.property.asNode(), property);
    add(partition, VOID.triples.asNode(), number(count));
  }

  private void add(Dump dump) {
    Node file = iri("/dumps/" + dump.name());
    Node distribution = NodeFactory.createURI(root + PATH + "#" + dump.name());
    Node checksum = NodeFactory.createBlankNode();
    add(dataset, VOID.dataDump.asNode(), file);
    add(dataset, DCAT.distribution.asNode(), distribution);
    add(distribution, Terms.TYPE, DCAT.Distribution.asNode());
    add(distribution, DCTerms.title.asNode(), text(dump.about()));
    add(distribution, DCAT.downloadURL.asNode(), file);
    add(distribution, DCAT.mediaType.asNode(), Terms.mediaType(dump.mediaType()));
    add(distribution, DCAT.compressFormat.asNode(), Terms.mediaType("application/gzip"));
    add(distribution, DCAT.byteSize.asNode(), number(dump.size()));
    add(distribution, Terms.spdx("checksum"), checksum);
    add(checksum, Terms.TYPE, Terms.spdx("Checksum"));
    add(checksum, Terms.spdx("algorithm"), Terms.spdx("checksumAlgorithm_sha256"));
    add(checksum, Terms.spdx("checksumValue"), text(dump.sha256()));
  }

  private Node iri(String path) {
    return NodeFactory.createURI(root + path);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node number(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }

  private void add(Node subject, Node property, Node value) {
    graph.add(subject, property, value);
  }
}
