package org.hustings.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hustings.remote.Moody.hangUp;
import static org.hustings.remote.Moody.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hustings.model.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of requests to a store that fails, and what it is sent. */
class SparqlStoreTest {
  private static final String A = "https://example.org/a";
  private static final String B = "https://example.org/b";
  private static final String ROWS = "SELECT ?o { ?s ?p ?o } ORDER BY ?o";

  private final Moody moody = new Moody();
  private final Impatient clock = new Impatient();
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void stop() {
    moody.close();
  }

  private SparqlStore open() {
    return open("");
  }

  /** A store that is given little time. */
  private SparqlStore hurried() {
    Patience little = Impatient.patience(Duration.ofMillis(1500));
    SparqlStore store = SparqlStore.open(moody.location(), nobody(), little, clock);
    ask(store);
    return store;
  }

  private Surroundings nobody() {
    return new Surroundings(Map.of("HOME", "/nowhere"), said::add);
  }

  private SparqlStore open(String suffix) {
    return SparqlStore.open(
        moody.location() + suffix, nobody(), Impatient.patience(Duration.ofSeconds(20)), clock);
  }

  private static SortedMap<String, Graph> graphs(String... namesAndTurtle) {
    SortedMap<String, Graph> graphs = new TreeMap<>();
    for (int i = 0; i < namesAndTurtle.length; i += 2) {
      Graph graph = GraphMemFactory.createDefaultGraph();
      RDFParser.fromString(namesAndTurtle[i + 1], Lang.TURTLE).parse(graph);
      graphs.put(namesAndTurtle[i], graph);
    }
    return graphs;
  }

  private static SortedMap<String, Graph> nothing() {
    return new TreeMap<>();
  }

  private List<String> stored() {
    return Txn.calculateRead(
        moody.data(), () -> moody.data().stream().map(SparqlStoreTest::shown).sorted().toList());
  }

  private static String shown(Quad quad) {
    String graph = quad.getGraph().toString();
    return graph.substring(graph.lastIndexOf('/') + 1)
        + " "
        + quad.getObject().getLiteralLexicalForm();
  }

  private static List<String> ask(SparqlStore store) {
    List<String> values = new ArrayList<>();
    try (QueryExec query = QueryExec.dataset(store.view()).query(ROWS).build()) {
      query.select().forEachRemaining(row -> values.add(row.get("o").getLiteralLexicalForm()));
    }
    return values;
  }

  private static void refused(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessageContainingAll(parts);
  }

