package org.hustings.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Does what a first use does, so that the virtual machine can keep the classes for the next start:
 * serves the articles of the home, asks a question, looks at the start page, asks once more from
 * the command line, builds a store twice, and ends.
 */
public final class Rehearsal {
  private static final String SERVING = "hustings: serving at ";

  /** How long it may take, in milliseconds. */
  private static final long LONGEST = 60_000;

  /** How long the compiler may need to end, in milliseconds. */
  private static final long PAUSE = 2000;

  private static final List<String> ASKED = List.of("sparql?query=ASK%20%7B%7D", "");

  private Rehearsal() {}

  /**
   * Ends when all was answered, and in any case soon.
   *
   * @throws IllegalStateException when something was not answered
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new Timer(true)
        .schedule(
            new TimerTask() {
              @Override
              public void run() {
                Runtime.getRuntime().halt(Main.OURS);
              }
            },
            LONGEST);
    PipedInputStream told = new PipedInputStream();
    PrintStream err = new PrintStream(new PipedOutputStream(told), true, StandardCharsets.UTF_8);
    Thread serving = Thread.currentThread();
    CompletableFuture<Boolean> answered =
        CompletableFuture.supplyAsync(() -> watch(told))
            .whenComplete((all, fault) -> serving.interrupt());
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            err,
            Clock.systemUTC(),
            false);
    Main program = new Main(terminal, Main.COMMANDS);
    program.run(List.of("serve", "--port", "0"));
    program.run(List.of("query", "papers"));
    build(program);
    err.close();
    // A method that waits for the compiler when the archive is written is never compiled again.
    Thread.sleep(PAUSE);
    if (!answered.join()) {
      throw new IllegalStateException("the server does not answer");
    }
  }

  /** Builds a store, and once more, when nothing has changed. */
  private static void build(Main program) throws IOException {
    Path folder = Files.createTempDirectory("hustings");
    Path articles = Path.of(System.getProperty("hustings.home"), "data", "articles");
    String store = folder.resolve("store").toString();
    for (int times = 0; times < 2; times++) {
      program.run(List.of("build", "--store", store, articles.toString()));
    }
    try (Stream<Path> made = Files.walk(folder)) {
      made.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  /** True when the server said where it is, and answered there. */
  private static boolean watch(InputStream told) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(told, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(SERVING)) {
          String root = line.substring(SERVING.length()).replaceFirst(" .*", "");
          return ASKED.stream().allMatch(path -> isAnswered(root + path));
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isAnswered(String address) {
    try (InputStream answer = URI.create(address).toURL().openStream()) {
      return answer.readAllBytes().length > 0;
    } catch (IOException e) {
      return false;
    }
  }
}
