package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.endpoint.Served.header;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.hustings.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Which graphs are asked, where the default graph is the union; in memory and in TDB2. */
@ParameterizedClass
@ValueSource(strings = {"memory", "tdb2"})
class ChosenGraphsTest {
  private static final String OBJECTS = "SELECT ?o { ?s ?p ?o } ORDER BY ?o";
  private static final String NAMED = "SELECT ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?o";

  private final boolean inMemory;
  @TempDir Path folder;
  private Store store;
  private Served served;

  ChosenGraphsTest(String kind) {
    this.inMemory = kind.equals("memory");
  }

  @BeforeEach
  void start() {
    store = inMemory ? Store.memory() : Store.open(folder.resolve("s").toString());
    store.replace(
        Map.of(
            "x:g1",
            graph("<x:s> <x:p> 1 ."),
            "x:g2",
            graph("<x:s> <x:p> 2 ."),
            Served.BASE + "article/caf\u00E9",
            graph("<x:s> <x:p> 3 .")));
    served = new Served(store, true, Writing.nobody());
  }

  @AfterEach
  void stop() {
    served.close();
    store.close();
  }

  @Test
  void withoutAChoiceTheUnionIsAsked() {
    assertThat(rows("", OBJECTS)).containsExactly("1", "2", "3");
    assertThat(rows("", NAMED)).containsExactly("1", "2", "3");
  }

  @Test
  void theChoiceIsKept() {
    assertThat(rows("default-graph-uri=x:g1&", OBJECTS)).containsExactly("1");
    assertThat(rows("default-graph-uri=x:g1&default-graph-uri=x:g2&", OBJECTS))
        .containsExactly("1", "2");
    assertThat(rows("default-graph-uri=x:g1&", NAMED)).isEmpty();
    assertThat(rows("named-graph-uri=x:g1&", NAMED)).containsExactly("1");
    assertThat(rows("named-graph-uri=x:g1&", OBJECTS)).isEmpty();
    assertThat(rows("", "SELECT ?o FROM <x:g2> { ?s ?p ?o }")).containsExactly("2");
    assertThat(rows("", "SELECT ?o FROM NAMED <x:g2> { GRAPH ?g { ?s ?p ?o } }"))
        .containsExactly("2");
  }

  @Test
  void whatIsNotThereIsEmpty() {
    for (String name : List.of("x:none", "http://127.0.0.1:1/x", "file:///etc/passwd")) {
      assertThat(rows("default-graph-uri=" + name + "&", OBJECTS)).isEmpty();
      assertThat(rows("", "SELECT ?o FROM <" + name + "> { ?s ?p ?o }")).isEmpty();
      assertThat(rows("", "SELECT ?o FROM NAMED <" + name + "> { GRAPH ?g { ?s ?p ?o } }"))
          .isEmpty();
    }
  }

  @Test
  void graphsAreReadByNameOrPath() {
    assertThat(served.get("/data?graph=x:g1", "application/n-triples").body())
        .isEqualTo("<x:s> <x:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
    assertThat(served.get("/data/article/caf%C3%A9", "text/turtle").body()).contains("3");
    assertThat(served.get("/data?default", "text/turtle").body()).contains("1", "2", "3");
    assertThat(served.get("/data?graph=x:none", "text/turtle").statusCode()).isEqualTo(404);
    assertThat(served.get("/data/none", "text/turtle").statusCode()).isEqualTo(404);
    assertThat(served.get("/data?graph=none", "text/turtle").statusCode()).isEqualTo(400);
    assertThat(served.get("/data?graph=x:g1&default", "text/turtle").statusCode()).isEqualTo(400);
    assertThat(served.get("/data?graph=x:g1", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void theStoreItselfIsAllOfThem() {
    HttpResponse<String> reply = served.get("/data", "application/n-quads");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body().lines()).hasSize(3).allMatch(l -> l.endsWith("> ."));
    assertThat(served.get("/data", "text/turtle").statusCode()).isEqualTo(406);
    assertThat(header(served.get("/data", "*/*"), "Content-Type")).startsWith("application/trig");
  }

  private List<String> rows(String parameters, String query) {
    String path = "/sparql?" + parameters + "query=" + Served.encoded(query);
    HttpResponse<String> reply = served.get(path, "text/csv");
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return reply.body().lines().skip(1).toList();
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }
}
