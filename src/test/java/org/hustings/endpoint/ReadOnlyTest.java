package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.endpoint.Served.header;

import java.net.http.HttpResponse;
import org.hustings.store.Store;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadOnlyTest {
  @ParameterizedTest
  @CsvSource({
    "POST,   /sparql,          application/sparql-update,         DROP ALL,        403",
    "POST,   /sparql,          application/x-www-form-urlencoded, update=DROP+ALL, 403",
    "PUT,    /data?graph=x:g,  text/turtle,                       <x:a> a <x:b>.,  405",
    "POST,   /data,            text/turtle,                       <x:a> a <x:b>.,  405",
    "POST,   /data?default,    text/turtle,                       <x:a> a <x:b>.,  405",
    "DELETE, /data/x,          text/turtle,                       '',              405",
    "PATCH,  /data/x,          text/turtle,                       '',              405"
  })
  void whatChangesIsRefusedWithTheReason(
      String method, String path, String mediaType, String body, int status) {
    try (Store store = Store.memory();
        Served served = new Served(store, true, Writing.nobody())) {
      HttpResponse<String> reply = served.send(method, path, mediaType, body);
      assertThat(reply.statusCode()).isEqualTo(status);
      if (!method.equals("PATCH")) {
        assertThat(reply.body()).contains("read-only", "--writable");
      }
      if (status == 405) {
        assertThat(header(reply, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
      }
    }
  }
}
