package org.hustings.mapping;

import java.util.List;
import java.util.Set;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Entity;
import org.hustings.model.Mention;
import org.hustings.model.Mention.Form;
import org.hustings.model.Slug;
import org.hustings.text.WordLists;

/** Makes mentions of the states and organisations that a sentence names. */
final class NamedBodies {
  private static final Set<String> GOVERNMENT = WordLists.of("mentions-government");
  private static final Set<String> LEADING = WordLists.of("mentions-leading");

  private final Gazetteer gazetteer;
  private final Cast cast;
  private final Discourse discourse;

  NamedBodies(Gazetteer gazetteer, Cast cast, Discourse discourse) {
    this.gazetteer = gazetteer;
    this.cast = cast;
    this.discourse = discourse;
  }

  /** A state or body that the gazetteer knows. */
  void add(Line line, Spot spot, Entity entity, Form form, Gathering out) {
    int low = line.norm(spot.from() - 1).equals("the") ? spot.from() - 1 : spot.from();
    out.add(new Mention(low, spot.from(), spot.to(), entity, form));
    int at = spot.to();
    int gap = 0;
    while (gap < 7 && at < line.tokens().size()) {
      String norm = line.norm(at);
      if (GOVERNMENT.contains(norm) && !norm.equals("foreign")) {
        out.add(new Mention(low, spot.from(), at + 1, entity, Form.NAME));
        break;
      }
      boolean goesOn =
          norm.equals("'s")
              || norm.equals("'")
              || norm.equals("-")
              || norm.equals("foreign")
              || (line.tokens().get(at).isWord()
                  && !line.tokens().get(at).capitalised()
                  && !Unnamed.ENDS.contains(norm)
                  && !norm.endsWith("ed"));
      if (!goesOn) {
        break;
      }
      at++;
      gap++;
    }
    if (form == Form.DEMONYM
        && low < spot.from()
        && !line.tokens().get(Math.min(at, line.tokens().size() - 1)).capitalised()
        && isPlural(spot.text())) {
      out.add(new Mention(low, spot.from(), spot.to(), entity, Form.NAME));
    }
    if (form == Form.DEMONYM && low < spot.from()) {
      national(line, low, spot, entity, out);
    }
    leading(line, low, spot, entity, out);
    if (form == Form.NAME) {
      discourse.seesBody(entity);
    }
  }

  /** The one person of the article who held an office of a state: "the Dane". */
  private void national(Line line, int low, Spot spot, Entity state, Gathering out) {
    String after = line.norm(spot.to());
    boolean ends =
        after.isEmpty() || !Character.isLetter(after.charAt(0)) || Unnamed.ENDS.contains(after);
    if (!ends || after.equals("'s") || after.equals("-")) {
      return;
    }
    List<Person> people = cast.persons().stream().filter(p -> isOf(p, state)).toList();
    if (people.size() == 1) {
      Entity person = people.get(0).entity();
      out.add(new Mention(low, spot.from(), spot.to(), person, Form.DESCRIPTION));
    }
  }

  private boolean isOf(Person person, Entity state) {
    return person.body().equals(state.id())
        || gazetteer.tenures(person.entity()).stream()
            .anyMatch(t -> gazetteer.body(t.office()).filter(state::same).isPresent());
  }

  private static boolean isPlural(String text) {
    return text.endsWith("s") || text.endsWith("sh") || text.endsWith("ch") || text.endsWith("ese");
  }

  /** The office of a body that somebody is to lead: "to head NATO". */
  private void leading(Line line, int low, Spot spot, Entity entity, Gathering out) {
    if (LEADING.contains(line.norm(low - 1)) && entity.type().equals("Organisation")) {
      gazetteer
          .office("head-of-organisation", entity)
          .ifPresent(
              o -> {
                out.add(new Mention(low, spot.from(), spot.to(), o, Form.BODY));
                if (!line.norm(low - 1).equals("of") || line.norm(low - 2).equals("helm")) {
                  discourse.seesRace(o);
                }
              });
    }
  }

  /** A name that the gazetteer lacks, when it may be a body's. */
  void unknown(Line line, Spot spot, Gathering out) {
    boolean the = line.norm(spot.from() - 1).equals("the");
    boolean acronym =
        spot.text().length() > 1
            && spot.text().equals(spot.text().toUpperCase(java.util.Locale.ROOT));
    boolean body = Bodies.isBody(spot.text());
    boolean plain = spot.from() == 0 && spot.to() == 1 && !acronym && spot.text().endsWith("s");
    if (plain || cast.isGivenName(spot.text())) {
      return;
    }
    if (body || the || acronym || Names.words(spot.text()).size() < 3) {
      int low = the ? spot.from() - 1 : spot.from();
      Entity entity = new Entity("Organisation", Slug.of(spot.text()), spot.text());
      out.add(new Mention(low, spot.from(), spot.to(), entity, Form.NAME));
    }
  }
}
