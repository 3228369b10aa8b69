package org.hustings.spark;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hustings.article.ArticleReader;
import org.hustings.article.RejectionLine;
import org.hustings.graph.GraphFormat;
import org.hustings.graph.GraphWriter;
import org.hustings.graph.Iris;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.Outcome;
import org.hustings.pipeline.Pipeline;
import org.hustings.pipeline.Workbench;

/**
 * What {@code map} makes of some files on one machine.
 *
 * @param quads the lines of {@code --to nquads}, see {@link Output#unmarked}
 * @param rejections in the order of the input
 */
record OneMachine(List<String> quads, List<String> rejections) {
  static OneMachine of(Path... places) {
    List<String> quads = new ArrayList<>();
    List<String> rejections = new ArrayList<>();
    try (Home home = Home.own()) {
      Workbench bench = Workbench.read(home, Iris.DEFAULT_BASE);
      new Pipeline(() -> bench, 1, Pipeline.Product.GRAPHS, true)
          .run(
              new ArticleReader(InputStream.nullInputStream()),
              List.of(places),
              outcome -> {
                if (outcome instanceof Outcome.Mapped mapped) {
                  quads.addAll(lines(bench, mapped));
                } else if (outcome instanceof Outcome.Refused refused) {
                  rejections.add(RejectionLine.of(refused.rejection()));
                }
              });
    }
    return new OneMachine(Output.unmarked(quads), rejections);
  }

  private static List<String> lines(Workbench bench, Outcome.Mapped mapped) {
    GraphFormat format = GraphFormat.NQUADS;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GraphWriter writer = new GraphWriter(format, format.usualProfile(), out)) {
      writer.write(bench.iris().article(mapped.reading().article().id()), mapped.graph().get());
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
