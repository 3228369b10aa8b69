package org.hustings.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Mention;
import org.hustings.model.Mention.Form;
import org.hustings.model.Slug;
import org.hustings.text.WordLists;

/** Turns the spots and titles of the sentences of one article, in order, into mentions. */
final class Mentions {
  private static final Set<String> GOVERNMENT = WordLists.of("mentions-government");
  private static final Set<String> NOT_DESCRIBED = WordLists.of("mentions-not-described");
  private static final Set<String> POSTS = WordLists.of("mentions-posts");
  private static final Set<String> LEADING = WordLists.of("mentions-leading");
  private static final Set<String> BIDS = WordLists.of("mentions-bids");

  private static final Set<String> NO_BIDS = WordLists.of("mentions-no-bids");

  private static final Set<String> BEFORE_NAMES = WordLists.of("mentions-before-names");

  private final Gazetteer gazetteer;
  private final Article article;
  private final Cast cast;
  private final Discourse discourse;
  private final Titles titles;
  private final Set<String> verbs;
  private final Unnamed unnamed;
  private final Races races;

  Mentions(
      Gazetteer gazetteer,
      Article article,
      Cast cast,
      Titles titles,
      Discourse discourse,
      Set<String> verbs) {
    this.gazetteer = gazetteer;
    this.article = article;
    this.cast = cast;
    this.discourse = discourse;
    this.titles = titles;
    this.verbs = verbs;
    this.unnamed = new Unnamed(article);
    this.races = new Races(gazetteer, cast, titles);
  }

  /** The mentions of the next sentence. */
  List<Mention> in(Line line) {
    discourse.nextSentence();
    List<Mention> out = new ArrayList<>();
    Set<Integer> titled = new HashSet<>();
    offices(line, out);
    int spot = 0;
    boolean subject = true;
    for (int i = 0; i < line.tokens().size(); i++) {
      int count = out.size();
      while (spot < line.spots().size() && line.spots().get(spot).from() < i) {
        spot++;
      }
      if (spot < line.spots().size() && line.spots().get(spot).from() == i) {
        named(line, line.spots().get(spot), subject, titled, out);
      }
      word(line, i, subject, out);
      race(line, i, out);
      subject &= out.size() == count || !isPerson(out.get(out.size() - 1));
    }
    unnamed.add(line, out);
    return out;
  }

  private void race(Line line, int i, List<Mention> out) {
    Optional<Mention> race = races.at(line, i);
    if (race.isPresent() && race.get().value() instanceof Entity office) {
      add(out, race.get());
      discourse.seesRace(office);
    }
  }

  private static boolean isPerson(Mention mention) {
    return mention.type().equals("Person");
  }

  private void named(
      Line line, Spot spot, boolean subject, Set<Integer> titled, List<Mention> out) {
    Person person = line.persons().get(spot.from());
    if (person != null) {
      person(line, spot, person, subject, out);
      return;
    }
    switch (spot.type()) {
      case STATE -> body(line, spot, spot.entities().get(0), Form.NAME, out);
      case DEMONYM -> body(line, spot, spot.entities().get(0), Form.DEMONYM, out);
      case ORGANISATION -> body(line, spot, spot.entities().get(0), Form.NAME, out);
      case NAME -> unknown(line, spot, out);
      case OFFICE, OFFICE_KIND -> described(line, spot, titled, out);
      default -> {}
    }
  }

  private void person(Line line, Spot spot, Person person, boolean subject, List<Mention> out) {
    int from = spot.from();
    for (Spot before : line.spots()) {
      if (before.type() == Spot.Type.TITLE && before.to() == from) {
        from = before.from();
      }
    }
    int name = from;
    for (Title title : line.titles()) {
      if (title.to() == name) {
        from = title.from();
        name = title.low();
      }
    }
    int low = premodified(line, Math.min(name, from));
    add(out, new Mention(low, from, spot.to(), person.entity(), Form.NAME));
    if (from < spot.from()) {
      add(out, new Mention(spot.from(), spot.from(), spot.to(), person.entity(), Form.NAME));
    }
    int to = placed(line, spot.to());
    if (to > spot.to()) {
      add(out, new Mention(low, from, to, person.entity(), Form.NAME));
    }
    bid(line, spot.to(), from, low, person, out);
    discourse.sees(person, subject);
  }

