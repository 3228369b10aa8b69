package org.hustings.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.hustings.endpoint.Budget;
import org.hustings.endpoint.Writing;
import org.hustings.pipeline.Home;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;
import org.hustings.server.Server;
import org.hustings.store.Questions;

/** Serves the graph by SPARQL and as pages, until it is stopped. */
final class ServeCommand implements Command {
  private static final int PORT = 3330;
  private static final int CACHE = 64;
  private static final int SECONDS = 30;
  private static final int ROWS = 1_000_000;
  private static final String HOST = "127.0.0.1";

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String summary() {
    return "serves the graph by SPARQL and as pages on http" + "://" + HOST + ":" + PORT + "/";
  }

  @Override
  public Options options() {
    return WriteToken.options(
        new Options()
            .addOption(OpenStore.option())
            .addOption(CommonOptions.option("port", "N", "the port, 3330 by default; 0 takes any"))
            .addOption(
                CommonOptions.option("host", "H", "the address to listen on, 127.0.0.1 by default"))
            .addOption(CommonOptions.option("timeout", "S", "seconds for a query, 30 by default"))
            .addOption(
                CommonOptions.option("max-rows", "N", "rows of an answer, 1,000,000 by default"))
            .addOption(
                CommonOptions.option(
                    "cache",
                    "MIB",
                    "memory for answers that were given, 64 by default; 0 for none"))
            .addOption(
                CommonOptions.option(
                    "access-log",
                    "FILE",
                    "a line for each request is added to it, without what was asked"))
            .addOption(
                CommonOptions.option(
                    "public-url", "URL", "how the outside reaches it: http(s) and a host"))
            .addOption(
                CommonOptions.flag(
                    "forwarded",
                    "who asks is told by a proxy, in X-Forwarded or Forwarded headers")));
  }

  @Override
  public int run(CommandLine line, Terminal terminal) {
    CommonOptions.requireNoArguments(line, name());
    int port = CommonOptions.number(line, "port", PORT, 0, 65535);
    String host = line.getOptionValue("host", HOST);
    Budget budget =
        Budget.of(
            Duration.ofSeconds(CommonOptions.number(line, "timeout", SECONDS, 1, 86_400)),
            CommonOptions.number(line, "max-rows", ROWS, 1, Integer.MAX_VALUE),
            (long) CommonOptions.number(line, "cache", CACHE, 0, 1 << 20) << 20);
    String publicUrl = publicUrl(line.getOptionValue("public-url", ""));
    Writing writing = WriteToken.of(line, System.getenv());
    try (Home home = CommonOptions.home(line)) {
      Supplier<Questions> questions = new Ahead<>(() -> Questions.read(home.queries()));
      Supplier<Schema> schema =
          new Ahead<>(() -> new SchemaReader().read(home.ontology(), home.shapes()));
      try (OpenStore opened = open(line, home, terminal);
          Server server =
              logged(
                      line,
                      new Server(
                          options(
                              line, opened, home, schema, questions, port, writing, publicUrl,
                              budget)))
                  .start()) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        terminal.say("serving at http" + "://" + host + ":" + server.port() + "/ (Ctrl-C ends it)");
        await();
        return opened.code();
      }
    }
  }

  /** The store; a store that its own server changes is refused where it is to be written to. */
  private static OpenStore open(CommandLine line, Home home, Terminal terminal) {
    if (!line.hasOption("writable")) {
      return OpenStore.of(line, home, terminal);
    }
    OpenStore opened = OpenStore.writable(line, home, terminal);
    opened.store().change(graphs -> {});
    return opened;
  }

  private static Server logged(CommandLine line, Server server) {
    return line.hasOption("access-log")
        ? server.logTo(Path.of(line.getOptionValue("access-log")))
        : server;
  }

  /** Pages link from the root of their server, so there is no path in it. */
  private static String publicUrl(String url) {
    if (!url.isEmpty() && !url.matches("https?://[^/?#\\s\"<>@]+/?")) {
      throw new UsageException("--public-url is '" + url + "', not http(s) and a host alone");
    }
    return url.replaceFirst("/$", "");
  }

  private static Server.Options options(
      CommandLine line,
      OpenStore opened,
      Home home,
      Supplier<Schema> schema,
      Supplier<Questions> questions,
      int port,
      Writing writing,
      String publicUrl,
      Budget budget) {
    return new Server.Options(
        opened.store(),
        schema.get(),
        questions.get(),
        home.ontology(),
        home.rules(),
        opened.base(),
        line.getOptionValue("host", HOST),
        port,
        writing,
        publicUrl,
        line.hasOption("forwarded"),
        budget);
  }

  /** Waits until somebody interrupts. */
  private static void await() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // This is how it is asked to stop; what closes the server must not be interrupted too.
    }
  }
}
