package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LinksTest {
  private static final String BASE = "https://data.example/";
  private final Links links = new Links(BASE);

  @Test
  void dataHasPagesBelowId() {
    assertThat(links.page(BASE + "person/a#b")).isEqualTo("/id/person/a#b");
  }

  @Test
  void termsHaveAnchorsOnThePageOfWords() {
    assertThat(links.page("https://w3id.org/hustings/ns#Claim")).isEqualTo("/ns#Claim");
  }

  @Test
  void othersKeepTheirAddress() {
    assertThat(links.page("https://a.example/x")).isEqualTo("https://a.example/x");
  }

  @Test
  void segmentsOfDotsAreAskedForByName() {
    assertThat(links.page(BASE + "article/%2E%2E/x"))
        .isEqualTo("/thing?iri=https%3A%2F%2Fdata.example%2Farticle%2F%252E%252E%2Fx");
  }

  @Test
  void encodedLettersMayStandForThemselves() {
    assertThat(links.candidates("/id/person/p%C3%A9ter")).startsWith(BASE + "person/péter");
  }

  @Test
  void encodedSlashesStayEncoded() {
    assertThat(links.candidates("/id/group/a%2fb")).startsWith(BASE + "group/a%2Fb");
  }

  @Test
  void whatIsNoLetterMayStayEncoded() {
    assertThat(links.candidates("/id/group/a%E2%80%93b"))
        .containsExactly(BASE + "group/a%E2%80%93b", BASE + "group/a–b");
  }

  @Test
  void badPercentEncodingIsAFault() {
    assertThatThrownBy(() -> links.candidates("/id/a%zz"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
