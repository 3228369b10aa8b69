package org.hustings.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.hustings.article.IdHash;
import org.hustings.article.Place;
import org.hustings.article.Receiver;
import org.hustings.article.RecordFormat;
import org.hustings.article.Rejection;
import org.hustings.article.Source;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import scala.Tuple2;

/**
 * What has to be known of all splits before any of them is mapped: which number the first record of
 * each has in its file, and where ids that come several times come first.
 *
 * <p>It is taken in a pass of its own, which reads the records and maps nothing. Ids are compared
 * by hashes, the only thing that is ever sent between tasks.
 */
final class Survey implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_REPEATED = 1_000_000;
  private static final int REDUCERS = 256;

  private final List<Split> splits;
  private final long[] firstRecords;
  private final Map<IdHash, Occurrence> repeated;

  private Survey(List<Split> splits, long[] firstRecords, Map<IdHash, Occurrence> repeated) {
    this.splits = splits;
    this.firstRecords = firstRecords;
    this.repeated = repeated;
  }

  /**
   * Surveys splits.
   *
   * @throws InputException when so many ids come several times that whole files must have been
   *     given twice
   */
  static Survey of(
      JavaSparkContext spark, List<Split> splits, Broadcast<SerializableConfiguration> files) {
    CollectionAccumulator<Tuple2<Integer, Long>> lines = spark.sc().collectionAccumulator("lines");
    List<Tuple2<IdHash, Occurrence>> repeated =
        partitions(spark, splits)
            .mapPartitionsToPair(found -> ids(found.next(), files, lines))
            .reduceByKey(Occurrence::with, Math.min(REDUCERS, splits.size()))
            .filter(found -> found._2().again())
            .take(MOST_REPEATED + 1);
    if (repeated.size() > MOST_REPEATED) {
      String problem = "more than " + MOST_REPEATED + " ids come several times";
      throw new InputException(
          new Finding(splits.get(0).collection(), 0, 0, problem, "each file once"));
    }
    Map<IdHash, Occurrence> first = new HashMap<>();
    repeated.forEach(r -> first.put(r._1(), r._2()));
    return new Survey(splits, firstRecords(splits, lines.value()), first);
  }

  /** The splits, each a partition of its own, in their order. */
  static JavaRDD<Split> partitions(JavaSparkContext spark, List<Split> splits) {
    return spark.parallelize(splits, splits.size());
  }

  private static Iterator<Tuple2<IdHash, Occurrence>> ids(
      Split split,
      Broadcast<SerializableConfiguration> files,
      CollectionAccumulator<Tuple2<Integer, Long>> lines)
      throws Exception {
    OpenSplit open = OpenSplit.of(split, 1, files.value().value());
    return new Drawn<>(
        open,
        out -> new Ids(split.index(), out),
        () -> lines.add(new Tuple2<>(split.index(), open.lines())));
  }

  private record Ids(int split, Consumer<Tuple2<IdHash, Occurrence>> out) implements Receiver {
    @Override
    public void article(Source source) {
      Occurrence here = new Occurrence(split, source.place().record(), false);
      out.accept(new Tuple2<>(IdHash.of(source.article().id()), here));
    }

    @Override
    public void reject(Rejection rejection) {}
  }

  /** A task that ran twice has told its lines twice, the same number each time. */
  private static long[] firstRecords(List<Split> splits, List<Tuple2<Integer, Long>> told) {
    long[] lines = new long[splits.size()];
    told.forEach(t -> lines[t._1()] = t._2());
    long[] first = new long[splits.size()];
    Arrays.fill(first, 1);
    for (int i = 1; i < first.length; i++) {
      if (splits.get(i).start() > 0) {
        first[i] = first[i - 1] + lines[i - 1];
      }
    }
    return first;
  }

  /** The number that the first record of a split has in its file. */
  long firstRecord(int split) {
    return firstRecords[split];
  }

  /** Where the article's id came before, in another record. */
  Optional<Place> before(int split, Source source) {
    return first(split, source).map(first -> place(first.split(), first.record()));
  }

  /** True when an earlier record of a web archive holds the page. */
  boolean isCapturedBefore(int split, Source source) {
    return first(split, source)
        .filter(first -> splits.get(first.split()).format() == RecordFormat.WEB_ARCHIVE)
        .isPresent();
  }

  private Optional<Occurrence> first(int split, Source source) {
    if (repeated.isEmpty()) {
      return Optional.empty();
    }
    long record = source.place().record() - firstRecords[split] + 1;
    return Optional.ofNullable(repeated.get(IdHash.of(source.article().id())))
        .filter(first -> first.split() != split || first.record() != record);
  }

  private Place place(int split, long record) {
    return new Place(splits.get(split).file(), firstRecords[split] + record - 1, 0);
  }
}
