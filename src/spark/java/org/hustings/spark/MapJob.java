package org.hustings.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * Maps article lines and web archives, in files that Spark can read, to N-Quads: the lines of {@code map --to
 * nquads}, spread over compressed parts, with the gazetteer's graph beside them.
 *
 * <p>Exit codes are those of {@code map}: 0 done; 1 something was rejected, or the input or the
 * home is wrong; 2 wrong usage; 3 the job failed.
 */
public final class MapJob {
  private static final int DONE = 0;
  private static final int FAULTS = 1;
  private static final int USAGE = 2;
  private static final int FAILED = 3;

  private final JavaSparkContext spark;
  private final PrintStream err;

  MapJob(JavaSparkContext spark, PrintStream err) {
    this.spark = spark;
    this.err = err;
  }

  /** Runs the job under {@code spark-submit} and ends the process. */
  public static void main(String[] args) {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = main(List.of(args), err);
    if (code != DONE) {
      System.exit(code);
    }
  }

  private static int main(List<String> args, PrintStream err) {
    Settings settings;
    try {
      settings = Settings.of(args);
    } catch (IllegalArgumentException e) {
      err.println("hustings: " + e.getMessage());
      return USAGE;
    }
    try (JavaSparkContext spark = new JavaSparkContext(configured(new SparkConf()))) {
      return new MapJob(spark, err).run(settings);
    } catch (Exception e) {
      err.println("hustings: the job failed");
      e.printStackTrace(err);
      return FAILED;
    }
  }

  /** Settings of Spark that the job relies on. */
  static SparkConf configured(SparkConf conf) {
    // What tasks exchange are records, which Kryo cannot make; it is little.
    return conf.setIfMissing("spark.app.name", "hustings map")
        .set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
  }

  /** Runs the job and gives its exit code. */
  int run(Settings settings) throws IOException {
    try {
      requireNew(settings.out());
      Configuration configuration = spark.hadoopConfiguration();
      List<Split> splits = new Splits(configuration, settings.split()).of(settings.places());
      List<String> faults = faultsOfHome(settings);
      faults.forEach(err::println);
      return faults.isEmpty() ? map(settings, splits) : FAULTS;
    } catch (InputException e) {
      e.findings().forEach(err::println);
      return FAULTS;
    }
  }

  private void requireNew(String folder) throws IOException {
    Path path = new Path(folder);
    if (path.getFileSystem(spark.hadoopConfiguration()).exists(path)) {
      throw new InputException(new Finding(folder, 0, 0, "exists already", "a new folder"));
    }
  }

  /** Reads the home where the tasks will, before they all fail for it. */
  private List<String> faultsOfHome(Settings settings) {
    return spark.parallelize(List.of(settings), 1).flatMap(s -> faults(s).iterator()).collect();
  }

  private static List<String> faults(Settings settings) {
    try {
      Benches.of(settings);
      return List.of();
    } catch (InputException e) {
      return e.findings().stream().map(Finding::toString).toList();
    }
  }

  private int map(Settings settings, List<Split> splits) {
    Counts counts = Counts.of(spark);
    Broadcast<SerializableConfiguration> files =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    Broadcast<Survey> survey = spark.broadcast(Survey.of(spark, splits, files));
    JavaPairRDD<Target, byte[]> articles =
        Survey.partitions(spark, splits)
            .mapPartitionsToPair(new Mapping(settings, files, survey, counts));
    JavaPairRDD<Target, byte[]> gazetteer =
        spark.parallelize(List.of(settings), 1).mapToPair(Mapping::gazetteer);
    articles
        .union(gazetteer)
        .saveAsNewAPIHadoopFile(
            settings.out(),
            Target.class,
            byte[].class,
            PartsOutput.class,
            spark.hadoopConfiguration());
    return report(settings, counts);
  }

  private int report(Settings settings, Counts counts) {
    long rejected = counts.rejections().value();
    String where = rejected == 0 ? "" : ", listed in " + settings.out() + "/_rejects";
    err.println(
        "hustings: "
            + counts.articles().value()
            + " articles, "
            + counts.claims().value()
            + " claims, "
            + rejected
            + " rejected"
            + where);
    return rejected == 0 ? DONE : FAULTS;
  }
}