  /**
   * The token after "of Minnesota" or ", R-Iowa," behind a name; where it is, when there is none.
   */
  private static int placed(Line line, int at) {
    if (line.norm(at).equals("of")) {
      for (Spot spot : line.spots()) {
        if (spot.from() == at + 1 && spot.isBody()) {
          return spot.to();
        }
      }
    }
    boolean party =
        line.norm(at).equals(",")
            && Set.of("r", "d", "i").contains(line.norm(at + 1))
            && line.norm(at + 2).equals("-");
    if (party) {
      int to = at + 3;
      while (to < line.tokens().size()
          && line.tokens().get(to).isWord()
          && line.tokens().get(to).capitalised()) {
        to++;
      }
      return line.norm(to).equals(",") ? to + 1 : to;
    }
    return at;
  }

  /** The first of the words before a name that may describe it: "the Spanish economist". */
  private int premodified(Line line, int from) {
    int low = from;
    while (low > 0 && from - low < 7) {
      String norm = line.norm(low - 1);
      boolean word = line.tokens().get(low - 1).isWord();
      if (!(word || norm.equals("-") || norm.equals("'s") || norm.equals("'"))
          || Unnamed.ENDS.contains(norm)
          || (verbs.contains(norm) && !BEFORE_NAMES.contains(norm))) {
        break;
      }
      low--;
      if (norm.equals("the")
          || norm.equals("a")
          || norm.equals("an")
          || norm.equals("his")
          || norm.equals("her")) {
        break;
      }
    }
    return low;
  }

  private void bid(Line line, int to, int from, int low, Person person, List<Mention> out) {
    String mark = line.norm(to);
    if (mark.equals("'s") || mark.equals("'")) {
      int end = bidEnd(line, to + 1);
      if (end > 0) {
        add(out, new Mention(low, from, end, person.entity(), Form.BID));
      }
    }
  }

  /** The token after a bid that begins at a token, adjectives passed over, or 0. */
  private static int bidEnd(Line line, int at) {
    for (int i = at; i < at + 3; i++) {
      if (line.norm(i).equals("re") && line.norm(i + 1).equals("-")) {
        return i + 3;
      }
      if (BIDS.contains(line.norm(i))) {
        return NO_BIDS.contains(line.norm(i + 1)) ? 0 : i + 1;
      }
      if (Unnamed.ENDS.contains(line.norm(i))) {
        return 0;
      }
    }
    return 0;
  }

