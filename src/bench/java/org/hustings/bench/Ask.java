package org.hustings.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/**
 * Asks the same questions of several SPARQL endpoints in turn: cold (the first time), warm (the
 * median), and by sixteen clients at once; compares the rows.
 */
public final class Ask {
  private static final int CLIENTS = 16;
  static final int FEW_ROWS = 100;
  private static final double SMALL_MS = 60;
  private static final int REFUSALS = 3;

  private final List<Asked> questions;
  private final Map<String, URI> servers;
  private final double seconds;
  private final int patience;
  private final Map<Wire, Integer> refused = new HashMap<>();

  private Ask(List<Asked> questions, Map<String, URI> servers, double seconds, int patience) {
    this.questions = questions;
    this.servers = servers;
    this.seconds = seconds;
    this.patience = patience;
  }

  /**
   * Asks.
   *
   * @param arguments the folder of a {@link Network}, the file for the figures, the seconds that
   *     one question may take at one server, those that one may wait for an answer, and NAME=URL of
   *     each server
   */
  public static void main(String[] arguments) throws Exception {
    Map<String, URI> servers = new LinkedHashMap<>();
    for (String server : Arrays.asList(arguments).subList(4, arguments.length)) {
      String[] parts = server.split("=", 2);
      servers.put(parts[0], URI.create(parts[1]));
    }
    Ask ask =
        new Ask(
            Asked.about(Path.of(arguments[0])),
            servers,
            Double.parseDouble(arguments[2]),
            Integer.parseInt(arguments[3]) * 1000);
    JsonObject figures = new JsonObject();
    figures.put("questions", ask.one());
    figures.put("clients", ask.many(figures.get("questions").getAsArray()));
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      JSON.write(out, figures);
    }
  }

  private JsonArray one() throws IOException {
    JsonArray all = new JsonArray();
    Map<String, Wire> wires = new LinkedHashMap<>();
    for (var server : servers.entrySet()) {
      wires.put(server.getKey(), new Wire(server.getValue(), 0, patience));
    }
    for (Asked question : questions) {
      JsonObject row = new JsonObject();
      row.put("question", question.name());
      row.put("pairwise", question.pairwise());
      Map<String, List<Double>> times = new LinkedHashMap<>();
      Map<String, Outcome> outcomes = new LinkedHashMap<>();
      for (var wire : wires.entrySet()) {
        outcomes.put(wire.getKey(), first(wire.getValue(), question));
      }
      outcomes.forEach((name, outcome) -> times.put(name, new ArrayList<>()));
      double spent = 0;
      for (int round = 0; round < 200 && spent < seconds * wires.size() * 1000; round++) {
        for (var wire : wires.entrySet()) {
          Outcome outcome = outcomes.get(wire.getKey());
          if (outcome.status() == 200 && (round < 3 || outcome.ms() * round < seconds * 3000)) {
            double took = time(wire.getValue(), question.text());
            spent += took;
            times.get(wire.getKey()).add(took);
          }
        }
        if (outcomes.values().stream().noneMatch(o -> o.status() == 200)) {
          break;
        }
      }
      JsonObject of = new JsonObject();
      outcomes.forEach((name, outcome) -> of.put(name, outcome.json(times.get(name))));
      row.put("servers", of);
      row.put("sameRows", outcomes.values().stream().filter(o -> o.status() == 200).map(Outcome::rows).distinct().count() == 1);
      all.add(row);
      System.err.println(row.get("question") + " " + of.toString().replaceAll("\\s+", " "));
    }
    for (Wire wire : wires.values()) {
      wire.close();
    }
    return all;
  }

  /** How one asking went. */
  private record Outcome(int status, double ms, int bytes, List<String> rows) {
    JsonObject json(List<Double> warm) {
      JsonObject json = new JsonObject();
      json.put("status", status);
      json.put("cold", JsonNumber.value(ms));
      json.put("bytes", bytes);
      json.put("rows", rows.size());
      json.put("hash", hash(rows));
      if (!warm.isEmpty()) {
        json.put("warm", JsonNumber.value(median(warm)));
        json.put("runs", warm.size());
      }
      return json;
    }
  }

  /** Asks for the first time; what refused three, or let one wait in vain, is not asked again. */
  private Outcome first(Wire wire, Asked question) throws IOException {
    if (refused.getOrDefault(wire, 0) >= REFUSALS) {
      return new Outcome(0, 0, 0, List.of());
    }
    long begin = System.nanoTime();
    Wire.Answer answer = wire.ask(question.text());
    double ms = (System.nanoTime() - begin) / 1e6;
    if (answer.status() != 200) {
      refused.merge(wire, answer.status() == 0 ? REFUSALS : 1, Integer::sum);
    }
    List<String> rows = answer.status() == 200 ? rows(question, answer.body()) : List.of();
    return new Outcome(answer.status(), ms, answer.body().length, rows);
  }

  private static double time(Wire wire, String query) throws IOException {
    long begin = System.nanoTime();
    wire.ask(query);
    return (System.nanoTime() - begin) / 1e6;
  }

  /** The rows, each as text, sorted. */
  private static List<String> rows(Asked question, byte[] body) {
    if (question.query().isConstructType()) {
      List<String> triples = new ArrayList<>();
      RDFParser.source(new ByteArrayInputStream(body))
          .lang(Lang.NTRIPLES)
          .toGraph()
          .find()
          .forEachRemaining(t -> triples.add(t.toString()));
      return triples.stream().sorted().toList();
    }
    RowSetReader reader = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
    RowSet rows = reader.read(new ByteArrayInputStream(body), new Context());
    return texts(rows);
  }

  /** The rows of a result, each as text, sorted. */
  static List<String> texts(RowSet rows) {
    List<String> texts = new ArrayList<>();
    rows.forEachRemaining(
        row -> {
          StringBuilder text = new StringBuilder();
          rows.getResultVars().forEach(v -> text.append(row.get(v)).append('\t'));
          texts.add(text.toString());
        });
    texts.sort(null);
    return texts;
  }

  /**
   * Answers a second by sixteen clients who ask what has few rows and is quick wherever it is
   * answered, of the servers that answer all of that.
   */
  private JsonObject many(JsonArray figures) throws Exception {
    Map<String, URI> asked = new LinkedHashMap<>(servers);
    List<String> small = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      JsonObject of = figures.get(i).getAsObject().get("servers").getAsObject();
      List<String> answer = of.keys().stream().filter(n -> warm(of, n).isPresent()).toList();
      if (!answer.isEmpty() && answer.stream().allMatch(n -> fits(warm(of, n).get()))) {
        small.add(questions.get(i).text());
        asked.keySet().retainAll(answer);
      }
    }
    JsonObject result = new JsonObject();
    result.put("small", small.size());
    if (small.isEmpty()) {
      return result;
    }
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    for (int round = 0; round < 3; round++) {
      for (var server : asked.entrySet()) {
        double rate = rate(server.getValue(), small);
        rates.computeIfAbsent(server.getKey(), n -> new ArrayList<>()).add(rate);
      }
    }
    rates.forEach((name, of) -> result.put(name, JsonNumber.value(median(of))));
    System.err.println("clients " + result.toString().replaceAll("\\s+", " "));
    return result;
  }

  private static Optional<JsonObject> warm(JsonObject servers, String name) {
    return Optional.of(servers.get(name).getAsObject()).filter(of -> of.hasKey("warm"));
  }

  private static boolean fits(JsonObject figures) {
    return figures.get("warm").getAsNumber().value().doubleValue() < SMALL_MS
        && figures.get("rows").getAsNumber().value().intValue() <= FEW_ROWS;
  }

  private double rate(URI server, List<String> queries) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    long begin = System.nanoTime();
    long end = begin + (long) (Math.max(2, seconds * 2) * 1e9);
    List<Future<Integer>> counts = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      int number = client;
      counts.add(clients.submit(() -> count(server, queries, number, end)));
    }
    int sum = 0;
    for (Future<Integer> count : counts) {
      sum += count.get();
    }
    clients.shutdown();
    return sum * 1e9 / (System.nanoTime() - begin);
  }

  private int count(URI server, List<String> queries, int number, long end) throws IOException {
    int count = 0;
    try (Wire wire = new Wire(server, number, patience)) {
      for (int i = number; System.nanoTime() < end; i++) {
        if (wire.ask(queries.get(i % queries.size())).status() == 200) {
          count++;
        }
      }
    }
    return count;
  }

  /** What tells sorted rows from others. */
  static String hash(List<String> rows) {
    return Integer.toHexString(rows.hashCode());
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
