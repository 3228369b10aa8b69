package org.hustings.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.hustings.graph.Iris;
import org.hustings.graph.Profiles;
import org.hustings.model.Article;
import org.hustings.model.Claim;
import org.hustings.model.Description;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Literal;
import org.hustings.model.Reading;
import org.hustings.model.Slug;
import org.hustings.model.Span;
import org.hustings.model.Term;
import org.hustings.model.Value;
import org.hustings.model.When;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.Workbench;

/**
 * Makes up a graph of endorsements, the same for the same number of claims: articles of made-up
 * sentences, minted by the program's own classes over the gazetteer's states, offices, contests.
 *
 * <p>Writes to a folder {@code quads.nq} (a graph an article), {@code triples.nt} (the same without
 * graphs, repeats and all), {@code basic.nt} (that without triple terms), and {@code
 * parameters.tsv} (what questions may ask about: name, IRI).
 */
public final class Network {
  private static final int SEED = 20240222;
  private static final int ABOUT_AN_ARTICLE = 10;
  private static final String[] GIVEN =
      ("Ana Bela Carl Dora Emil Fay Gus Hana Ivo Jana Karl Lena Milo Nora Otto Pia Quin Rita Sven"
              + " Tove Ugo Vera Wim Xenia Yara Zeno")
          .split(" ");
  private static final String[] START =
      "Al Bar Cor Dan El Fer Gar Hol Iv Jar Kol Lam Mor Nor Or Par Ros Sal Tor Ul Var Wes".split(" ");
  private static final String[] END =
      "ada berg cik dahl enko feld gren hart ic kova lund mann nen ow petti rud son telli vas"
          .split(" ");

  private final Random random = new Random(SEED);
  private final Workbench bench;
  private final List<Entity> states;
  private final List<Entity> offices;
  private final List<Entity> known;
  private final List<Race> races = new ArrayList<>();
  private final int claims;
  private final Deque<Evidence> recent = new ArrayDeque<>();
  private final Set<Claim> made = new java.util.HashSet<>();
  private final Map<String, String> parameters = new TreeMap<>();

  /** A contest with those who stand in it. */
  private record Race(Map<String, Value> roles, LocalDate opens, int days, List<Entity> candidates) {}

  private Network(Workbench bench, int claims) {
    this.bench = bench;
    this.claims = claims;
    this.states = bench.gazetteer().all("State");
    this.offices = bench.gazetteer().all("Office");
    this.known = bench.gazetteer().all("Person");
    for (Entity office : offices) {
      bench
          .gazetteer()
          .contests(office)
          .forEach(
              c ->
                  races.add(
                      new Race(
                          Map.of("office", office, "contest", c.contest()),
                          c.opens(),
                          (int) (c.closes().toEpochDay() - c.opens().toEpochDay()) + 1,
                          List.of(any(known), any(known), any(known), any(known)))));
    }
    int contests = races.size();
    // So many races beside the declared contests that each has some three hundred claims.
    for (int i = 0; i < Math.max(20, claims / 500); i++) {
      races.add(
          new Race(
              Map.of("office", any(offices)),
              LocalDate.of(2000, 1, 1).plusDays(random.nextInt(8800)),
              90,
              List.of(person(), person(), person())));
    }
    Race first = races.get(contests / 2);
    parameters.put("contest", bench.iris().entity((Entity) first.roles().get("contest")));
    parameters.put("candidate", bench.iris().entity(first.candidates().get(0)));
    parameters.put("body", bench.iris().entity(states.get(states.size() / 3)));
    parameters.put("agent", bench.iris().entity(states.get(states.size() / 2)));
    parameters.put("article", bench.iris().article(id(claims / ABOUT_AN_ARTICLE / 2)));
    parameters.put("on", "2024-03-01");
  }

  /**
   * Makes one.
   *
   * @param arguments how many claims, and the folder
   */
  public static void main(String[] arguments) throws IOException {
    try (Home home = Home.of(Path.of("."))) {
      Workbench bench = Workbench.read(home, Iris.DEFAULT_BASE);
      new Network(bench, Integer.parseInt(arguments[0])).write(Path.of(arguments[1]));
    }
  }