  /** A store that has been written to, so that the next request is the next write or query. */
  private SparqlStore warm() {
    SparqlStore store = open();
    store.write(graphs(A, "<x:s> <x:p> 0 ."), nothing());
    return store;
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 502, 503, 504})
  void whatMayPassIsTriedAgainAfterLongerAndLongerPauses(int code) {
    SparqlStore store = warm();
    moody.next(status(code), status(code, "<h1>Busy</h1>", Map.of()));

    store.write(graphs(A, "<x:s> <x:p> 1 , 2 ."), nothing());

    assertThat(stored()).containsExactly("a 1", "a 2");
    assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    assertThat(said).hasSize(2);
    assertThat(said.get(0)).startsWith("writing <" + A + ">: the store answers " + code);
    assertThat(said.get(1)).endsWith("answers " + code + " Busy; trying again in 2.0 s (3 of 4)");
  }

  @Test
  void theStoreMaySayHowLongToWait() {
    SparqlStore store = warm();
    moody.next(
        status(429, "", Map.of("Retry-After", "17")),
        status(503, "", Map.of("Retry-After", "Thu, 26 Nov 2026 00:01:00 GMT")),
        status(503, "", Map.of("Retry-After", "soon")));

    assertThat(ask(store)).containsExactly("0");
    assertThat(clock.pauses())
        .containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(43), Duration.ofSeconds(4));
  }

  @Test
  void aStoreThatAsksForTooLongIsGivenUp() {
    SparqlStore store = warm();
    moody.next(status(429, "slow down", Map.of("Retry-After", "3600")));

    refused(() -> ask(store), "answers 429 slow down");
    assertThat(clock.pauses()).isEmpty();
  }

  @Test
  void triesAreCounted() {
    SparqlStore store = warm();
    moody.next(status(503), status(503), status(503), status(503));

    refused(() -> ask(store), "answers 503 Service Unavailable, tried 4 times");
    assertThat(clock.pauses()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 409, 500, 501})
  void whatWillNotPassIsNotTriedAgain(int code) {
    SparqlStore store = warm();
    moody.next(status(code, "no such thing", Map.of()));

    refused(
        () -> store.write(graphs(A, "<x:s> <x:p> 1 ."), nothing()),
        moody.location() + ": answers " + code + " no such thing");
    assertThat(clock.pauses()).isEmpty();
    assertThat(stored()).containsExactly("a 0");
  }

  @Test
  void whoIsNotLetInIsToldWhatToDo() {
    SparqlStore store = warm();
    moody.next(status(401), status(403));

    refused(() -> ask(store), "asks who you are: 401", "HUSTINGS_STORE_USER", "netrc");
    refused(() -> ask(store), "forbids this to nobody in particular: 403");
    assertThat(clock.pauses()).isEmpty();
  }

  @Test
  void aLongPageOfHtmlIsShownBriefly() {
    SparqlStore store = warm();
    String page =
        "<html><head><title>x</title><style>p { color: red }</style></head><body><h1>Internal\n"
            + " error</h1>"
            + "<p>at org.example.Deep(Deep.java:1)</p>\u001b[31m".repeat(10_000);
    moody.next(status(500, page, Map.of("Content-Type", "text/html")));

    assertThatThrownBy(() -> ask(store))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("answers 500 Internal error at org.example.Deep")
        .hasMessageNotContainingAny("color", "<", "\u001b")
        .satisfies(e -> assertThat(String.valueOf(e.getMessage()).length()).isLessThan(400));
  }

  @Test
  void aRedirectionIsNotFollowed() {
    SparqlStore store = warm();
    moody.next(status(307, "", Map.of("Location", "https://anna:pw@example.org/ds")));

    refused(() -> ask(store), "is redirected to https://example.org/ds");
  }

  @Test
  void aConnectionThatBreaksIsMadeAgain() {
    SparqlStore store = warm();
    moody.next(hangUp(), moody.doAndHangUp());

    store.write(graphs(A, "<x:s> <x:p> 1 , 2 ."), nothing());

    assertThat(stored()).containsExactly("a 1", "a 2");
    assertThat(said).hasSize(2).allMatch(line -> line.contains("breaks off"));
  }

  @Test
  void aStoreThatDoesNotAnswerIsNotWaitedForForEver() {
    SparqlStore store = hurried();
    moody.next(moody.silence(false));

    assertThat(ask(store)).isEmpty();
    assertThat(said).singleElement().asString().contains("does not answer in time");
  }

  @Test
  void aStoreThatWasNeverThereIsNotWaitedFor() {
    moody.close();

    refused(this::open, "gives no connection");
    assertThat(clock.pauses()).isEmpty();
  }

  @Test
  void aStoreThatWasThereIsWaitedFor() {
    SparqlStore store = warm();
    moody.close();

    refused(() -> ask(store), "gives no connection, tried 4 times");
    assertThat(clock.pauses()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTruncatedAnswerThatIsReadWholeIsAskedForAgain(boolean withLength) {
    SparqlStore store = warm();
    moody.next(moody.cutOff(withLength));

    assertThat(store.names()).containsExactly(A);
    assertThat(said).singleElement().asString().contains("breaks off");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTruncatedAnswerThatIsHandedOnIsAFault(boolean withLength) {
    SparqlStore store = warm();
    store.write(graphs(A, numbers(0, 5000)), nothing());
    moody.on("ORDER").next(moody.cutOff(withLength));

    refused(() -> ask(store), "breaks off", "in the middle of its answer");
    assertThat(ask(store)).hasSize(5000);
  }

  @Test
  void anAnswerThatStopsIsNotWaitedForForEver() {
    SparqlStore store = hurried();
    store.write(graphs(A, numbers(0, 5000)), nothing());
    moody.on("ORDER").next(moody.silence(true));

    refused(() -> ask(store), "does not answer in time, in the middle of its answer");
  }

  @Test
  void whatIsNoAnswerToAQueryIsRefused() {
    SparqlStore store = warm();
    moody.next(status(200, "<html>Welcome!</html>", Map.of("Content-Type", "text/html")));
    refused(() -> ask(store), "answers with 'text/html'");

    moody.next(status(200, "{}", Map.of("Content-Type", "application/sparql-results+json")));
    refused(() -> ask(store), "store");
  }

  @Test
  void theSameAgainLeavesTheSame() {
    SparqlStore store = open();
    SortedMap<String, Graph> two = graphs(A, "<x:s> <x:p> 1 , 2 .", B, "<x:s> <x:p> 3 .");
    store.write(two, graphs(A + "/c", "<x:s> <x:p> 4 ."));
    List<String> once = stored();
    store.write(two, graphs(A + "/c", "<x:s> <x:p> 4 ."));

    assertThat(stored()).isEqualTo(once).containsExactly("a 1", "a 2", "b 3", "c 4");
  }

  @Test
  void whatIsAddedLeavesWhatIsThere() {
    SparqlStore store = open();
    store.write(graphs(A, "<x:s> <x:p> 1 ."), nothing());
    store.write(nothing(), graphs(A, "<x:s> <x:p> 2 ."));

    assertThat(stored()).containsExactly("a 1", "a 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#data=/ds"})
  void graphsThatAreTooManyForOneRequestGoInSeveral(String suffix) {
    SparqlStore store = open(suffix);
    SortedMap<String, Graph> many = new TreeMap<>();
    for (int i = 0; i < 30; i++) {
      many.putAll(graphs(A + "/g%02d".formatted(i), numbers(i * 1000, 1000)));
    }
    int before = moody.asked().size();
    store.write(many, nothing());

    assertThat(stored()).hasSize(30_000);
    assertThat(store.names()).hasSize(30);
    List<Moody.Asked> writes = writes(before);
    assertThat(writes).hasSize(suffix.isEmpty() ? 2 : 30);
    if (suffix.isEmpty()) {
      assertThat(writes.get(0).body().split("DROP")).hasSize(20 + 1);
    }
  }

  private List<Moody.Asked> writes(int before) {
    return moody.asked().stream().skip(before).filter(a -> !a.body().startsWith("query=")).toList();
  }

  private static String numbers(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" , ", "<x:s> <x:p> ", " ."));
  }

  @Test
  void aGraphThatIsTooLargeForOneRequestGoesInSeveral() {
    SparqlStore store = open();
    store.write(graphs(A, numbers(-10, 5)), nothing());
    int before = moody.asked().size();
    store.write(graphs(A, numbers(0, 45_000), B, "<x:s> <x:p> 1 ."), nothing());

    assertThat(stored()).hasSize(45_001);
    assertThat(writes(before)).hasSize(3);
    assertThat(writes(before).get(1).body()).doesNotContain("DROP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#data=/ds"})
  void aRequestThatIsTooLargeForTheStoreIsHalved(String suffix) {
    SparqlStore store = open(suffix);
    store.write(graphs(B, "<x:s> <x:p> 0 ."), nothing());
    moody.next(status(413), status(413));
    store.write(graphs(A, "<x:s> <x:p> 1 , 2 , 3 , 4 , 5 ."), nothing());

    assertThat(stored()).containsExactly("a 1", "a 2", "a 3", "a 4", "a 5", "b 0");
    assertThat(said).hasSize(2).allMatch(line -> line.contains("sending half as much at once"));
    assertThat(clock.pauses()).isEmpty();
  }

  @Test
  void aStoreThatTakesNothingIsGivenUp() {
    SparqlStore store = warm();
    moody.next(status(413), status(413));

    refused(() -> store.write(graphs(A, "<x:s> <x:p> 1 , 2 ."), nothing()), "takes no request of");
  }

  @Test
  void noTextEndsAnUpdate() {
    SparqlStore store = open();
    store.write(
        graphs(
            A, "<x:s> <x:p> \"\"\"1\" } } ; DROP ALL ; # \\u007D '\n\\\\ 日本 \\U0001F5F3\"\"\" ."),
        nothing());

    assertThat(stored()).containsExactly("a 1\" } } ; DROP ALL ; # } '\n\\ 日本 🗳");
  }
}
