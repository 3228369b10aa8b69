package org.hustings.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hustings.model.Entity;
import org.junit.jupiter.api.Test;

final class IncumbentsTest {
  private static final Entity MAYOR = new Entity("Office", "mayor-of-x", "Mayor of X");
  private static final Title TITLE =
      new Title(0, 0, 1, List.of(), Optional.empty(), Optional.of(MAYOR), "mayor", false);

  private final Roster roster = new Roster();
  private final Incumbents incumbents = new Incumbents(Heart.GAZETTEER, roster);

  @Test
  void whoAloneIsSaidToHaveAnOfficeIsFoundByIt() {
    add("Ana Silva").office(MAYOR, "x", false);
    add("Rita Borg");
    assertThat(incumbents.only(TITLE).map(Person::name)).contains("Ana Silva");
    add("Jan Novak").office(MAYOR, "x", true);
    assertThat(incumbents.only(TITLE).map(Person::name)).contains("Ana Silva");
    add("Eva Stone").office(MAYOR, "x", false);
    assertThat(incumbents.only(TITLE)).isEmpty();
  }

  @Test
  void whoIsSomebodyElseNowIsLookedAtAgain() {
    Person person = add("M. Rutte");
    assertThat(incumbents.known()).isEmpty();
    assertThat(incumbents.state()).isEmpty();
    roster.resolve(person, new Entity("Person", "mark-rutte", "Mark Rutte"));
    assertThat(incumbents.known()).containsExactly(person);
    assertThat(incumbents.state().map(Entity::id)).contains("netherlands");
  }

  @Test
  void lookingForHoldersGrowsWithThePersonsAndNotWithTheTitles() {
    assertThat(looks(100)).isEqualTo(100);
    assertThat(looks(400)).isEqualTo(400);
    assertThat(looks(1600)).isEqualTo(1600);
  }

  /** How many persons are looked at for as many titles, each asked for when it is met. */
  private static long looks(int size) {
    Roster many = new Roster();
    Incumbents some = new Incumbents(Heart.GAZETTEER, many);
    for (int i = 0; i < size; i++) {
      add("Ana Silva" + i, many).office(MAYOR, "x", false);
      some.only(TITLE);
      some.known();
      some.state();
    }
    return some.looks();
  }

  private Person add(String name) {
    return add(name, roster);
  }

  private static Person add(String name, Roster roster) {
    Person person = new Person(name, Names.words(name), List.of(), "");
    roster.add(person);
    roster.resolve(person, new Entity("Person", name.toLowerCase(Locale.ROOT), name));
    return person;
  }
}
