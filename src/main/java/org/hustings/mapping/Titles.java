package org.hustings.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Entity;
import org.hustings.model.Slug;
import org.hustings.model.Token;
import org.hustings.text.WordLists;

/** Puts titles and the bodies around them together to offices. */
final class Titles {
  /** Titles of heads of state that mean no other head of state. */
  private static final Set<String> OF_STATES =
      WordLists.words("president", "king", "queen", "emperor", "supreme leader", "emir", "sultan");

  private static final Map<String, String> CONGRESS =
      Map.ofEntries(
          Map.entry("senator", "United States Senator"),
          Map.entry("u.s. senator", "United States Senator"),
          Map.entry("us senator", "United States Senator"),
          Map.entry("us representative", "United States Representative"),
          Map.entry("representative", "United States Representative"),
          Map.entry("congressman", "United States Representative"),
          Map.entry("congresswoman", "United States Representative"),
          Map.entry("u.s. representative", "United States Representative"),
          Map.entry("state senator", "State Senator"),
          Map.entry("state representative", "State Representative"));

  private static final Map<String, String> WRITTEN_OUT =
      Map.ofEntries(
          Map.entry("sen.", "Senator"),
          Map.entry("sens.", "Senator"),
          Map.entry("rep.", "Representative"),
          Map.entry("reps.", "Representative"),
          Map.entry("gov.", "Governor"),
          Map.entry("gov", "Governor"),
          Map.entry("govs.", "Governor"),
          Map.entry("lt. gov.", "Lieutenant Governor"),
          Map.entry("pm", "Prime Minister"),
          Map.entry("state sen.", "State Senator"),
          Map.entry("state rep.", "State Representative"),
          Map.entry("u.s. rep.", "U.S. Representative"),
          Map.entry("u.s. sen.", "U.S. Senator"),
          Map.entry("us rep.", "U.S. Representative"),
          Map.entry("us sen.", "U.S. Senator"),
          Map.entry("mp", "Member of Parliament"),
          Map.entry("councilman", "City Council Member"),
          Map.entry("councilwoman", "City Council Member"),
          Map.entry("councilmember", "City Council Member"),
          Map.entry("city councilman", "City Council Member"),
          Map.entry("city councilwoman", "City Council Member"),
          Map.entry("city councilmember", "City Council Member"),
          Map.entry("council member", "City Council Member"));

  private static final Pattern WITH_ARTICLE =
      Pattern.compile(
          "United|Netherlands|Philippines|Bahamas|Gambia|European|African|World|International"
              + "|Organi[sz]ation|Bank|Council");

  private static final String DEPUTY = "deputy";
  private static final Pattern OF_CITY =
      Pattern.compile("(?i)\\b(?:mayor(?:ess)?|alderman|alderwoman|councill?or)$");
  private static final Pattern OF_BODY = Pattern.compile(" (?:of|for) ");

  private final Gazetteer gazetteer;

  /** Those of the whole article, when these are those of an item. */
  private final Optional<Titles> article;

  /** The offices that were made up, by id, and the body of each. */
  private final Map<String, Entity> made = new HashMap<>();

  private final Map<String, Entity> bodies = new HashMap<>();

  Titles(Gazetteer gazetteer) {
    this(gazetteer, Optional.empty());
  }

  private Titles(Gazetteer gazetteer, Optional<Titles> article) {
    this.gazetteer = gazetteer;
    this.article = article;
  }

  /** The same for one item of the article, which makes up offices of its own. */
  Titles ofItem() {
    return new Titles(gazetteer, Optional.of(this));
  }

  /** The body of an office that this article made up. */
  Optional<Entity> body(Entity office) {
    Entity body = bodies.get(office.id());
    return body == null ? article.flatMap(a -> a.body(office)) : Optional.of(body);
  }

