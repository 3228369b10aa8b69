package org.hustings.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hustings.graph.ClaimTable;
import org.hustings.graph.GraphFormat;
import org.hustings.graph.GraphWriter;
import org.hustings.graph.Iris;
import org.hustings.graph.Profile;
import org.hustings.graph.WebAnnotation;
import org.hustings.pipeline.Home;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;

/** Writes the whole graph, the same bytes for the same graph. */
final class ExportCommand implements Command {
  private static final String CSV = "csv";
  private static final String WEB_ANNOTATION = "webannotation";
  private static final List<String> PROFILES =
      Arrays.stream(Profile.values()).map(Profile::option).toList();

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String summary() {
    return "writes the graph as linked data, or its claims as a table for a spreadsheet";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(OpenStore.option())
        .addOption(CommonOptions.option("to", "FORMAT", String.join(", ", formats())))
        .addOption(
            CommonOptions.option(
                "profile", "PROFILE", "full (RDF 1.2) or basic (RDF 1.1 tools read it)"))
        .addOption(CommonOptions.flag("builds", "with the records of the builds"))
        .addOption(Result.option());
  }

  private static List<String> formats() {
    List<String> formats = new ArrayList<>();
    Arrays.stream(GraphFormat.values()).map(GraphFormat::option).forEach(formats::add);
    formats.add(CSV);
    formats.add(WEB_ANNOTATION);
    return formats;
  }

  @Override
  public int run(CommandLine line, Terminal terminal) throws IOException {
    CommonOptions.requireNoArguments(line, name());
    String to = CommonOptions.requiredWord(line, "to", formats());
    Optional<GraphFormat> format = GraphFormat.of(to);
    Profile profile = profile(line, format);
    try (Home home = CommonOptions.home(line);
        OpenStore opened = OpenStore.of(line, home, terminal);
        Result result = Result.of(line, terminal)) {
      PrintStream out = result.stream();
      if (format.isPresent()) {
        Predicate<String> graphs = graphs(line, new Iris(opened.base()));
        opened.store().read(view -> write(view, graphs, format.get(), profile, out));
      } else {
        Schema schema = new SchemaReader().read(home.ontology(), home.shapes());
        Iris iris = new Iris(opened.base());
        opened
            .store()
            .read(
                view ->
                    to.equals(CSV)
                        ? writeTable(view, new ClaimTable(schema, iris), out)
                        : writeAnnotations(view, new WebAnnotation(schema, iris), out));
      }
      result.finish();
      return opened.code();
    }
  }

  /** All but the records of builds, which differ from one build of the same to the next. */
  private static Predicate<String> graphs(CommandLine line, Iris iris) {
    return line.hasOption("builds") ? name -> true : name -> !iris.isBuild(name);
  }

  private static Profile profile(CommandLine line, Optional<GraphFormat> format) {
    String usual = format.map(GraphFormat::usualProfile).orElse(Profile.BASIC).option();
    Profile profile =
        Profile.of(CommonOptions.word(line, "profile", usual, PROFILES)).orElseThrow();
    if (format.isPresent() && !format.get().takes(profile)) {
      throw new UsageException(
          "--to " + format.get().option() + " has no " + profile.option() + " profile");
    }
    return profile;
  }

  private static boolean write(
      DatasetGraph view,
      Predicate<String> graphs,
      GraphFormat format,
      Profile profile,
      PrintStream out) {
    GraphWriter.export(view, graphs, format, profile, out);
    return true;
  }

  private static boolean writeTable(DatasetGraph view, ClaimTable table, PrintStream out) {
    out.print(table.header());
    table.lines(view).forEach(out::print);
    return true;
  }

  private static boolean writeAnnotations(
      DatasetGraph view, WebAnnotation annotation, PrintStream out) {
    try (JsonArray array = new JsonArray(out)) {
      annotation.of(view).forEach(array::add);
    }
    return true;
  }
}
