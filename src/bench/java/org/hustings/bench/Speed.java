package org.hustings.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CAS;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.resource.metadata.impl.TypeSystemDescription_impl;
import org.apache.uima.ruta.engine.Ruta;
import org.hustings.article.ArticleReader;
import org.hustings.article.Receiver;
import org.hustings.article.Rejection;
import org.hustings.article.Source;
import org.hustings.graph.Iris;
import org.hustings.mapping.Mapper;
import org.hustings.model.Article;
import org.hustings.model.Sentence;
import org.hustings.model.Token;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.Workbench;
import org.hustings.text.SentenceSplitter;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Words a second on one thread over whole articles: mapping, and on the same text OpenNLP's
 * part-of-speech tagger (its tokens given to it) and a few like rules in Apache UIMA Ruta.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(value = 1, jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@SuppressWarnings("NullAway")
public class Speed {
  private static final String RUTA =
      """
      W{REGEXP("back(s|ed|ing)?|endors(e|es|ed|ing)|support(s|ed|ing)?|nominat(e|es|ed|ing)") -> Cue};
      (CW+){-> Agent};
      (Agent # Cue # Agent){CONTAINS(W, 1, 30) -> Endorsement};
      """;

  /** The articles, read once. */
  @State(Scope.Thread)
  public static class Texts {
    @Param("data/articles")
    public String articles;

    private final List<Article> all = new ArrayList<>();
    private int next;

    @Setup
    public void read() {
      new ArticleReader(System.in)
          .read(
              List.of(Path.of(articles)),
              new Receiver() {
                @Override
                public void article(Source source) {
                  all.add(source.article());
                }

                @Override
                public void reject(Rejection rejection) {}
              });
    }

    Article next() {
      next = (next + 1) % all.size();
      return all.get(next);
    }
  }

  /** Counts words, which is what is told a second. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Count {
    public long words;

    Article of(Article article) {
      words += article.text().split("\\s+").length;
      return article;
    }
  }

  /** The mapper over the project's own home. */
  @State(Scope.Benchmark)
  public static class Hustings {
    private Mapper mapper;

    @Setup
    public void read() {
      try (Home home = Home.of(Path.of("."))) {
        mapper = Workbench.read(home, Iris.DEFAULT_BASE).mapper();
      }
    }
  }

  /** OpenNLP's tagger with its English model. */
  @State(Scope.Thread)
  public static class Tagger {
    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private POSTaggerME tagger;
    private final SentenceSplitter splitter = new SentenceSplitter();

    @Setup
    public void read() {
      try (InputStream in = Speed.class.getResourceAsStream(MODEL)) {
        tagger = new POSTaggerME(new POSModel(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** An engine of Ruta with a few rules. */
  @State(Scope.Thread)
  public static class Rules {
    private AnalysisEngine engine;
    private CAS cas;

    @Setup
    public void read() throws UIMAException, IOException {
      TypeSystemDescription types = new TypeSystemDescription_impl();
      for (String type : List.of("Cue", "Agent", "Endorsement")) {
        types.addType("bench." + type, "", "uima.tcas.Annotation");
      }
      engine =
          AnalysisEngineFactory.createEngine(Ruta.createAnalysisEngineDescription(RUTA, types));
      cas = engine.newCAS();
    }
  }

  @Benchmark
  public int map(Hustings hustings, Texts texts, Count count) {
    return hustings.mapper.map(count.of(texts.next())).evidence().size();
  }

  @Benchmark
  public int openNlpTags(Tagger tagger, Texts texts, Count count) {
    int tags = 0;
    for (Sentence sentence : tagger.splitter.split(count.of(texts.next()))) {
      String[] tokens = sentence.tokens().stream().map(Token::text).toArray(String[]::new);
      tags += tagger.tagger.tag(tokens).length;
    }
    return tags;
  }

  @Benchmark
  public int rutaRules(Rules rules, Texts texts, Count count) throws UIMAException {
    rules.cas.reset();
    rules.cas.setDocumentText(count.of(texts.next()).text());
    rules.engine.process(rules.cas);
    return rules.cas.getAnnotationIndex().size();
  }

  /** Runs all and prints words a second, and how much faster mapping is. */
  public static void main(String[] articles) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(Speed.class.getName());
    if (articles.length > 0 && !articles[0].isEmpty()) {
      options.param("articles", articles[0]);
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    double own = results.stream().filter(r -> name(r).equals("map")).findFirst().map(Speed::words).orElse(0.0);
    for (RunResult result : results) {
      System.out.printf(
          "%-12s %,10.0f words/s   map is %.2f times as fast%n",
          name(result), words(result), own / words(result));
    }
  }

  private static String name(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static double words(RunResult result) {
    return result.getSecondaryResults().get("words").getScore();
  }
}
