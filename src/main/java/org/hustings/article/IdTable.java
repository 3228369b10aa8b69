package org.hustings.article;

/**
 * A number for each id, for as many as an archive has: 24 bytes an id in a table of which a quarter
 * to half is in use, so 48 to 96. Holds up to 250 million.
 */
public final class IdTable {
  private static final int LONGS = 3;
  private static final int FIRST_CAPACITY = 1 << 10;

  /** In a row both halves of the hash, and the number plus 1: where that is 0 nothing stands. */
  private long[] rows = new long[LONGS * FIRST_CAPACITY];

  private int size;

  /** The number of an id, or -1 when it has none. */
  public long get(String id) {
    return rows[row(rows, IdHash.of(id)) + 2] - 1;
  }

  /**
   * Gives an id a number unless it has one.
   *
   * @param number 0 or more
   * @return the number that the id had before, or -1
   */
  public long putIfAbsent(String id, long number) {
    IdHash hash = IdHash.of(id);
    int row = row(rows, hash);
    long old = rows[row + 2] - 1;
    if (old < 0) {
      set(rows, row, hash, number + 1);
      size++;
      if (2L * LONGS * size > rows.length) {
        grow();
      }
    }
    return old;
  }

  private void grow() {
    long[] more = new long[2 * rows.length];
    for (int old = 0; old < rows.length; old += LONGS) {
      if (rows[old + 2] != 0) {
        IdHash hash = new IdHash(rows[old], rows[old + 1]);
        set(more, row(more, hash), hash, rows[old + 2]);
      }
    }
    rows = more;
  }

  private static void set(long[] rows, int row, IdHash hash, long value) {
    rows[row] = hash.high();
    rows[row + 1] = hash.low();
    rows[row + 2] = value;
  }

  /** Where a hash stands, or the empty row where it is to stand. */
  private static int row(long[] rows, IdHash hash) {
    int last = rows.length / LONGS - 1;
    int at = (int) hash.high() & last;
    while (rows[LONGS * at + 2] != 0
        && (rows[LONGS * at] != hash.high() || rows[LONGS * at + 1] != hash.low())) {
      at = (at + 1) & last;
    }
    return LONGS * at;
  }
}
