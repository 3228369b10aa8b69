package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContestPageTest {
  private static final String CONTEST = "/id/contest/nato-secretary-general-2024";
  private static final Pattern CLAIM = Pattern.compile("/id/endorsement/([0-9]+)\"");
  private static final Pattern NEXT =
      Pattern.compile("<a href=\"([^\"]*)\" rel=\"next\">the next page");

  private static Example example;
  private static Example large;

  @BeforeAll
  static void start() {
    example = new Example();
    large = new Example(LargeRace.store(450));
  }

  @AfterAll
  static void stop() {
    example.close();
    large.close();
  }

  @Test
  void statesHaveTilesThatLeadToTheirClaims() {
    String map = map(page(CONTEST));
    assertThat(map)
        .contains("aria-label=\"France backs Mark Rutte, 22 February 2024\"")
        .contains("href=\"/id/endorsement/france/mark-rutte/")
        .contains("class=\"c1 fill\"", "backs: stated as a fact, and it stands");
  }

  @Test
  void whatIsOnlyReportedIsHatchedAndWhatIsDeniedStruck() {
    assertThat(map(large(LargeRace.CONTEST)))
        .contains("fill=\"url(#hatch-c1)\"", "is said to back: only reported")
        .contains("c1 line hollow", "no longer or never backed: denied or withdrawn");
  }

  @Test
  void thereIsNoMapWhereNoStateSpeaks() {
    assertThat(page("/id/contest/nato-secretary-general-2014")).doesNotContain("State by state");
  }

  @Test
  void theTallyIsThatOfTheDay() {
    assertThat(page(CONTEST)).contains("7 states");
    String early = page(CONTEST + "?asof=2024-02-22");
    assertThat(early)
        .contains("Only what is said as of 22 February 2024")
        .doesNotContain("7 states");
    assertThat(early).doesNotContain("18 June 2024", "id=\"d-2024-06");
  }

  @Test
  void aPublisherIsHeardAlone() {
    String page = page(CONTEST + "?publisher=Example+Courier");
    assertThat(page)
        .contains("<option value=\"Example Courier\" selected=\"selected\">")
        .contains("Britain put its weight behind")
        .doesNotContain("Hungary said on Tuesday");
  }

  @Test
  void oneDegreeOfSuretyIsSeenAlone() {
    String page = page(CONTEST + "?factuality=Reported");
    assertThat(page).contains("that is reported").doesNotContain("fact asserted", "7 states");
  }

  @Test
  void whatIsNoDayIsSaidToBeNone() {
    assertThat(page(CONTEST + "?asof=soon")).contains("is no day").contains("7 states");
    assertThat(page(CONTEST + "?factuality=Certain")).contains("is no word for how sure");
  }

  @Test
  void everyClaimIsReachedPageByPage() {
    TreeSet<String> claims = new TreeSet<>();
    String path = LargeRace.CONTEST;
    int pages = 0;
    while (!path.isEmpty()) {
      String page = large(path);
      CLAIM
          .matcher(page.substring(page.indexOf("<ol class=\"timeline\">")))
          .results()
          .forEach(m -> claims.add(m.group(1)));
      pages++;
      path = NEXT.matcher(page).results().findFirst().map(m -> m.group(1)).orElse("");
      path = path.replace("&amp;", "&").replaceFirst("#.*", "");
    }
    assertThat(pages).isEqualTo(5);
    assertThat(claims).hasSize(450);
  }

  @Test
  void aLongColumnLeadsToTheRestOfIt() {
    assertThat(large(LargeRace.CONTEST))
        .containsPattern("candidate=[^\"]*candidate-0#timeline\">and [0-9]+ more, day by day");
    String one =
        large(
            LargeRace.CONTEST + "?candidate=" + Links.encoded(Example.BASE + "person/candidate-1"));
    assertThat(one.substring(one.indexOf("<ol class=\"timeline\">"))).doesNotContain("candidate-0");
  }

  @Test
  void barsLeadToTheirDayWhateverPageItIsOn() {
    String page = large(LargeRace.CONTEST);
    assertThat(page).contains("href=\"/id/contest/large?page=5#d-2024-06-");
    assertThat(large(LargeRace.CONTEST + "?page=5")).contains("id=\"d-2024-06-");
  }

  @Test
  void entitiesHaveTheirListsInPages() {
    String office = large("/id/office/large");
    assertThat(office).contains("?list=Endorsement.office\">All 450 of them");
    assertThat(large("/id/office/large?list=Endorsement.office&page=5"))
        .contains("page 5 of 5", "the page before", "Endorsements for this office, 450");
  }

  private static String map(String page) {
    return page.substring(page.indexOf("State by state"), page.indexOf("<h2>Candidates"));
  }

  private static String page(String path) {
    return body(example.get(path));
  }

  private static String large(String path) {
    return body(large.get(path));
  }

  private static String body(HttpResponse<String> reply) {
    assertThat(reply.statusCode()).as(reply.uri().toString()).isEqualTo(200);
    return reply.body();
  }
}
