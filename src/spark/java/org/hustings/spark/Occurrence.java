package org.hustings.spark;

import java.io.Serializable;

/**
 * Where an id occurs.
 *
 * @param split the number of the split
 * @param record the number of the record in its split, from 1
 * @param again true when it occurs later once more
 */
record Occurrence(int split, long record, boolean again) implements Serializable {
  /** The first of two, which are of one id. */
  Occurrence with(Occurrence other) {
    boolean first = split != other.split ? split < other.split : record <= other.record;
    Occurrence kept = first ? this : other;
    return new Occurrence(kept.split, kept.record, true);
  }
}
