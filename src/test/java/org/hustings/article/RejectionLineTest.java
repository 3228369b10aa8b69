package org.hustings.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hustings.model.Finding;
import org.junit.jupiter.api.Test;

class RejectionLineTest {
  @Test
  void aLineTellsThePlaceAndEveryReason() {
    Place place = new Place("a.jsonl", 7, 1200);
    Finding atColumn = new Finding("a.jsonl", 7, 3, "broken JSON", "\"one\"\nobject");
    Rejection rejection =
        new Rejection(place, List.of(atColumn, place.finding("has no 'text'", "a string")));
    assertThat(RejectionLine.of(rejection))
        .isEqualTo(
            "{\"file\":\"a.jsonl\",\"record\":7,\"offset\":1200,\"findings\":["
                + "\"a.jsonl:7:3: broken JSON (expected \\\"one\\\"\\nobject)\","
                + "\"a.jsonl:7: has no 'text' (expected a string)\"]}");
  }
}
