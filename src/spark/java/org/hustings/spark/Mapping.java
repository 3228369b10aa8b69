package org.hustings.spark;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.hustings.article.Receiver;
import org.hustings.article.Rejection;
import org.hustings.article.RejectionLine;
import org.hustings.article.Source;
import org.hustings.graph.GraphFormat;
import org.hustings.graph.GraphWriter;
import org.hustings.pipeline.Outcome;
import org.hustings.pipeline.Pipeline;
import org.hustings.pipeline.Workbench;
import scala.Tuple2;

/**
 * Maps the articles of a split, one after the other, to lines of N-Quads: those of an article stand
 * together, sorted, as {@code map --to nquads} prints them.
 */
record Mapping(
    Settings settings,
    Broadcast<SerializableConfiguration> files,
    Broadcast<Survey> survey,
    Counts counts)
    implements PairFlatMapFunction<Iterator<Split>, Target, byte[]> {

  @Override
  public Iterator<Tuple2<Target, byte[]>> call(Iterator<Split> splits) throws Exception {
    Split split = splits.next();
    Workbench bench = Benches.of(settings);
    long first = survey.value().firstRecord(split.index());
    return new Drawn<>(
        OpenSplit.of(split, first, files.value().value()),
        out -> new Articles(this, split.index(), bench, out),
        () -> {});
  }

  /** The lines of the gazetteer's graph. */
  static Tuple2<Target, byte[]> gazetteer(Settings settings) {
    Workbench bench = Benches.of(settings);
    byte[] lines = lines(bench.iris().gazetteerGraph(), bench.markedGazetteer());
    return new Tuple2<>(Target.GAZETTEER, lines);
  }

  private static byte[] lines(String name, Graph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphFormat format = GraphFormat.NQUADS;
    try (GraphWriter writer = new GraphWriter(format, format.usualProfile(), out)) {
      writer.write(name, graph);
    }
    return out.toByteArray();
  }

  /** Takes the articles of a split. */
  private record Articles(
      Mapping mapping, int split, Workbench bench, Consumer<Tuple2<Target, byte[]>> out)
      implements Receiver {
    @Override
    public void article(Source source) {
      mapping
          .survey
          .value()
          .before(split, source)
          .ifPresentOrElse(
              first -> reject(Rejection.again(source, first)), () -> map(source));
    }

    @Override
    public void capture(Source source) {
      if (!mapping.survey.value().isCapturedBefore(split, source)) {
        article(source);
      }
    }

    private void map(Source source) {
      Outcome outcome = outcome(source);
      if (outcome instanceof Outcome.Mapped mapped) {
        mapping.counts.mapped(mapped.reading().evidence().size());
        String name = bench.iris().article(source.article().id());
        out.accept(new Tuple2<>(Target.ARTICLES, lines(name, mapped.graph().get())));
      } else if (outcome instanceof Outcome.Refused refused) {
        reject(refused.rejection());
      }
    }

    private Outcome outcome(Source source) {
      try {
        return new Pipeline(() -> bench, 1, Pipeline.Product.GRAPHS, true).outcome(source);
      } catch (RuntimeException e) {
        throw new IllegalStateException("cannot map " + source.place(), e);
      }
    }

    @Override
    public void reject(Rejection rejection) {
      mapping.counts.rejected();
      byte[] line = (RejectionLine.of(rejection) + "\n").getBytes(StandardCharsets.UTF_8);
      out.accept(new Tuple2<>(Target.REJECTIONS, line));
    }
  }
}
