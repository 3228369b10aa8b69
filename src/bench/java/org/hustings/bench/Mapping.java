package org.hustings.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
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

/**
 * Words a second over whole articles, all engines in turn in one process: mapping on one thread and
 * on all, its first stage alone, and on the same text like rules in Apache UIMA Ruta, OpenNLP's
 * part-of-speech tagger (its tokens given to it), and CoreNLP's dependency parser.
 */
public final class Mapping {
  private static final int ROUNDS = 5;
  private static final String RUTA =
      """
      W{REGEXP("back(s|ed|ing)?|endors(e|es|ed|ing)|support(s|ed|ing)?|nominat(e|es|ed|ing)") -> Cue};
      (CW+){-> Agent};
      (Agent # Cue # Agent){CONTAINS(W, 1, 30) -> Endorsement};
      """;
  private static final String TAGGER = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private final List<Article> articles = new ArrayList<>();

  /** How many words each article has, counted before anything is timed. */
  private final long[] counts;

  private final double seconds;
  private final Map<String, Engine> engines = new LinkedHashMap<>();

  /** Does its work on an article. */
  private interface Engine {
    void on(Article article) throws Exception;
  }

  private Mapping(Path file, double seconds) throws IOException, UIMAException {
    this.seconds = seconds;
    new ArticleReader(System.in)
        .read(
            List.of(file),
            new Receiver() {
              @Override
              public void article(Source source) {
                articles.add(source.article());
              }

              @Override
              public void reject(Rejection rejection) {}
            });
    this.counts = articles.stream().mapToLong(Mapping::words).toArray();
    Mapper mapper;
    try (Home home = Home.of(Path.of("."))) {
      mapper = Workbench.read(home, Iris.DEFAULT_BASE).mapper();
    }
    SentenceSplitter splitter = new SentenceSplitter();
    engines.put("hustings, map", mapper::map);
    engines.put("hustings, sentences and tokens alone", splitter::split);
    engines.put("ruta, like rules", ruta());
    engines.put("opennlp, tagger", openNlp(splitter));
    engines.put("corenlp, dependency parser", coreNlp());
  }

  /**
   * Measures.
   *
   * @param arguments a file or folder of articles, the file for the figures, and the seconds that
   *     each engine has in each round
   */
  public static void main(String[] arguments) throws Exception {
    Mapping mapping = new Mapping(Path.of(arguments[0]), Double.parseDouble(arguments[2]));
    JsonObject figures = mapping.measure();
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      JSON.write(out, figures);
    }
    System.exit(0);
  }

  private JsonObject measure() throws Exception {
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    int threads = Runtime.getRuntime().availableProcessors();
    for (int round = 0; round <= ROUNDS; round++) {
      for (var engine : engines.entrySet()) {
        double rate = rate(engine.getValue(), round * 17);
        if (round > 0) {
          rates.computeIfAbsent(engine.getKey(), n -> new ArrayList<>()).add(rate);
        }
      }
      if (round > 0) {
        double all = rateOfAll(engines.get("hustings, map"), threads);
        rates.computeIfAbsent("hustings, map, " + threads + " threads", n -> new ArrayList<>()).add(all);
      }
    }
    JsonObject figures = new JsonObject();
    figures.put("words", LongStream.of(counts).sum());
    JsonObject medians = new JsonObject();
    rates.forEach((name, of) -> medians.put(name, JsonNumber.value(Ask.median(of))));
    figures.put("wordsASecond", medians);
    Stages stages = new Stages();
    stages.watch(() -> rate(engines.get("hustings, map"), 0));
    figures.put("stages", stages.shares());
    return figures;
  }

  private double rateOfAll(Engine engine, int threads) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    List<Future<Double>> rates = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      int from = thread * articles.size() / threads;
      rates.add(workers.submit(() -> rate(engine, from)));
    }
    double sum = 0;
    for (Future<Double> rate : rates) {
      sum += rate.get();
    }
    workers.shutdown();
    return sum;
  }

  /** Words a second for so long, from one of the articles on. */
  private double rate(Engine engine, int from) throws Exception {
    long words = 0;
    long begin = System.nanoTime();
    for (int i = from; System.nanoTime() - begin < seconds * 1e9; i++) {
      engine.on(articles.get(i % articles.size()));
      words += counts[i % counts.length];
    }
    return words * 1e9 / (System.nanoTime() - begin);
  }

  private static long words(Article article) {
    return article.text().chars().filter(Character::isWhitespace).count() + 1;
  }

  private static Engine openNlp(SentenceSplitter splitter) throws IOException {
    try (InputStream in = Mapping.class.getResourceAsStream(TAGGER)) {
      POSTaggerME tagger = new POSTaggerME(new POSModel(in));
      return article -> {
        for (Sentence sentence : splitter.split(article)) {
          tagger.tag(sentence.tokens().stream().map(Token::text).toArray(String[]::new));
        }
      };
    }
  }

  private static Engine ruta() throws IOException, UIMAException {
    TypeSystemDescription types = new TypeSystemDescription_impl();
    for (String type : List.of("Cue", "Agent", "Endorsement")) {
      types.addType("bench." + type, "", "uima.tcas.Annotation");
    }
    AnalysisEngine engine =
        AnalysisEngineFactory.createEngine(Ruta.createAnalysisEngineDescription(RUTA, types));
    CAS cas = engine.newCAS();
    return article -> {
      cas.reset();
      cas.setDocumentText(article.text());
      engine.process(cas);
    };
  }

  private static Engine coreNlp() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,depparse");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    return article -> pipeline.annotate(new CoreDocument(article.text()));
  }
}
