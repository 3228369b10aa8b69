package org.hustings.article;

import java.util.List;
import org.hustings.model.Finding;

/**
 * Where an article stands in the input.
 *
 * @param file the file, as findings name it
 * @param record its number in a file of records, from 1, or 0 when the file is the article; of
 *     article lines it is the number of the line
 * @param offset of the record's first byte in the file; unpacked where the whole file is packed,
 *     and of the gzip member that begins with the record where a web archive is packed record by
 *     record
 */
public record Place(String file, long record, long offset) {
  /** The place of a file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /** A fault here. */
  public Finding finding(String problem, String expected) {
    return new Finding(file, (int) Math.min(record, Integer.MAX_VALUE), 0, problem, expected);
  }

  /** Something that is refused for one fault. */
  public Rejection rejection(String problem, String expected) {
    return new Rejection(this, List.of(finding(problem, expected)));
  }

  /** "a.txt", or "a.jsonl:7". */
  @Override
  public String toString() {
    return record == 0 ? file : file + ":" + record;
  }
}
