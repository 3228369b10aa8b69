package org.hustings.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.hustings.article.ArticleReader;
import org.hustings.article.Receiver;
import org.hustings.article.Rejection;
import org.hustings.article.Source;
import org.hustings.evaluation.CaseCounter;
import org.hustings.evaluation.CaseFile;
import org.hustings.evaluation.Evaluation;
import org.hustings.evaluation.HandCounter;
import org.hustings.graph.Iris;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.model.Reading;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.Outcome;
import org.hustings.pipeline.Pipeline;
import org.hustings.pipeline.Trial;
import org.hustings.pipeline.Workbench;
import org.hustings.sidecar.Sidecar;

/** Counts the claims of the rules against claims by hand, or against labelled cases. */
final class EvaluateCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "json");

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public String arguments() {
    return "DIR|CASES.jsonl";
  }

  @Override
  public String summary() {
    return "counts what the rules find against annotated articles or labelled cases";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommonOptions.option("to", "FORMAT", "text or json; text by default"))
        .addOption(
            CommonOptions.option(
                "by",
                "WHAT",
                String.join(", ", EvaluationText.TABLES)
                    + "; several with commas; kind,rule by default"))
        .addOption(CommonOptions.threads());
  }

  @Override
  public int run(CommandLine line, Terminal terminal) {
    String format = CommonOptions.word(line, "to", "text", FORMATS);
    List<String> tables = CommonOptions.words(line, "by", "kind,rule", EvaluationText.TABLES);
    int threads = CommonOptions.threads(line);
    Path place = place(line);
    boolean cases = Files.isRegularFile(place) && CaseFile.isOne(place);
    List<Finding> findings = new ArrayList<>();
    try (Home home = CommonOptions.home(line)) {
      CaseFile labelled = cases ? labelled(place, terminal) : CaseFile.NONE;
      Workbench bench = Workbench.read(home, Iris.DEFAULT_BASE);
      Pipeline pipeline = new Pipeline(bench, threads, Pipeline.Product.CLAIMS);
      ArticleReader articles = new ArticleReader(terminal.in());
      Evaluation evaluation =
          cases
              ? ofCases(bench, pipeline, articles, place, labelled, findings)
              : ofArticles(bench, pipeline, articles, place, findings);
      if (evaluation.articles() == 0) {
        findings.addAll(findings.isEmpty() ? List.of(nothing(place)) : List.of());
      } else if (format.equals("json")) {
        terminal.out().print(EvaluationJson.of(evaluation, cases));
      } else {
        terminal.out().print(new EvaluationText(evaluation, cases).text(tables));
      }
    }
    terminal.report(findings);
    return findings.isEmpty() ? Main.DONE : Main.FAULTS;
  }

  private static Path place(CommandLine line) {
    if (line.getArgList().size() != 1) {
      throw new UsageException("evaluate takes one folder of annotated articles or file of cases");
    }
    Path place = CommonOptions.path(line.getArgList().get(0));
    if (place.toString().equals("-")) {
      throw new UsageException("evaluate reads a folder or a file, not standard input");
    }
    return place;
  }

  private static Finding nothing(Path place) {
    return new Finding(
        place.toString(),
        0,
        0,
        "has nothing to count against",
        "sidecars with h:says or h:rejects beside articles, or a .jsonl file of cases with 'gold'");
  }

  /** The cases of a file, all of whose lines are looked at first. */
  private static CaseFile labelled(Path file, Terminal terminal) {
    CaseFile read = CaseFile.read(file);
    List<Finding> faults = new ArrayList<>(read.faults());
    new ArticleReader(terminal.in())
        .read(
            List.of(file),
            new Receiver() {
              @Override
              public void article(Source source) {
                // its labels were looked at above
              }

              @Override
              public void reject(Rejection rejection) {
                faults.addAll(rejection.findings());
              }
            });
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
    return read;
  }

  private static Evaluation ofCases(
      Workbench bench,
      Pipeline pipeline,
      ArticleReader articles,
      Path file,
      CaseFile labelled,
      List<Finding> findings) {
    CaseCounter counter = new CaseCounter(bench.gazetteer());
    pipeline.run(
        articles,
        List.of(file),
        outcome -> {
          if (outcome instanceof Outcome.Mapped mapped) {
            Reading reading = mapped.reading();
            counter.add(labelled.of(reading.article().id()), reading);
          } else if (outcome instanceof Outcome.Refused refused) {
            findings.addAll(refused.findings());
          }
        });
    return counter.evaluation();
  }

  private static Evaluation ofArticles(
      Workbench bench,
      Pipeline pipeline,
      ArticleReader articles,
      Path folder,
      List<Finding> findings) {
    HandCounter counter = new HandCounter(bench.schema(), bench.gazetteer());
    pipeline.compare(
        articles,
        List.of(folder),
        trial -> {
          if (trial instanceof Trial.Made made) {
            Sidecar sidecar = made.byHand();
            if (sidecar.byHand() || !sidecar.rejects().isEmpty()) {
              counter.add(
                  sidecar.says(),
                  e -> sidecar.rejects().stream().anyMatch(r -> r.takes(e)),
                  made.fromRules());
            }
          } else if (trial instanceof Trial.Refused refused) {
            findings.addAll(refused.findings());
          }
        });
    return counter.evaluation();
  }
}
