package org.hustings.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordFormatTest {
  private static final String FIRST = "{\"id\":\"\u00e9\",\"text\":\"1\"}\n\n";
  private static final String SECOND = "{\"id\":\"b\",\"text\":\"2\"}\n";

  private final List<Place> articles = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();

  @Test
  void theEndOfTheNameTellsTheFormat() {
    assertThat(RecordFormat.of("a.b.jsonl")).contains(RecordFormat.LINES);
    assertThat(RecordFormat.of("a.jsonl.gz")).contains(RecordFormat.PACKED_LINES);
    assertThat(RecordFormat.of("a.warc")).contains(RecordFormat.WEB_ARCHIVE);
    assertThat(RecordFormat.of("a.warc.gz")).contains(RecordFormat.WEB_ARCHIVE);
    assertThat(RecordFormat.of("a.jsonl.txt")).isEmpty();
    assertThat(RecordFormat.of("a.gz")).isEmpty();
  }

  @Test
  void oneArticleComesAtATime() throws IOException {
    try (Records records = open(new Place("a.jsonl", 1, 0), FIRST + SECOND)) {
      assertThat(records.next(receiver())).isTrue();
      assertThat(articles).containsExactly(new Place("a.jsonl", 1, 0));
      assertThat(records.next(receiver())).isTrue();
      assertThat(records.next(receiver())).isFalse();
    }
    assertThat(articles).hasSize(2);
  }

  @Test
  void aStreamFromALaterLineOnHasThePlacesOfTheFile() throws IOException {
    long before = FIRST.getBytes(StandardCharsets.UTF_8).length;
    try (Records records = open(new Place("a.jsonl", 3, before), SECOND + "{\n")) {
      records.next(receiver());
      records.next(receiver());
      assertThat(records.next(receiver())).isFalse();
    }
    assertThat(articles).containsExactly(new Place("a.jsonl", 3, before));
    Place broken = new Place("a.jsonl", 4, before + SECOND.length());
    assertThat(rejections).singleElement().extracting(Rejection::place).isEqualTo(broken);
    assertThat(rejections.get(0).findings().get(0).line()).isEqualTo(4);
  }

  @Test
  void onlyAnEmptyFileIsAFaultAndNotItsEmptyRest() throws IOException {
    try (Records rest = open(new Place("a.jsonl", 9, 90), "")) {
      assertThat(rest.next(receiver())).isFalse();
    }
    assertThat(rejections).isEmpty();
    try (Records whole = open(new Place("a.jsonl", 1, 0), "\n\n")) {
      assertThat(whole.next(receiver())).isTrue();
      assertThat(whole.next(receiver())).isFalse();
    }
    assertThat(rejections).containsExactly(emptyFile());
  }

  private static Rejection emptyFile() {
    return Place.of("a.jsonl").rejection("is empty", "one JSON object a line");
  }

  private static Records open(Place start, String lines) throws IOException {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    return RecordFormat.LINES.open(start, "a.jsonl", new ByteArrayInputStream(bytes));
  }

  private Receiver receiver() {
    return new Receiver() {
      @Override
      public void article(Source source) {
        articles.add(source.place());
      }

      @Override
      public void reject(Rejection rejection) {
        rejections.add(rejection);
      }
    };
  }
}
