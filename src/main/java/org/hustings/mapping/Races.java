package org.hustings.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Entity;
import org.hustings.model.Mention;
import org.hustings.model.Mention.Form;
import org.hustings.text.WordLists;

/**
 * Finds offices that a sentence names by the race for them ("the Chilean presidential election",
 * "the Labour leadership contest") or by their dignity ("the presidency of the World Bank").
 */
final class Races {
  private static final Map<String, String> ADJECTIVES =
      Map.of("presidential", "president", "mayoral", "mayor", "gubernatorial", "governor");
  private static final Map<String, String> DIGNITIES =
      Map.of(
          "presidency",
          "president",
          "chairmanship",
          "chair",
          "governorship",
          "governor",
          "premiership",
          "prime minister",
          "leadership",
          "leader",
          "mayoralty",
          "mayor",
          "directorship",
          "director");

  /** Each word at which a race or dignity may be named. */
  private static final Set<String> WORDS =
      WordLists.words(
          Stream.of(ADJECTIVES.keySet(), DIGNITIES.keySet(), Set.of("job", "post"))
              .flatMap(Set::stream)
              .toArray(String[]::new));

  private static final Map<String, String> PARTIES =
      Map.of("republican", "Republican", "gop", "Republican", "democratic", "Democratic");
  private static final Set<String> STAGES =
      WordLists.words(
          "nomination", "primary", "primaries", "caucus", "caucuses", "race", "contest");
  private static final Set<String> RACES = WordLists.of("races-races");

  private static final Set<String> AIMS =
      WordLists.words(
          "for", "as", "become", "becoming", "next", "be", "first", "elect", "electing", "elects");
  private static final Set<String> SERVED = WordLists.of("races-served");
  private final Gazetteer gazetteer;
  private final Cast cast;
  private final Titles titles;
  private final Localities localities;
  private final BodyOffices offices;
  private final Dignities dignities;

  Races(Gazetteer gazetteer, Cast cast, Titles titles, Localities localities) {
    this.localities = localities;
    this.gazetteer = gazetteer;
    this.cast = cast;
    this.titles = titles;
    this.offices = new BodyOffices(gazetteer, titles);
    this.dignities = new Dignities(gazetteer, cast, titles);
  }

  /** The token after the words of a race behind a title: "attorney general race", "mayor's". */
  static int end(Line line, int at) {
    int to = line.norm(at).equals("'s") ? at + 1 : at;
    int first = to;
    while (to < first + 3 && RACES.contains(line.norm(to))) {
      to++;
    }
    return to > first ? to : at;
  }

  /** True for a word at which a race or dignity may be named. */
  static boolean mayBeOne(String norm) {
    return WORDS.contains(norm);
  }

  /** True for a word that follows a title to name the race for it: "election", "campaign". */
  static boolean isOfRace(String norm) {
    return RACES.contains(norm);
  }

  /** False for a "job" or "post" that nobody owns. */
  static boolean mayBeAt(Line line, int i) {
    return !isJob(line.norm(i)) || isOwned(line, jobStart(line, i));
  }

  private static int jobStart(Line line, int i) {
    return line.norm(i - 1).equals("top") ? i - 1 : i;
  }

  private static boolean isOwned(Line line, int at) {
    return line.norm(at - 1).equals("'s") || line.norm(at - 1).equals("'");
  }

  private static boolean isJob(String norm) {
    return norm.equals("job") || norm.equals("post");
  }

  /** The office that a race or dignity at a token names. */
  Optional<Mention> at(Line line, int i) {
    String norm = line.norm(i);
    if (!mayBeOne(norm)) {
      return Optional.empty();
    }
    if (isJob(norm)) {
      return job(line, i);
    }
    if (ADJECTIVES.containsKey(norm)) {
      return race(line, i, ADJECTIVES.getOrDefault(norm, norm));
    }
    return DIGNITIES.containsKey(norm)
        ? dignities.at(line, i, DIGNITIES.getOrDefault(norm, norm))
        : Optional.empty();
  }

  /** "NATO's top job", "the alliance's post". */
  private Optional<Mention> job(Line line, int i) {
    int at = jobStart(line, i);
    Optional<Spot> owner =
        isOwned(line, at)
            ? line.spotTo(at - 1).filter(s -> s.type() == Spot.Type.ORGANISATION)
            : Optional.empty();
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    Spot spot = owner.get();
    int low = line.norm(spot.from() - 1).equals("the") ? spot.from() - 1 : spot.from();
    return gazetteer
        .office("head-of-organisation", spot.entities().get(0))
        .map(o -> new Mention(low, spot.from(), i + 1, o, Form.RACE));
  }

