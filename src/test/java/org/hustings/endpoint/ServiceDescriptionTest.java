package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.endpoint.Served.header;

import java.net.http.HttpResponse;
import org.hustings.store.Store;
import org.junit.jupiter.api.Test;

class ServiceDescriptionTest {
  @Test
  void programsGetItInRdf() {
    try (Store store = Store.memory();
        Served served = new Served(store, true, Writing.nobody())) {
      HttpResponse<String> turtle = served.get("/sparql", "*/*");
      assertThat(header(turtle, "Content-Type")).isEqualTo("text/turtle");
      assertThat(header(turtle, "Vary")).isEqualTo("Accept");
      assertThat(turtle.body())
          .contains("sd:endpoint", "<" + served.address("/sparql") + ">", "sd:UnionDefaultGraph")
          .doesNotContain("SPARQL11Update");
      assertThat(header(served.get("/sparql", "application/rdf+xml"), "Content-Type"))
          .isEqualTo("application/rdf+xml");
      assertThat(served.get("/sparql?format=nt", "text/html").body()).contains("#endpoint> <");
      assertThat(served.get("/sparql", "image/png").statusCode()).isEqualTo(406);
    }
  }

  @Test
  void browsersAreLedToThePage() {
    try (Store store = Store.memory();
        Served served = new Served(store, true, Writing.nobody())) {
      HttpResponse<String> reply =
          served.get("/sparql", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
      assertThat(reply.statusCode()).isEqualTo(303);
      assertThat(header(reply, "Location")).isEqualTo("/console");
    }
  }

  @Test
  void aServerBehindAnotherNamesThatOne() {
    try (Store store = Store.memory();
        Served served = new Served(store, true, Writing.nobody(), "https://hustings.example")) {
      assertThat(served.get("/sparql", "text/turtle").body())
          .contains("<https://hustings.example/sparql>")
          .doesNotContain("127.0.0.1");
    }
  }

  @Test
  void aWritableServerSaysSo() {
    try (Store store = Store.memory();
        Served served = new Served(store, true, Writing.bearer("the-token-of-this-test"))) {
      assertThat(served.get("/sparql", "text/turtle").body()).contains("SPARQL11Update");
    }
  }
}
