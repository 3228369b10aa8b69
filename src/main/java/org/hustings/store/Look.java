package org.hustings.store;

import org.apache.jena.sparql.core.DatasetGraph;

/** Something that is looked up in a store. */
@FunctionalInterface
public interface Look<T, E extends Exception> {
  /** Gives what it finds in a view of the store. */
  T in(DatasetGraph view) throws E;
}
