package org.hustings.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.hustings.graph.ArticleLine;
import org.hustings.graph.ClaimLine;
import org.hustings.graph.ClaimTable;
import org.hustings.graph.GraphFormat;
import org.hustings.graph.GraphWriter;
import org.hustings.graph.Iris;
import org.hustings.graph.WebAnnotation;
import org.hustings.model.Reading;
import org.hustings.pipeline.Outcome;
import org.hustings.pipeline.Pipeline;
import org.hustings.pipeline.Workbench;
import org.hustings.standoff.StandoffFolder;

/** Prints what was found in one article after the other, in one format. */
interface ClaimWriter extends AutoCloseable {
  /** The formats that there are. */
  List<String> FORMATS =
      List.of("jsonl", "csv", "nquads", "trig", "brat", "webannotation", "articles");

  /** The format that is a folder of files. */
  String BRAT = "brat";

  /** What a format is made of. */
  static Pipeline.Product product(String format) {
    return switch (format) {
      case "nquads", "trig" -> Pipeline.Product.GRAPHS;
      case "articles" -> Pipeline.Product.ARTICLES;
      default -> Pipeline.Product.CLAIMS;
    };
  }

  /** Prints what was found in an article. */
  void write(Outcome.Mapped mapped);

  /** Prints what is still to be printed. */
  @Override
  default void close() {}

  /** A writer of one of the formats. */
  static ClaimWriter of(String format, Workbench bench, PrintStream out) {
    return switch (format) {
      case "jsonl" -> lines(new ClaimLine(bench.schema(), bench.iris()), out);
      case "csv" -> table(new ClaimTable(bench.schema(), bench.iris()), out);
      case "webannotation" -> new Annotations(new WebAnnotation(bench.schema(), bench.iris()), out);
      case "articles" -> mapped -> out.print(ArticleLine.of(mapped.reading().article()) + "\n");
      case "nquads" -> mapped -> Graphs.one(GraphFormat.NQUADS, out, bench.iris(), mapped);
      default -> new Graphs(Graphs.writer(GraphFormat.TRIG, out), bench.iris());
    };
  }

  /** A writer of a folder of texts and their annotation. */
  static ClaimWriter files(Path folder, Workbench bench) {
    StandoffFolder files =
        new StandoffFolder(folder, bench.schema(), bench.gazetteer(), bench.iris(), bench.graphs());
    return mapped -> files.write(mapped.reading());
  }

  private static ClaimWriter lines(ClaimLine line, PrintStream out) {
    return mapped -> {
      Reading reading = mapped.reading();
      reading.evidence().forEach(e -> out.print(line.of(reading.article(), e) + "\n"));
    };
  }

  private static ClaimWriter table(ClaimTable table, PrintStream out) {
    out.print(table.header());
    return mapped -> {
      Reading reading = mapped.reading();
      reading.evidence().forEach(e -> out.print(table.line(reading.article(), e)));
    };
  }

  /** Prints the graph of each article under the article's IRI. */
  record Graphs(GraphWriter writer, Iris iris) implements ClaimWriter {
    static GraphWriter writer(GraphFormat format, PrintStream out) {
      return new GraphWriter(format, format.usualProfile(), out);
    }

    /** Prints one article; for formats whose texts can follow one another. */
    static void one(GraphFormat format, PrintStream out, Iris iris, Outcome.Mapped mapped) {
      try (GraphWriter writer = writer(format, out)) {
        new Graphs(writer, iris).write(mapped);
      }
    }

    @Override
    public void write(Outcome.Mapped mapped) {
      writer.write(iris.article(mapped.reading().article().id()), mapped.graph().get());
    }

    @Override
    public void close() {
      writer.close();
    }
  }

  /** Prints a JSON array, an annotation a line. */
  final class Annotations implements ClaimWriter {
    private final WebAnnotation annotation;
    private final JsonArray array;

    Annotations(WebAnnotation annotation, PrintStream out) {
      this.annotation = annotation;
      this.array = new JsonArray(out);
    }

    @Override
    public void write(Outcome.Mapped mapped) {
      Reading reading = mapped.reading();
      reading.evidence().forEach(e -> array.add(annotation.of(reading.article(), e)));
    }

    @Override
    public void close() {
      array.close();
    }
  }
}
