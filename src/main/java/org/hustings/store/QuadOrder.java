package org.hustings.store;

/**
 * The orders in which TDB2 keeps quads, named by their columns: the graph, subject, predicate and
 * object.
 *
 * <p>Quads that are sorted in one order come into another when they are sorted by the column that
 * is to be first, and nothing else is moved. So the orders are made one from the other, in the
 * order of these constants.
 */
enum QuadOrder {
  SPOG("GOPS"),
  OSPG("O"),
  POSG("P"),
  GPOS("G"),
  GSPO("SG"),
  GOSP("OG");

  /** The numbers of a quad; as a string, its columns in the order in which they come. */
  static final String COLUMNS = "GSPO";

  private final String sorts;

  QuadOrder(String sorts) {
    this.sorts = sorts;
  }

  /** By which columns, one after the other, quads in the order before this are sorted. */
  int[] sorts() {
    return places(sorts);
  }

  /** The columns, first to last. */
  int[] columns() {
    return places(name());
  }

  private static int[] places(String names) {
    return names.chars().map(COLUMNS::indexOf).toArray();
  }
}
