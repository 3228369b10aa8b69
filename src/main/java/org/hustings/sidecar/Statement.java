package org.hustings.sidecar;

import org.apache.jena.graph.Node;

/**
 * One triple of a sidecar.
 *
 * @param line where its object begins, from 1
 */
record Statement(Node subject, Node predicate, Node object, int line) {}
