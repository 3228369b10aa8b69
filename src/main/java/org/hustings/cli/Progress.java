package org.hustings.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.hustings.article.ArticleReader;
import org.hustings.article.Rejection;
import org.hustings.article.RejectionLine;
import org.hustings.model.Finding;
import org.hustings.pipeline.Outcome;

/**
 * Watches a run over articles: tells how far it has come, and at once what is wrong with each part
 * that is refused, which it writes to a file too when asked.
 *
 * <p>On a terminal one line is kept up to date; elsewhere a line is added every few seconds.
 */
final class Progress implements Consumer<Outcome>, AutoCloseable {
  private static final long OVERWRITTEN_EVERY = 200;
  private static final long ADDED_EVERY = 5_000;
  private static final String ERASE = "\r\u001B[K";

  private final Terminal terminal;
  private final ArticleReader reader;
  private final boolean quiet;
  private final Optional<Result> rejects;
  private final long start;
  private long last;
  private long inAll = -1;
  private boolean shown;
  private long articles;
  private long claims;
  private long refused;

  private Progress(
      Terminal terminal, ArticleReader reader, boolean quiet, Optional<Result> rejects) {
    this.terminal = terminal;
    this.reader = reader;
    this.quiet = quiet;
    this.rejects = rejects;
    this.start = terminal.clock().millis();
    this.last = start;
  }

  /** Adds the options that say what is told. */
  static Options added(Options options) {
    return options
        .addOption(CommonOptions.flag("quiet", "tell no progress and no summary"))
        .addOption(
            CommonOptions.option(
                "rejects", "FILE", "where to write what was refused, a JSON object a line"));
  }

  /** Begins to watch. */
  static Progress of(CommandLine line, Terminal terminal, ArticleReader reader) {
    Optional<Result> rejects = Optional.ofNullable(line.getOptionValue("rejects")).map(Result::to);
    return new Progress(terminal, reader, line.hasOption("quiet"), rejects);
  }

  @Override
  public void accept(Outcome outcome) {
    if (outcome instanceof Outcome.Refused rejected) {
      refused++;
      erase();
      report(rejected.rejection());
    } else {
      articles++;
      if (outcome instanceof Outcome.Mapped mapped) {
        claims += mapped.reading().evidence().size();
        if (!mapped.notCarried().isEmpty()) {
          erase();
          terminal.report(mapped.notCarried());
        }
      }
    }
    tell();
  }

  /** Reports what cannot be written of an article that was read. */
  void refuse(List<Finding> findings) {
    refused++;
    erase();
    terminal.report(findings);
  }

  private void report(Rejection rejection) {
    List<Finding> findings = rejection.findings().stream().sorted().distinct().toList();
    String at = rejection.place().record() > 0 ? " at byte " + rejection.place().offset() : "";
    findings.forEach(finding -> terminal.err().println(finding + at));
    rejects.ifPresent(file -> file.stream().print(RejectionLine.of(rejection) + "\n"));
  }

  private void tell() {
    long now = terminal.clock().millis();
    if (quiet || now - last < (terminal.interactive() ? OVERWRITTEN_EVERY : ADDED_EVERY)) {
      return;
    }
    last = now;
    String line = counted() + ", " + rate(now) + left(now);
    if (terminal.interactive()) {
      terminal.err().print(ERASE + line);
      terminal.err().flush();
      shown = true;
    } else {
      terminal.say(line);
    }
  }

  private String counted() {
    return CommonOptions.count(articles, "article")
        + ", "
        + CommonOptions.count(claims, "claim")
        + (refused > 0 ? ", " + refused + " refused" : "");
  }

  private String rate(long now) {
    double seconds = Math.max(1, now - start) / 1000.0;
    return String.format(Locale.ROOT, "%.1f MB/s", reader.bytesRead() / 1e6 / seconds);
  }

  /** What is left at the speed so far; nothing when the size of the input is not known. */
  private String left(long now) {
    long read = reader.bytesRead();
    if (inAll < 0) {
      inAll = reader.bytesInAll();
    }
    if (read == 0 || inAll < read) {
      return "";
    }
    long seconds = Math.round((now - start) / 1000.0 * (inAll - read) / read);
    return String.format(
        Locale.ROOT, ", %d %%, %d:%02d left", 100 * read / inAll, seconds / 60, seconds % 60);
  }

  private void erase() {
    if (shown) {
      terminal.err().print(ERASE);
      shown = false;
    }
  }

  /** Says at the end what there was to say; the exit code that it calls for. */
  int finish(Supplier<String> summary) throws IOException {
    erase();
    if (rejects.isPresent()) {
      rejects.get().finish();
    }
    if (!quiet) {
      long now = terminal.clock().millis();
      String took = String.format(Locale.ROOT, "%.1f s", (now - start) / 1000.0);
      boolean read = now > start && reader.bytesRead() > 0;
      terminal.say(summary.get() + " (" + took + (read ? ", " + rate(now) : "") + ")");
    }
    return refused == 0 ? Main.DONE : Main.FAULTS;
  }

  /** Says at the end how many articles and claims there were. */
  int finish() throws IOException {
    return finish(this::counted);
  }

  @Override
  public void close() throws IOException {
    erase();
    if (rejects.isPresent()) {
      rejects.get().close();
    }
  }
}
