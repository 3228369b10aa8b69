package org.hustings.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.hustings.article.ArticleReader;
import org.hustings.article.Receiver;
import org.hustings.article.Rejection;
import org.hustings.article.Source;
import org.hustings.mapping.Explainer;
import org.hustings.mapping.SentenceAccount;
import org.hustings.model.Article;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.Workbench;

/** Shows of each sentence what the rules found, what they did not, and why. */
final class ExplainCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "json");
  private static final int MOST_SENTENCES = 1_000_000;

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String arguments() {
    return "FILE|-";
  }

  @Override
  public String summary() {
    return "shows why claims were or were not found in an article";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommonOptions.option("sentence", "N", "only the Nth sentence, from 1"))
        .addOption(CommonOptions.flag("all", "every near miss, not only the nearest"))
        .addOption(CommonOptions.option("to", "FORMAT", "text or json; text by default"))
        .addOption(CommonOptions.base());
  }

  @Override
  public int run(CommandLine line, Terminal terminal) {
    String format = CommonOptions.word(line, "to", "text", FORMATS);
    int sentence = CommonOptions.number(line, "sentence", 0, 1, MOST_SENTENCES);
    boolean all = line.hasOption("all");
    Path place = place(line);
    List<Finding> findings = new ArrayList<>();
    try (Home home = CommonOptions.home(line)) {
      Workbench bench = Workbench.read(home, CommonOptions.base(line));
      RuleText rules = RuleText.read(home.rules());
      Explainer explainer = new Explainer(bench.mapper(), bench.gazetteer(), bench.rules());
      BiConsumer<Article, List<SentenceAccount>> writer =
          format.equals("json")
              ? (a, s) -> AccountJson.write(bench, rules, a, s, terminal.out())
              : (a, s) -> AccountText.write(bench, rules, a, s, all, terminal.out());
      new ArticleReader(terminal.in())
          .read(
              List.of(place),
              new Receiver() {
                @Override
                public void article(Source source) {
                  try {
                    Article article = withMetadata(bench, source);
                    List<SentenceAccount> accounts = explainer.explain(article, all);
                    writer.accept(article, picked(source, accounts, sentence));
                  } catch (InputException e) {
                    findings.addAll(e.findings());
                  }
                }

                @Override
                public void reject(Rejection rejection) {
                  findings.addAll(rejection.findings());
                }
              });
    }
    terminal.report(findings);
    return findings.isEmpty() ? Main.DONE : Main.FAULTS;
  }

  private static Path place(CommandLine line) {
    if (line.getArgList().size() != 1) {
      throw new UsageException("explain takes one file of articles, or - for standard input");
    }
    return CommonOptions.path(line.getArgList().get(0));
  }

  /** The article with what its sidecar says of it; claims by hand are left alone. */
  private static Article withMetadata(Workbench bench, Source source) {
    return source.sidecar().isEmpty()
        ? source.article()
        : bench.sidecars().read(source.sidecar().get(0), source.article()).article();
  }

  private static List<SentenceAccount> picked(
      Source source, List<SentenceAccount> accounts, int number) {
    if (number == 0) {
      return accounts;
    }
    if (number > accounts.size()) {
      throw new InputException(
          source
              .place()
              .finding("has no sentence " + number, "a number from 1 to " + accounts.size()));
    }
    return accounts.subList(number - 1, number);
  }
}
