package org.hustings.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hustings.model.Article;
import org.hustings.model.Description;
import org.hustings.model.Evidence;
import org.junit.jupiter.api.Test;

/** The articles that come with the program, each with its sidecar. */
class ArticlesTest {
  private static final List<Sidecar> SIDECARS = Archive.ALL.sidecars();

  @Test
  void noneHasAFault() {
    assertThat(Archive.ALL.findings()).isEmpty();
    assertThat(SIDECARS).hasSizeGreaterThanOrEqualTo(22);
    assertThat(Archive.ALL.byHand()).hasSizeGreaterThanOrEqualTo(9);
  }

  @Test
  void eachIsShortSampleProseUnderItsHeadline() {
    for (Sidecar sidecar : SIDECARS) {
      Article article = sidecar.article();
      assertThat(article.text().split("\\s+").length).as(article.id()).isBetween(80, 250);
      assertThat(article.text()).startsWith(article.title() + "\n");
      assertThat(article.publisher()).startsWith("Example ");
      assertThat(article.licence()).contains("publicdomain/zero");
      assertThat(article.date()).isPresent();
    }
  }

  @Test
  void claimsByHandBelongToTheContestOfTheirFolder() {
    List<String> lost = new ArrayList<>();
    for (Sidecar sidecar : SIDECARS) {
      String folder = sidecar.article().id().replaceFirst("/.*", "");
      sidecar.says().stream()
          .filter(e -> !e.claim().kind().equals("Tenure") && !elsewhere(e))
          .filter(e -> !e.claim().role("contest").toString().contains("id=" + folder + ","))
          .forEach(e -> lost.add(folder + ": " + e.quote()));
    }
    assertThat(lost).isEmpty();
  }

  /** Two articles say something of another race on the way. */
  private static boolean elsewhere(Evidence evidence) {
    return evidence.quote().contains("International Labour Organization")
        || evidence.quote().contains("primary in the spring")
        || evidence.quote().contains("running mate")
        || evidence.claim().role("contest").toString().contains("democratic-presidential");
  }

  @Test
  void oneLabelStandsForOneIri() {
    Map<String, String> labels = new TreeMap<>();
    for (Sidecar sidecar : SIDECARS) {
      for (Description description : sidecar.descriptions()) {
        String iri = description.entity().type() + "/" + description.entity().id();
        assertThat(labels.getOrDefault(iri, description.entity().label()))
            .as(iri)
            .isEqualTo(description.entity().label());
        labels.put(iri, description.entity().label());
      }
    }
    assertThat(labels).isNotEmpty();
  }
}