  private void body(Line line, Spot spot, Entity entity, Form form, List<Mention> out) {
    int low = line.norm(spot.from() - 1).equals("the") ? spot.from() - 1 : spot.from();
    add(out, new Mention(low, spot.from(), spot.to(), entity, form));
    int at = spot.to();
    int gap = 0;
    while (gap < 7 && at < line.tokens().size()) {
      String norm = line.norm(at);
      if (GOVERNMENT.contains(norm) && !norm.equals("foreign")) {
        add(out, new Mention(low, spot.from(), at + 1, entity, Form.NAME));
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
      add(out, new Mention(low, spot.from(), spot.to(), entity, Form.NAME));
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
  private void national(Line line, int low, Spot spot, Entity state, List<Mention> out) {
    String after = line.norm(spot.to());
    boolean ends =
        after.isEmpty() || !Character.isLetter(after.charAt(0)) || Unnamed.ENDS.contains(after);
    if (!ends || after.equals("'s") || after.equals("-")) {
      return;
    }
    List<Person> people = cast.persons().stream().filter(p -> isOf(p, state)).toList();
    if (people.size() == 1) {
      Entity person = people.get(0).entity();
      add(out, new Mention(low, spot.from(), spot.to(), person, Form.DESCRIPTION));
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
  private void leading(Line line, int low, Spot spot, Entity entity, List<Mention> out) {
    if (LEADING.contains(line.norm(low - 1)) && entity.type().equals("Organisation")) {
      gazetteer
          .office("head-of-organisation", entity)
          .ifPresent(
              o -> {
                add(out, new Mention(low, spot.from(), spot.to(), o, Form.BODY));
                if (!line.norm(low - 1).equals("of") || line.norm(low - 2).equals("helm")) {
                  discourse.seesRace(o);
                }
              });
    }
  }

  private void unknown(Line line, Spot spot, List<Mention> out) {
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
      add(out, new Mention(low, spot.from(), spot.to(), entity, Form.NAME));
    }
  }

  private void offices(Line line, List<Mention> out) {
    for (Title title : line.titles()) {
      Optional<Entity> office = office(line, title);
      if (office.isPresent()) {
        add(out, new Mention(title.low(), title.from(), title.to(), office.get(), Form.NAME));
        if (!namesPerson(line, title)) {
          discourse.seesOffice(office.get());
          if (Races.isAimedAt(line, title)) {
            discourse.seesRace(office.get());
          }
        }
      }
    }
  }

  private static boolean namesPerson(Line line, Title title) {
    return line.persons().keySet().stream().anyMatch(p -> p == title.to());
  }

  /** The office that a title means: as said, or by the person who bears it. */
  private Optional<Entity> office(Line line, Title title) {
    if (title.office().isPresent()) {
      return title.office();
    }
    LocalDate day = article.date().orElse(LocalDate.MAX);
    Optional<Person> bearer = bearer(line, title);
    if (bearer.isPresent()) {
      Person person = bearer.get();
      Optional<Entity> held = cast.held(person.entity(), title, day);
      if (held.isPresent()) {
        return held;
      }
      Optional<Entity> said = person.offices().stream().filter(o -> sameKind(o, title)).findFirst();
      return said.or(() -> title.title().equals("leader") ? Optional.empty() : ofOwner(line, title))
          .or(() -> title.title().equals("leader") ? Optional.empty() : Optional.of(bare(title)));
    }
    return described(line, title, day)
        .flatMap(p -> officeOf(p, title, day))
        .or(() -> mentioned(title))
        .or(() -> heading(line, title))
        .or(() -> domestic(line, title));
  }

  /** The office at the head of the organisation named last before a bare title. */
  private Optional<Entity> heading(Line line, Title title) {
    Optional<Entity> out = Optional.empty();
    for (Spot spot : line.spots()) {
      if (spot.type() == Spot.Type.ORGANISATION && spot.to() <= title.from()) {
        out =
            gazetteer
                .office("head-of-organisation", spot.entities().get(0))
                .filter(o -> Slug.of(o.label()).startsWith(Slug.of(title.title())));
      }
    }
    return out;
  }

  /**
   * A bare "president" or "prime minister" of the state that the sentence, or article, is about.
   */
  private Optional<Entity> domestic(Line line, Title title) {
    Optional<Entity> state = cast.home().or(this::stateOfPersons);
    for (Spot spot : line.spots()) {
      if (!spot.entities().isEmpty()
          && spot.entities().get(0).type().equals("State")
          && spot.to() <= title.from()) {
        state = Optional.of(spot.entities().get(0));
      }
    }
    return state.flatMap(
        s ->
            title.kinds().stream()
                .filter(k -> k.id().equals("head-of-state") || k.id().equals("head-of-government"))
                .flatMap(k -> gazetteer.office(k.id(), s).stream())
                .findFirst());
  }

  /** The office of "his trade minister": in the state in which he holds his own. */
  private Optional<Entity> ofOwner(Line line, Title title) {
    for (int i = Math.max(0, title.low() - 2); i < title.from(); i++) {
      String norm = line.norm(i);
      if (norm.equals("his") || norm.equals("her")) {
        return discourse
            .antecedent(norm.equals("his") ? "male" : "female")
            .flatMap(this::current)
            .flatMap(gazetteer::body)
            .filter(b -> b.type().equals("State"))
            .map(b -> titles.office(title.kinds(), title.title(), b, true));
      }
    }
    return Optional.empty();
  }

  private boolean sameKind(Entity office, Title title) {
    return gazetteer.kindOf(office).filter(title::isOf).isPresent();
  }

  private Entity bare(Title title) {
    String label = Titles.capitalised(title.title());
    return new Entity("Office", Slug.of(label) + "~" + article.id(), label);
  }

  private Optional<Entity> mentioned(Title title) {
    return discourse.office().filter(o -> sameKind(o, title));
  }

  private Optional<Entity> officeOf(Person person, Title title, LocalDate day) {
    return cast.held(person.entity(), title, day)
        .or(() -> person.offices().stream().filter(o -> sameKind(o, title)).findFirst());
  }

  /** The state in which the first known person of the article holds or held an office. */
  private Optional<Entity> stateOfPersons() {
    return cast.persons().stream()
        .flatMap(p -> gazetteer.tenures(p.entity()).stream())
        .flatMap(t -> gazetteer.body(t.office()).stream())
        .filter(b -> b.type().equals("State"))
        .findFirst();
  }

  private static Optional<Person> bearer(Line line, Title title) {
    Person after = line.persons().get(title.to());
    if (after == null && line.norm(title.to()).equals(",")) {
      after = line.persons().get(title.to() + 1);
    }
    if (after != null) {
      return Optional.of(after);
    }
    for (Spot spot : line.spots()) {
      if (spot.isName() && line.norm(spot.to()).equals(",") && title.low() == spot.to() + 1) {
        return Optional.ofNullable(line.persons().get(spot.from()));
      }
    }
    return Optional.empty();
  }

  /** A person described by an office alone: "the Dutch prime minister". */
  private void described(Line line, Spot spot, Set<Integer> done, List<Mention> out) {
    for (Title title : line.titles()) {
      if (title.to() != spot.to() && !(title.from() <= spot.from() && title.to() >= spot.to())) {
        continue;
      }
      if (line.persons().containsKey(title.to()) || !done.add(title.to())) {
        return;
      }
      LocalDate day = article.date().orElse(LocalDate.MAX);
      Optional<Person> person =
          line.norm(title.to()).equals(",")
              ? Optional.ofNullable(line.persons().get(title.to() + 1))
              : Optional.empty();
      person = person.or(() -> described(line, title, day));
      person.ifPresent(
          p -> {
            add(
                out,
                new Mention(title.low(), title.from(), title.to(), p.entity(), Form.DESCRIPTION));
            discourse.sees(p, false);
          });
    }
  }

  private Optional<Person> described(Line line, Title title, LocalDate day) {
    boolean definite = false;
    for (int i = title.low(); i < title.from(); i++) {
      if (NOT_DESCRIBED.contains(line.norm(i))) {
        return Optional.empty();
      }
      definite |= Set.of("the", "his", "her", "its", "their").contains(line.norm(i));
    }
    if (NOT_DESCRIBED.contains(line.norm(title.low() - 1))
        || (!definite && title.body().isEmpty())) {
      return Optional.empty();
    }
    List<Person> here =
        cast.persons().stream()
            .filter(p -> cast.held(p.entity(), title, day).isPresent() && holdsNow(p, title, day))
            .toList();
    if (here.size() == 1) {
      return Optional.of(here.get(0));
    }
    if (here.size() > 1 && title.body().isEmpty()) {
      List<Person> home = here.stream().filter(p -> isAtHome(p, title, day)).toList();
      if (home.size() == 1) {
        return Optional.of(home.get(0));
      }
    }
    List<Person> said =
        cast.persons().stream()
            .filter(p -> p.former() == title.former())
            .filter(
                p ->
                    p.offices().stream()
                        .anyMatch(o -> title.office().map(o::same).orElse(sameKind(o, title))))
            .toList();
    if (said.size() == 1) {
      return Optional.of(said.get(0));
    }
    if (title.former() || title.office().isEmpty()) {
      return Optional.empty();
    }
    return gazetteer.holders(title.office().get()).stream()
        .filter(t -> t.covers(day) && t.certain())
        .findFirst()
        .map(t -> cast.known(t.person()));
  }

  /** True for an office of the state that the article speaks of first. */
  private boolean isAtHome(Person person, Title title, LocalDate day) {
    return cast.held(person.entity(), title, day)
        .flatMap(gazetteer::body)
        .filter(b -> cast.home().filter(b::same).isPresent())
        .isPresent();
  }

  private boolean holdsNow(Person person, Title title, LocalDate day) {
    return title.former()
        || gazetteer.tenures(person.entity()).stream()
            .anyMatch(
                t ->
                    t.covers(day)
                        && (title.office().isPresent()
                            ? title.office().get().same(t.office())
                            : sameKind(t.office(), title)));
  }

  /** What a single word may refer to: pronouns, "the post", "the proposal", "his candidacy". */
  private void word(Line line, int i, boolean subject, List<Mention> out) {
    String norm = line.norm(i);
    switch (norm) {
      case "he", "him" -> pronoun(i, "male", Form.PRONOUN, line, subject, out);
      case "she" -> pronoun(i, "female", Form.PRONOUN, line, subject, out);
      case "his" -> pronoun(i, "male", Form.POSSESSIVE, line, subject, out);
      case "her" -> {
        pronoun(i, "female", Form.POSSESSIVE, line, subject, out);
        if (isAlone(line, i)) {
          pronoun(i, "female", Form.PRONOUN, line, subject, out);
        }
      }
      case "it", "they" ->
          discourse.body().ifPresent(b -> add(out, new Mention(i, i, i + 1, b, Form.PRONOUN)));
      case "its", "their" ->
          discourse.body().ifPresent(b -> add(out, new Mention(i, i, i + 1, b, Form.POSSESSIVE)));
      case "who", "whom" -> relative(i, out);
      case "the", "that" -> definite(line, i, out);
      default -> {}
    }
  }

  /** True for a "her" that owns nothing: before a preposition, a mark or the end. */
  private static boolean isAlone(Line line, int i) {
    String after = line.norm(i + 1);
    return after.isEmpty()
        || !Character.isLetter(after.charAt(0))
        || Unnamed.ENDS.contains(after)
        || after.endsWith("ly");
  }

  private void pronoun(
      int i, String gender, Form form, Line line, boolean subject, List<Mention> out) {
    Optional<Person> person = discourse.antecedent(gender);
    if (person.isEmpty()) {
      return;
    }
    Entity entity = person.get().entity();
    Entity topic = discourse.topic(gender).map(Person::entity).orElse(entity);
    Entity bidder = discourse.onlyOne(gender).map(Person::entity).orElse(topic);
    if (form == Form.PRONOUN) {
      add(out, new Mention(i, i, i + 1, topic, Form.TOPIC));
    }
    add(out, new Mention(i, i, i + 1, entity, form));
    if (form == Form.POSSESSIVE && line.norm(i + 1).equals("successor")) {
      current(person.get()).ifPresent(o -> add(out, new Mention(i, i, i + 2, o, Form.NAME)));
    }
    int end = form == Form.POSSESSIVE ? bidEnd(line, i + 1) : 0;
    if (end > 0) {
      add(out, new Mention(i, i, end, bidder, Form.BID));
    }
    if (form == Form.PRONOUN) {
      discourse.sees(person.get(), subject);
    }
  }

  /** The office that a person holds: as the article says, else by the gazetteer. */
  private Optional<Entity> current(Person person) {
    if (!person.offices().isEmpty()) {
      return Optional.of(person.offices().get(0));
    }
    LocalDate day = article.date().orElse(LocalDate.MAX);
    return gazetteer.tenures(person.entity()).stream()
        .filter(t -> t.covers(day))
        .map(org.hustings.gazetteer.Tenure::office)
        .findFirst();
  }

  private static void relative(int i, List<Mention> out) {
    for (int k = out.size() - 1; k >= 0; k--) {
      Mention mention = out.get(k);
      if ((mention.to() == i || mention.to() == i - 1) && isPerson(mention)) {
        add(out, new Mention(i, i, i + 1, mention.value(), Form.PRONOUN));
        return;
      }
    }
  }

  private void definite(Line line, int i, List<Mention> out) {
    int at = i + 1;
    while (Set.of("top", "same", "vacant", "high").contains(line.norm(at))) {
      at++;
    }
    if (POSTS.contains(line.norm(at)) && !line.norm(at + 1).equals("of")) {
      int to = at + 1;
      discourse.office().ifPresent(o -> add(out, new Mention(i, i, to, o, Form.NAME)));
    }
    if (BIDS.contains(line.norm(i + 1)) && !line.norm(i + 2).equals("of")) {
      discourse
          .candidate()
          .ifPresent(p -> add(out, new Mention(i, i, i + 2, p.entity(), Form.BID)));
    }
  }

  private static void add(List<Mention> out, Mention mention) {
    if (!out.contains(mention)) {
      out.add(mention);
    }
  }
}
