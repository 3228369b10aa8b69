package org.hustings.spark;

import java.io.Serializable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;

/** Counts what became of the articles; a task that is tried again counts once. */
record Counts(LongAccumulator articles, LongAccumulator claims, LongAccumulator rejections)
    implements Serializable {
  /** Counts of a new job. */
  static Counts of(JavaSparkContext spark) {
    return new Counts(
        spark.sc().longAccumulator("articles"),
        spark.sc().longAccumulator("claims"),
        spark.sc().longAccumulator("rejected"));
  }

  /** Counts an article that was mapped. */
  void mapped(int found) {
    articles.add(1);
    claims.add(found);
  }

  /** Counts what gave no article, or an article that was refused. */
  void rejected() {
    rejections.add(1);
  }
}
