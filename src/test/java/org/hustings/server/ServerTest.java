package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.hustings.model.InputException;
import org.junit.jupiter.api.Test;

class ServerTest {
  @Test
  void askIsAnswered() throws Exception {
    try (Server server = server(0).start()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + server.port() + "/sparql?query=ASK%7B%7D"))
              .build();
      HttpResponse<String> reply =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.body()).contains("true");
    }
  }

  @Test
  void aPortInUseIsNamed() {
    try (Server first = server(0).start();
        Server second = server(first.port())) {
      assertThatThrownBy(second::start)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("port " + first.port());
    }
  }

  private static Server server(int port) {
    return new Server(
        new Server.Options(
            DatasetGraphFactory.createTxnMem(),
            "https://w3id.org/hustings/id/",
            Path.of("ontology/hustings.ttl"),
            Path.of("queries"),
            "127.0.0.1",
            port));
  }
}
