package org.hustings.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hustings.remote.Moody.status;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hustings.model.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may come in, and that nobody hears the password. */
class PasswordTest {
  private static final String SECRET = "pass-Wort?1";
  private static final String PASSWORDS = "src/test/resources/org/hustings/remote/passwords";
  private static final Map<String, String> ANNA =
      Map.of("HUSTINGS_STORE_USER", "anna", "HUSTINGS_STORE_PASSWORD", SECRET);

  private final Moody moody = new Moody();
  private final List<String> said = new ArrayList<>();

  @AfterEach
  void stop() {
    moody.close();
  }

  private SparqlStore open(String location, Map<String, String> environment) {
    return SparqlStore.open(
        location,
        new Surroundings(environment, said::add),
        Impatient.patience(Duration.ofSeconds(20)),
        new Impatient());
  }

  @ParameterizedTest
  @EnumSource(
      value = AuthScheme.class,
      names = {"BASIC", "DIGEST"})
  void fusekiLetsInWhoKnowsThePassword(AuthScheme scheme) {
    FusekiServer server =
        FusekiServer.create()
            .loopback(true)
            .port(0)
            .passwordFile(PASSWORDS)
            .auth(scheme)
            .serverAuthPolicy(Auth.ANY_USER)
            .add("/ds", DatasetGraphFactory.createTxnMem())
            .start();
    try {
      String location = "http://localhost:" + server.getPort() + "/ds";
      for (String suffix : List.of("", "#data=/ds")) {
        SparqlStore store = open(location + suffix, ANNA);
        store.write(new TreeMap<>(Map.of("https://example.org/ä?b=1&c", graph())), new TreeMap<>());
        store.write(new TreeMap<>(Map.of("https://example.org/b", graph())), new TreeMap<>());
        assertThat(store.names()).hasSize(2);
      }
      refused(location, Map.of("HOME", "/nowhere"), "asks who you are: 401");
      refused(
          location,
          Map.of("HUSTINGS_STORE_USER", "anna", "HUSTINGS_STORE_PASSWORD", "hidden"),
          "refuses the login of HUSTINGS_STORE_USER: 401");
    } finally {
      server.stop();
    }
  }

  private static Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString("<x:s> <x:p> 1 .", Lang.TURTLE).parse(graph);
    return graph;
  }

  private void refused(String location, Map<String, String> environment, String problem) {
    assertThatThrownBy(() -> open(location, environment))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(problem)
        .hasMessageNotContaining("hidden");
  }

  @Test
  void theFirstRequestHasTheLoginAlready() {
    open(moody.location(), ANNA);
    open(moody.location(), Map.of("HUSTINGS_STORE_TOKEN", "t-o-k"));

    assertThat(moody.asked())
        .extracting(Moody.Asked::authorization)
        .containsExactly("Basic YW5uYTpwYXNzLVdvcnQ/MQ==", "Bearer t-o-k");
  }

  @Test
  void aRedirectionToAnotherHostHasNoLoginOrAnythingElse() {
    try (Moody other = new Moody()) {
      moody.next(status(307, "", Map.of("Location", other.location())));

      refused(moody.location(), ANNA, "is redirected to " + other.location());
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void aServerThatSendsThePasswordBackDoesNotGetItShown() {
    String echo = "you sent " + SECRET + " as YW5uYTpwYXNzLVdvcnQ/MQ==";
    moody.next(
        status(503, echo, Map.of()),
        status(307, "", Map.of("Location", "http://example.org/" + SECRET)),
        status(400, echo, Map.of()),
        status(401, echo, Map.of("WWW-Authenticate", "Negotiate " + SECRET)));

    for (String problem : List.of("is redirected", "answers 400 you sent *** as ***", "refuses")) {
      assertThatThrownBy(() -> open(moody.location(), ANNA))
          .hasMessageContaining(problem)
          .satisfies(e -> assertThat(trace(e)).doesNotContain(SECRET, "YW5uYT"));
    }
    assertThat(said).singleElement().asString().contains("answers 503 you sent *** as ***");
  }

  @Test
  void aPasswordOnTheCommandLineIsRefusedAndNotShown() {
    for (String location :
        List.of(
            "http://anna:geheim@localhost:1/ds",
            "http://anna:ge/geheim@localhost:1/ds",
            "http://anna:ge#geheim@localhost:1/ds",
            "http://anna:ge@geheim@localhost:1/ds",
            "http://localhost:1/ds#update=http://anna:geheim@localhost:1/ds",
            "https://geheim@localhost:1/ds")) {
      assertThatThrownBy(() -> open(location, Map.of()))
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith("http")
          .hasMessageContainingAll(
              "other people can see", "HUSTINGS_STORE_PASSWORD", "netrc", "localhost:1/ds")
          .hasMessageNotContaining("geheim");
    }
  }

  private static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