  private void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Out out = new Out(folder)) {
      out.graph(bench.iris().gazetteerGraph(), bench.gazetteerGraph());
      for (int i = 0; made.size() < claims; i++) {
        Reading reading = article(id(i));
        out.graph(bench.iris().article(reading.article().id()), bench.graphs().of(reading));
      }
    }
    List<String> lines = new ArrayList<>();
    parameters.forEach((name, value) -> lines.add(name + "\t" + value));
    Files.write(folder.resolve("parameters.tsv"), lines);
  }

  private static String id(int number) {
    return "made/" + number;
  }

  private Reading article(String id) {
    Race race = races.get((int) (races.size() * Math.pow(random.nextDouble(), 1.5)));
    LocalDate day = race.opens().plusDays(random.nextInt(race.days()));
    StringBuilder text = new StringBuilder();
    List<Evidence> evidence = new ArrayList<>();
    Map<String, Description> people = new LinkedHashMap<>();
    int many = 1 + random.nextInt(2 * ABOUT_AN_ARTICLE);
    for (int i = 0; i < many && made.size() < claims; i++) {
      Evidence next = evidence(race, day, text);
      next.claim().roles().values().forEach(value -> describe(value, people));
      evidence.add(next);
      made.add(next.claim());
    }
    Article article =
        new Article(
            id,
            text.toString(),
            "Who backs whom, part " + id,
            "Example Paper " + random.nextInt(60),
            day.toString(),
            "https://example.org/" + id,
            "");
    return new Reading(article, List.copyOf(people.values()), evidence);
  }

  private Evidence evidence(Race race, LocalDate day, StringBuilder text) {
    Claim claim = recent.size() > 900 && random.nextInt(5) == 0 ? recent.peek().claim() : claim(race);
    Factuality factuality = factuality();
    Map<String, Value> details = new TreeMap<>();
    if (random.nextInt(4) == 0) {
      details.put("source", Literal.text("an official of the " + any(GIVEN) + " group"));
    }
    boolean backs = claim.kind().equals("Endorsement");
    if (backs && random.nextInt(10) == 0) {
      details.put("onBehalfOf", any(states));
    }
    if (claim.kind().equals("Candidacy")) {
      details.put("standing", new Term(random.nextInt(9) == 0 ? "Withdrawn" : "Hopeful"));
    }
    String quote = sentence(claim, factuality);
    int start = text.codePointCount(0, text.length());
    text.append(quote).append(' ');
    Evidence made =
        new Evidence(
            claim,
            new Span(start, start + quote.codePointCount(0, quote.length())),
            quote,
            factuality,
            random.nextInt(3) == 0 ? When.UNKNOWN : new When(day.minusDays(random.nextInt(5)).toString()),
            details,
            random.nextInt(4) == 0 && claim.role("office").isPresent() ? Set.of("office") : Set.of(),
            "rule/" + claim.kind().toLowerCase(java.util.Locale.ROOT) + "/made-" + random.nextInt(9));
    remember(made);
    return made;
  }

  private void remember(Evidence evidence) {
    recent.add(evidence);
    if (recent.size() > 1000) {
      recent.remove();
    }
  }

  private Claim claim(Race race) {
    Entity candidate = race.candidates().get(random.nextInt(random.nextInt(race.candidates().size()) + 1));
    Map<String, Value> roles = new TreeMap<>(race.roles());
    int kind = random.nextInt(100);
    if (kind < 10) {
      return new Claim(
          "Tenure",
          Map.of(
              "holder", person(),
              "office", any(offices),
              "from", new Literal(Integer.toString(1990 + random.nextInt(30)), "gYear")));
    }
    roles.put("candidate", kind < 18 ? person() : candidate);
    if (kind >= 18) {
      roles.put(kind < 25 ? "opposer" : "endorser", random.nextInt(3) == 0 ? any(states) : person());
    }
    return new Claim(kind < 18 ? "Candidacy" : kind < 25 ? "Opposition" : "Endorsement", roles);
  }

  private Factuality factuality() {
    int part = random.nextInt(100);
    return part < 80
        ? Factuality.ASSERTED
        : Factuality.values()[part % Factuality.values().length];
  }

  /** Somebody of a pool that grows with the claims, so that some turn up again. */
  private Entity person() {
    int number = random.nextInt(Math.max(500, claims / 3));
    String name =
        GIVEN[number % GIVEN.length]
            + " "
            + START[number / 26 % START.length]
            + END[number / 572 % END.length];
    Entity state = states.get(number % states.size());
    return new Entity("Person", Slug.of(name) + "-" + number + "~" + state.id(), name);
  }

  private static void describe(Value value, Map<String, Description> people) {
    if (value instanceof Entity entity && entity.id().contains("~")) {
      people.putIfAbsent(entity.id(), new Description(entity, Map.of()));
    }
  }

  private static String sentence(Claim claim, Factuality factuality) {
    String who = claim.role("endorser").or(() -> claim.role("opposer")).or(() -> claim.role("holder")).map(Network::label).orElse("The party");
    String whom = claim.role("candidate").map(Network::label).orElse("the office");
    return who + ", it was " + factuality.term() + " on that day, stands in this way towards " + whom + ".";
  }

  private static String label(Value value) {
    return value instanceof Entity entity ? entity.label() : value.toString();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String any(String[] list) {
    return list[random.nextInt(list.length)];
  }

  /** The three files. */
  private static final class Out implements AutoCloseable {
    private final List<OutputStream> files = new ArrayList<>();
    private final StreamRDF quads;
    private final StreamRDF triples;
    private final StreamRDF basic;

    Out(Path folder) {
      this.quads = file(folder.resolve("quads.nq"), Lang.NQUADS);
      this.triples = file(folder.resolve("triples.nt"), Lang.NTRIPLES);
      this.basic = Profiles.basic(file(folder.resolve("basic.nt"), Lang.NTRIPLES));
    }

    private StreamRDF file(Path path, Lang lang) {
      try {
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        files.add(file);
        StreamRDF stream = StreamRDFWriter.getWriterStream(file, lang);
        stream.start();
        return stream;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void graph(String name, Graph graph) {
      var node = NodeFactory.createURI(name);
      graph
          .find()
          .forEachRemaining(
              triple -> {
                quads.quad(Quad.create(node, triple));
                triples.triple(triple);
                basic.triple(triple);
              });
    }

    @Override
    public void close() throws IOException {
      for (StreamRDF stream : List.of(quads, triples, basic)) {
        stream.finish();
      }
      for (OutputStream file : files) {
        file.close();
      }
    }
  }
}
