package org.hustings.spark;

import java.util.Locale;

/** What is written, each to files of its own. */
enum Target {
  /** Graphs of articles: {@code part-00000.nq.gz}, a part for each split. */
  ARTICLES("part-%05d.nq.gz"),
  /** The graph of the gazetteer. */
  GAZETTEER("gazetteer.nq.gz"),
  /** What gave no graph, and why. Readers of the folder pass over it for its "_". */
  REJECTIONS("_rejects/part-%05d.jsonl");

  private final String file;

  Target(String file) {
    this.file = file;
  }

  /** The path, below the folder of the output, of what a partition writes. */
  String file(int partition) {
    return String.format(Locale.ROOT, file, partition);
  }
}