  private Optional<Mention> race(Line line, int i, String title) {
    int to = i + 1;
    while (to < line.tokens().size()
        && to - i < 4
        && (RACES.contains(line.norm(to)) || line.norm(to).equals("-"))) {
      to++;
    }
    Optional<Mention> nomination =
        title.equals("president") ? nomination(line, i) : Optional.empty();
    if (nomination.isPresent()) {
      return nomination;
    }
    Optional<Spot> before = bodyBefore(line, i);
    int low = before.map(Spot::from).orElse(i);
    Optional<Entity> body =
        before.filter(s -> !s.entities().isEmpty()).map(s -> titles.body(title, s));
    Optional<Entity> region = title.equals("president") ? region(line, i) : Optional.empty();
    if (body.isEmpty() && region.isPresent()) {
      int past = Math.max(to, i + 1);
      return region.map(o -> new Mention(low, i, past, o, Form.RACE));
    }
    if (title.equals("president")) {
      body = body.filter(b -> b.type().equals("State")).or(() -> state(line, i));
    }
    int end = Math.max(to, i + 1);
    int from = i;

    String name = before.filter(s -> s.entities().isEmpty()).map(Spot::text).orElse("");
    Optional<Entity> office =
        body.isPresent()
            ? Optional.of(offices.of(title, body.get()))
            : name.isEmpty() ? local(line, i, title) : Optional.of(titles.made(title, name));
    return office.map(o -> new Mention(Math.min(low, from), from, end, o, Form.RACE));
  }

  /** The mayor or governor of the place that is spoken of. */
  private Optional<Entity> local(Line line, int i, String title) {
    if (title.equals("president")) {
      return Optional.empty();
    }
    boolean city = title.equals("mayor");
    return localities
        .near(line, i, city ? Places.Place::isCity : Places.Place::isWide)
        .map(p -> titles.made(title, city ? p.city() : p.name()));
  }

  /**
   * "The Democratic presidential nomination", "the 2012 Republican Party presidential primaries".
   */
  private Optional<Mention> nomination(Line line, int i) {
    int from = line.norm(i - 1).equals("party") ? i - 2 : i - 1;
    String party = PARTIES.getOrDefault(line.norm(from), "");
    if (party.isEmpty()) {
      return Optional.empty();
    }
    boolean stage = STAGES.contains(line.norm(i + 1));
    Optional<Entity> office =
        gazetteer
            .entity(
                "Office",
                party.equals("Republican")
                    ? "republican-presidential-nominee"
                    : "democratic-presidential-nominee")
            .filter(o -> stage)
            .or(() -> gazetteer.office("head-of-state", Titles.union(gazetteer)));
    int low = line.norm(from - 1).equals("the") ? from - 1 : from;
    int to = end(line, i + 1);
    return office.map(o -> new Mention(low, from, to, o, Form.RACE));
  }

  /** The body right before a token, a year and "the" passed over. */
  static Optional<Spot> bodyBefore(Line line, int i) {
    for (int at = i - 2; at <= i; at++) {
      Optional<Spot> spot = line.spotTo(at).filter(Spot::isBody);
      if (spot.isPresent() && isNear(line, at, i)) {
        return spot;
      }
    }
    return Optional.empty();
  }

  private static boolean isNear(Line line, int from, int to) {
    for (int k = from; k < to; k++) {
      String norm = line.norm(k);
      if (!norm.equals("'s") && !norm.equals("'") && !Character.isDigit(norm.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** The president of the region that is named soon behind: "presidential election in Chechnya". */
  private Optional<Entity> region(Line line, int i) {
    return line.places().stream()
        .filter(p -> p.kind() == Places.Kind.REGION && p.from() > i && p.from() - i < 12)
        .findFirst()
        .map(p -> titles.made("president", p.name()));
  }

  /**
   * The state that a sentence names last before a token, or first behind it, or else the article's.
   */
  private Optional<Entity> state(Line line, int i) {
    Optional<Entity> out = Optional.empty();
    for (Spot spot : line.spots()) {
      boolean state = !spot.entities().isEmpty() && spot.entities().get(0).type().equals("State");
      if (state && (spot.to() <= i || out.isEmpty())) {
        out = Optional.of(spot.entities().get(0));
      }
    }
    return out.or(cast::home);
  }

  /** True for a title that somebody is to have: "for president", "the next chairman". */
  static boolean isAimedAt(Line line, Title title) {
    for (int i = title.low() - 1; i < title.from(); i++) {
      boolean served = line.norm(i).equals("as") && SERVED.contains(line.norm(i - 1));
      if (AIMS.contains(line.norm(i)) && !served) {
        return true;
      }
    }
    return false;
  }
}
