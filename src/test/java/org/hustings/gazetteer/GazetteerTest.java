package org.hustings.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.gazetteer.Gazetteers.OWN;
import static org.hustings.gazetteer.Gazetteers.entity;

import java.time.LocalDate;
import java.util.List;
import org.hustings.model.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  @ParameterizedTest
  @CsvSource({
    "nato-secretary-general, 2009-07-31, jaap-de-hoop-scheffer",
    "nato-secretary-general, 2024-02-22, jens-stoltenberg",
    "nato-secretary-general, 2024-10-02, mark-rutte",
    "prime-minister-of-the-netherlands, 2024-02-22, mark-rutte",
    "prime-minister-of-the-united-kingdom, 2024-02-22, rishi-sunak",
    "defence-secretary-of-the-united-kingdom, 2023-05-01, ben-wallace",
    "defence-secretary-of-the-united-kingdom, 2023-10-01, grant-shapps",
    "foreign-secretary-of-the-united-kingdom, 2024-02-22, david-cameron",
    "foreign-minister-of-latvia, 2024-02-22, krišjānis-kariņš",
    "prime-minister-of-estonia, 2024-02-22, kaja-kallas",
    "president-of-the-united-states, 2024-02-22, joe-biden",
    "president-of-the-united-states, 2026-01-01, donald-trump",
    "chancellor-of-germany, 2012-01-01, angela-merkel",
    "un-secretary-general, 2016-06-01, ban-ki-moon",
  })
  void anOfficeHasOneHolderOnADay(String office, LocalDate day, String person) {
    assertThat(OWN.holders(entity("Office", office)))
        .filteredOn(t -> t.covers(day))
        .extracting(t -> t.person().id())
        .containsExactly(person);
  }

  @Test
  void twoStintsAreTwoTenures() {
    Entity trump = entity("Person", "donald-trump");
    assertThat(OWN.tenures(trump))
        .extracting(t -> t.office().id() + " " + t.began())
        .containsExactly(
            "president-of-the-united-states 2017-01-20",
            "president-of-the-united-states 2025-01-20");
  }

  @Test
  void anUncertainOpenTenureEndsWhereItsSourceStopsVouching() {
    Entity pabriks = entity("Person", "artis-pabriks");
    Tenure tenure = OWN.tenures(pabriks).get(0);
    assertThat(tenure.certain()).isFalse();
    assertThat(tenure.ended()).isEqualTo(LocalDate.of(2022, 6, 20));
  }

  @ParameterizedTest
  @CsvSource({
    "head-of-government, germany, chancellor-of-germany",
    "head-of-government, ireland, taoiseach-of-ireland",
    "head-of-state, united-states, president-of-the-united-states",
    "head-of-government, united-states, president-of-the-united-states",
    "head-of-government, south-korea, prime-minister-of-south-korea",
    "foreign-minister, united-kingdom, foreign-secretary-of-the-united-kingdom",
    "defence-minister, united-states, defense-secretary-of-the-united-states",
    "finance-minister, united-kingdom, chancellor-of-the-exchequer-of-the-united-kingdom",
  })
  void aKindAndAStateGiveAnOffice(String kind, String state, String office) {
    assertThat(OWN.office(kind, entity("State", state))).contains(entity("Office", office));
  }

  @Test
  void aKindAndAnOrganisationGiveItsHeadOffice() {
    assertThat(OWN.office("head-of-organisation", entity("Organisation", "nato")))
        .contains(entity("Office", "nato-secretary-general"));
    assertThat(OWN.office("head-of-organisation", entity("Organisation", "interpol")))
        .contains(entity("Office", "interpol-secretary-general"));
  }

  @ParameterizedTest
  @CsvSource({
    "chancellor, germany, chancellor-of-germany",
    "Chancellor, united-kingdom, chancellor-of-the-exchequer-of-the-united-kingdom",
    "taoiseach, ireland, taoiseach-of-ireland",
    "secretary of state, united-states, secretary-of-state-of-the-united-states",
    "foreign secretary, united-kingdom, foreign-secretary-of-the-united-kingdom",
    "president, iran, president-of-iran",
  })
  void aLocalTitleMeansAnOfficeInItsState(String title, String state, String office) {
    assertThat(OWN.localOffice(title, entity("State", state))).contains(entity("Office", office));
  }

  @Test
  void aLocalTitleMeansNothingElsewhere() {
    assertThat(OWN.localOffice("chancellor", entity("State", "france"))).isEmpty();
    assertThat(OWN.localOffices("taoiseach"))
        .containsExactly(entity("Office", "taoiseach-of-ireland"));
    assertThat(OWN.localOffices("chancellor")).hasSizeGreaterThan(1);
  }

  @Test
  void anOfficeKnowsItsBodyAndKind() {
    Entity office = entity("Office", "foreign-minister-of-latvia");
    assertThat(OWN.body(office)).contains(entity("State", "latvia"));
    assertThat(OWN.kindOf(office)).contains(entity("OfficeKind", "foreign-minister"));
  }

  @ParameterizedTest
  @CsvSource({
    "Rutte, mark-rutte",
    "karins, krišjānis-kariņš",
    "von der Leyen, ursula-von-der-leyen",
    "Leyen, ursula-von-der-leyen",
    "Xi, xi-jinping",
    "assad, bashar-al-assad",
    "Okonjo-Iweala, ngozi-okonjo-iweala",
    "Stoltenberg, jens-stoltenberg",
  })
  void personsAreFoundByFamilyName(String name, String id) {
    assertThat(OWN.persons(name)).extracting(Entity::id).contains(id);
  }

  @Test
  void twoPersonsOfOneNameAreTwo() {
    assertThat(OWN.labelled("Person", "Andrew Yang")).hasSize(2);
    assertThat(OWN.persons("Cameron")).hasSize(1);
  }

  @Test
  void labelsAreFoundWhateverTheirCase() {
    Entity office = entity("Office", "nato-secretary-general");
    assertThat(OWN.labelled("Office", "secretary general of nato")).containsExactly(office);
    assertThat(OWN.labelled("Office", "NATO chief")).containsExactly(office);
    assertThat(OWN.labelled("State", "NATO chief")).isEmpty();
    assertThat(OWN.labelled("State", "German")).isEmpty();
  }

  @Test
  void contestsOfAnOfficeFollowEachOther() {
    List<Contest> contests = OWN.contests(entity("Office", "nato-secretary-general"));
    assertThat(contests)
        .extracting(c -> c.contest().label())
        .containsExactly(
            "NATO Secretary General 2009",
            "NATO Secretary General 2014",
            "NATO Secretary General 2024");
    assertThat(contests).filteredOn(c -> c.covers(LocalDate.of(2024, 2, 22))).hasSize(1);
    assertThat(contests).noneMatch(c -> c.covers(LocalDate.of(2025, 1, 1)));
  }

  @Test
  void contestsAreDeclaredForManyOffices() {
    assertThat(OWN.all("Contest")).hasSizeGreaterThanOrEqualTo(60);
    assertThat(OWN.all("State")).hasSize(197);
  }

  @Test
  void titlesTellTheirKindAndGender() {
    assertThat(OWN.titleKind(entity("Title", "mr"))).isEqualTo("honorific");
    assertThat(OWN.gender(entity("Title", "mr"))).isEqualTo("male");
    assertThat(OWN.gender(entity("Title", "baroness"))).isEqualTo("female");
    assertThat(OWN.titleKind(entity("Title", "former"))).isEqualTo("qualifier");
    assertThat(OWN.gender(entity("State", "france"))).isEmpty();
  }

  @Test
  void anEntityOfAnotherTypeIsNotThere() {
    assertThat(OWN.entity("State", "mark-rutte")).isEmpty();
    assertThat(OWN.entity("Office", "../../x")).isEmpty();
  }
}