  /** The titles of a sentence, in order. */
  List<Title> titles(List<Token> tokens, List<Spot> all) {
    List<Title> out = new ArrayList<>();
    List<Spot> spots = withoutDeputies(all);
    for (int i = 0; i < spots.size(); i++) {
      if (isOffice(spots.get(i))) {
        out.add(title(tokens, spots, i));
      }
    }
    return out;
  }

  /** All but "deputy" before an office, of which it is part: it is no office of its own there. */
  private static List<Spot> withoutDeputies(List<Spot> spots) {
    List<Spot> out = new ArrayList<>(spots.size());
    for (int i = 0; i < spots.size(); i++) {
      if (i + 1 == spots.size() || !isDeputyOf(spots.get(i), spots.get(i + 1))) {
        out.add(spots.get(i));
      }
    }
    return out;
  }

  private static boolean isDeputyOf(Spot spot, Spot next) {
    return isOffice(spot)
        && isOffice(next)
        && next.from() == spot.to()
        && spot.text().equalsIgnoreCase(DEPUTY);
  }

  private static boolean isOffice(Spot spot) {
    return spot.type() == Spot.Type.OFFICE || spot.type() == Spot.Type.OFFICE_KIND;
  }

  private Title title(List<Token> tokens, List<Spot> spots, int i) {
    Spot spot = spots.get(i);
    TitleExtent extent = new TitleExtent(tokens, spots, i);
    if (spot.type() == Spot.Type.OFFICE) {
      Entity office = spot.entities().get(0);
      int low = extent.low(spot.from());
      Optional<Entity> of = gazetteer.body(office);
      if (of.isPresent() && isDeputy(tokens, spot.from() - 1)) {
        return deputy(extent.low(spot.from() - 1), spot, office, of.get());
      }
      List<Entity> kinds = gazetteer.kindOf(office).stream().toList();
      return new Title(
          low,
          spot.from(),
          spot.to(),
          kinds,
          of,
          Optional.of(office),
          spot.text(),
          extent.former(low, spot.from()));
    }
    boolean deputy = isDeputy(tokens, extent.start() - 1);
    int start = deputy ? extent.start() - 1 : extent.start();
    int end = extent.end();
    String said = Spotter.text(tokens, start, end);
    String title = WRITTEN_OUT.getOrDefault(said.toLowerCase(Locale.ROOT), said);
    Optional<Spot> before = extent.bodyBefore(start);
    Optional<Spot> after =
        before.isPresent() || end > spot.to() ? Optional.empty() : extent.bodyAfter();
    Optional<Entity> body = before.or(() -> after).map(b -> body(title, b));
    int from = before.map(Spot::from).orElse(start);
    int to = after.map(Spot::to).orElse(end);
    int low = extent.low(from);
    boolean former = extent.former(low, start);
    List<Entity> kinds = deputy ? List.of() : spot.entities();
    boolean vague =
        title.equalsIgnoreCase("leader") && body.filter(b -> b.type().equals("State")).isPresent();
    Optional<Entity> office =
        vague
            ? Optional.empty()
            : body.map(b -> office(kinds, title, b, start == spot.from() && end == spot.to()));
    return new Title(low, from, to, kinds, body, office, title, former);
  }

  private static boolean isDeputy(List<Token> tokens, int at) {
    return at >= 0 && tokens.get(at).norm().equals(DEPUTY);
  }

  /** The office beside a known one: "deputy chairperson of the African Union Commission". */
  private Title deputy(int low, Spot spot, Entity office, Entity body) {
    String said = OF_BODY.matcher(spot.text()).find() ? spot.text() : office.label();
    String title = DEPUTY + " " + OF_BODY.split(said, 2)[0];
    return new Title(
        low,
        spot.from() - 1,
        spot.to(),
        List.of(),
        Optional.of(body),
        Optional.of(make(title, body)),
        title,
        false);
  }

