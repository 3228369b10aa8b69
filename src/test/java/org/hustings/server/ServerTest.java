package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hustings.model.InputException;
import org.hustings.store.Store;
import org.junit.jupiter.api.Test;

class ServerTest {
  @Test
  void aPortInUseIsNamed() {
    try (Example first = new Example();
        Store store = Store.memory();
        Server second = new Server(Example.options(store, first.port()))) {
      assertThatThrownBy(second::start)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("port " + first.port());
    }
  }

  @Test
  void everyKindOfPageIsAnswered() {
    try (Example example = new Example()) {
      for (String path :
          new String[] {
            "/",
            "/console",
            "/ns",
            "/list/Person",
            "/id/person/mark-rutte",
            "/id/article/courier-2024-02-23",
            "/id/contest/nato-secretary-general-2024",
            "/id/endorsement/hungary/mark-rutte/nato-secretary-general/nato-secretary-general-2024"
          }) {
        assertThat(example.get(path).statusCode()).as(path).isEqualTo(200);
      }
    }
  }
}
