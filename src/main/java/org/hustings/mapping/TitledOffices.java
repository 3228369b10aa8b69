package org.hustings.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Slug;
import org.hustings.text.WordLists;

/** Tells which office a title means: as said, or by the person who bears it. */
final class TitledOffices {
  private static final Set<String> HEADS =
      WordLists.words("head-of-state", "head-of-organisation", "parliament-presiding-officer");
  private static final Set<String> BODIES = WordLists.of("titled-offices-bodies");
  private static final Set<String> LIGHT =
      WordLists.words(
          "the", "a", "an", "its", "his", "her", "their", "former", "new", "next", "current",
          "then");
  private static final Set<String> CONGRESS =
      WordLists.words(
          "senator",
          "representative",
          "congressman",
          "congresswoman",
          "u.s. senator",
          "u.s. representative");
  private static final Set<String> REGIONAL =
      WordLists.words("premier", "secretary of state", "chief minister");
  private static final Set<String> NATIONAL = WordLists.of("titled-offices-national");
  private static final Set<String> MAYOR = WordLists.words("mayor");
  private static final Set<String> LOCAL =
      WordLists.words("subnational-head", "other-official", "legislator");
  private static final Set<String> OF_CITIES = WordLists.of("titled-offices-of-cities");

  private final Gazetteer gazetteer;
  private final Article article;
  private final Cast cast;
  private final Discourse discourse;
  private final Titles titles;
  private final Localities localities;
  private final Holders holders;
  private final BodiesBefore bodies = new BodiesBefore();

  TitledOffices(
      Gazetteer gazetteer,
      Article article,
      Cast cast,
      Discourse discourse,
      Titles titles,
      Localities localities,
      Holders holders) {
    this.gazetteer = gazetteer;
    this.article = article;
    this.cast = cast;
    this.discourse = discourse;
    this.titles = titles;
    this.localities = localities;
    this.holders = holders;
  }

  /** The office that a title means: as said, or by the person who bears it. */
  Optional<Entity> office(Line line, Title title) {
    if (title.office().isPresent()) {
      return title.office();
    }
    Optional<Entity> common = ofCommonBody(line, title);
    if (common.isPresent()) {
      return common;
    }
    Optional<Person> bearer = bearer(line, title);
    if (bearer.isPresent()) {
      Person person = bearer.get();
      Optional<Entity> held = cast.held(person.entity(), title);
      if (held.isPresent()) {
        return held;
      }
      Optional<Entity> said =
          person.offices().stream().filter(o -> holders.sameKind(o, title)).findFirst();
      return said.or(() -> isLeader(title) ? Optional.empty() : ofOwner(line, title))
          .or(() -> commissioner(title))
          .or(() -> congress(line, title))
          .or(() -> local(line, title))
          .or(() -> domestic(line, title))
          .or(() -> isLeader(title) ? Optional.empty() : Optional.of(bare(title)));
    }
    return holders
        .described(line, title)
        .flatMap(p -> officeOf(p, title))
        .or(() -> mentioned(title))
        .or(() -> heading(line, title))
        .or(() -> commissioner(title))
        .or(() -> local(line, title))
        .or(() -> domestic(line, title));
  }

  /** "The police guild president": the office at the head of a body without a name. */
  private Optional<Entity> ofCommonBody(Line line, Title title) {
    int from = title.from();
    if (title.body().isPresent() || !title.isOf(HEADS)) {
      return Optional.empty();
    }
    int start = from;
    boolean body = false;
    while (start > 0 && from - start < 3 && isCommonNoun(line, start - 1)) {
      start--;
      body |= BODIES.contains(line.norm(start));
    }
    if (!body || line.norm(from - 1).endsWith("ed")) {
      return Optional.empty();
    }
    String label =
        Titles.capitalised(title.title()) + " of the " + Spotter.text(line.tokens(), start, from);
    return Optional.of(article.own("Office", label));
  }

  private static boolean isCommonNoun(Line line, int i) {
    return line.tokens().get(i).isWord()
        && !line.tokens().get(i).capitalised()
        && !Unnamed.ENDS.contains(line.norm(i))
        && !LIGHT.contains(line.norm(i));
  }