  /** What a title is of at a spot: "London" means the United Kingdom, but to its mayor. */
  Entity body(String title, Spot spot) {
    boolean city =
        isState(spot)
            && spot.type() != Spot.Type.DEMONYM
            && OF_CITY.matcher(title).find()
            && gazetteer.labelled("State", spot.text()).isEmpty();
    return city || spot.entities().isEmpty()
        ? new Entity("Organisation", Slug.of(spot.text()), spot.text())
        : spot.entities().get(0);
  }

  private static boolean isState(Spot spot) {
    return !spot.entities().isEmpty() && spot.entities().get(0).type().equals("State");
  }

  /** The office of a kind, or of a title, in a body; made up where the gazetteer has none. */
  Entity office(List<Entity> kinds, String title, Entity body, boolean whole) {
    Optional<Entity> known = Optional.empty();
    if (whole) {
      known =
          gazetteer
              .localOffice(title.toLowerCase(Locale.ROOT), body)
              .or(() -> ofKinds(kinds, title, body));
    }
    return known.orElseGet(() -> make(title, body));
  }

  /** The office of one of the kinds in a body; first the one whose name begins with the title. */
  private Optional<Entity> ofKinds(List<Entity> kinds, String title, Entity body) {
    Optional<Entity> first = Optional.empty();
    for (Entity kind : kinds) {
      Optional<Entity> office = gazetteer.office(kind.id(), body);
      if (office.isPresent() && isNamed(office.get(), title)) {
        return office;
      }
      if (office.isPresent() && first.isEmpty() && !isOther(office.get(), title, body)) {
        first = office;
      }
    }
    return first;
  }

  /** True for a head of state or government of another name: a president is no prime minister. */
  private static boolean isOther(Entity office, String title, Entity body) {
    String said = title.toLowerCase(Locale.ROOT);
    return body.type().equals("State")
        && (OF_STATES.contains(said)
            || (said.equals("prime minister") && isNamed(office, "president")));
  }

  /** True when the name of an office begins with a title. */
  static boolean isNamed(Entity office, String title) {
    return office.label().toLowerCase(Locale.ROOT).startsWith(title.toLowerCase(Locale.ROOT));
  }

  /** The office of a title in a body that only this article knows. */
  Entity made(String title, String body) {
    return make(title, new Entity("Organisation", Slug.of(body), body));
  }

  /** The office of a title in a body, which the gazetteer lacks. */
  Entity made(String title, Entity body) {
    return make(title, body);
  }

  /** The United States. */
  static Entity union(Gazetteer gazetteer) {
    return gazetteer
        .entity("State", "united-states")
        .orElseGet(() -> new Entity("State", "united-states", "United States"));
  }

  private Entity make(String title, Entity body) {
    boolean the = needsArticle(body) && gazetteer.entity(body.type(), body.id()).isPresent();
    String label =
        Places.isUsState(body.label()) && CONGRESS.containsKey(title.toLowerCase(Locale.ROOT))
            ? CONGRESS.get(title.toLowerCase(Locale.ROOT)) + " from " + body.label()
            : capitalised(title) + " of " + (the ? "the " : "") + body.label();
    String id = Slug.of(label);
    bodies.put(id, body);
    return article
        .flatMap(a -> Optional.ofNullable(a.made.get(id)))
        .orElseGet(() -> made.computeIfAbsent(id, k -> new Entity("Office", k, label)));
  }

  private static boolean needsArticle(Entity body) {
    return WITH_ARTICLE.matcher(body.label()).lookingAt();
  }

  /** A title with every word but the small ones capitalised: "Trade Minister". */
  static String capitalised(String title) {
    StringBuilder out = new StringBuilder();
    for (String word : title.split(" ", -1)) {
      boolean small = Set.of("of", "for", "the", "and", "to").contains(word);
      String first =
          word.isEmpty() || small
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      out.append(out.isEmpty() ? "" : " ").append(first);
    }
    return out.toString();
  }
}