  /**
   * The Congress of the United States, or the parliament of the state that the article is about.
   */
  private Optional<Entity> congress(Line line, Title title) {
    if (!CONGRESS.contains(title.title().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    Entity union = Titles.union(gazetteer);
    Optional<Entity> abroad = cast.home().filter(h -> !h.same(union));
    if (abroad.isPresent()) {
      return abroad.map(s -> titles.made(title.title(), s));
    }
    Optional<Places.Place> place =
        localities.near(line, title.from(), p -> p.kind() == Places.Kind.US_STATE);
    return Optional.of(
        place
            .map(p -> titles.made(title.title(), p.name()))
            .orElseGet(() -> titles.made(title.title(), union)));
  }

  /** The office of "governor", "attorney general" or "mayor" in the place that is spoken of. */
  private Optional<Entity> local(Line line, Title title) {
    String said = title.title().toLowerCase(Locale.ROOT);
    boolean city = title.isOf(MAYOR) || OF_CITIES.contains(said);
    boolean region =
        REGIONAL.contains(said)
            && (!said.equals("secretary of state")
                || cast.home().filter(Titles.union(gazetteer)::same).isPresent());
    if (!city && !region && !title.isOf(LOCAL)) {
      return Optional.empty();
    }
    return localities
        .near(line, title.from(), city ? Places.Place::isCity : Places.Place::isWide)
        .map(p -> titles.made(title.title(), city ? p.city() : p.name()));
  }

  /** The office at the head of the organisation named last before a bare title. */
  private Optional<Entity> heading(Line line, Title title) {
    return bodies
        .organisation(line, title.from())
        .flatMap(o -> gazetteer.office("head-of-organisation", o))
        .filter(o -> Slug.of(o.label()).startsWith(Slug.of(title.title())));
  }

  /**
   * A bare "president" or "prime minister" of the state that the sentence, or article, is about.
   */
  private Optional<Entity> domestic(Line line, Title title) {
    if (isLeader(title) || !title.isOf(NATIONAL)) {
      return Optional.empty();
    }
    return bodies
        .state(line, title.from())
        .or(cast::home)
        .or(cast.incumbents()::state)
        .map(s -> titles.office(title.kinds(), title.title(), s, true));
  }

  /** The office of "his trade minister": in the state in which he holds his own. */
  private Optional<Entity> ofOwner(Line line, Title title) {
    for (int i = Math.max(0, title.low() - 2); i < title.from(); i++) {
      String norm = line.norm(i);
      if (norm.equals("his") || norm.equals("her")) {
        return discourse
            .antecedent(norm.equals("his") ? "male" : "female")
            .flatMap(holders::current)
            .flatMap(gazetteer::body)
            .filter(b -> b.type().equals("State"))
            .map(b -> titles.office(title.kinds(), title.title(), b, true));
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> commissioner(Title title) {
    return title.title().equalsIgnoreCase("commissioner") && cast.isEuropean()
        ? gazetteer.entity("Office", "european-commissioner")
        : Optional.empty();
  }

  /** True for "leader", which names no office without the body that is led. */
  private static boolean isLeader(Title title) {
    return title.title().equalsIgnoreCase("leader");
  }

  private Entity bare(Title title) {
    return article.own("Office", Titles.capitalised(title.title()));
  }

  private Optional<Entity> mentioned(Title title) {
    return discourse.office().filter(o -> holders.sameKind(o, title));
  }

  private Optional<Entity> officeOf(Person person, Title title) {
    return cast.held(person.entity(), title)
        .or(() -> person.offices().stream().filter(o -> holders.sameKind(o, title)).findFirst());
  }

  private static Optional<Person> bearer(Line line, Title title) {
    Person after = line.persons().at(title.to());
    if (after == null && line.norm(title.to()).equals(",")) {
      after = line.persons().at(title.to() + 1);
    }
    if (after != null) {
      return Optional.of(after);
    }
    return line.norm(title.low() - 1).equals(",")
        ? line.spotTo(title.low() - 1)
            .filter(Spot::isName)
            .flatMap(s -> Optional.ofNullable(line.persons().at(s.from())))
        : Optional.empty();
  }
}
