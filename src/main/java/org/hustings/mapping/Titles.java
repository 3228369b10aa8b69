package org.hustings.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Entity;
import org.hustings.model.Slug;
import org.hustings.model.Token;
import org.hustings.text.WordLists;

/** Puts titles and the bodies around them together to offices. */
final class Titles {
  private static final Set<String> DESCRIBING = WordLists.of("titles-describing");
  private static final Set<String> FORMER =
      WordLists.words(
          "former",
          "ex",
          "then",
          "onetime",
          "late",
          "ousted",
          "deposed",
          "erstwhile",
          "disgraced",
          "retired");
  private static final Set<String> GENERIC =
      WordLists.words(
          "minister", "secretary", "commissioner", "spokesman", "ambassador", "chief", "director");
  private static final Set<String> PORTFOLIO =
      WordLists.words("minister", "secretary", "commissioner");
  private static final Set<String> NO_PORTFOLIO = WordLists.of("titles-no-portfolio");
  private static final Set<String> NO_BODY =
      WordLists.words(
          "republican", "democratic", "democrat", "conservative", "labour", "liberal", "labor");

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
          Map.entry("rep.", "Representative"),
          Map.entry("gov.", "Governor"),
          Map.entry("gov", "Governor"),
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

  private final Gazetteer gazetteer;
  private final Map<String, Entity> made = new HashMap<>();
  private final Map<String, Entity> bodies = new HashMap<>();

  Titles(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The same for one item of the article, which makes up offices of its own. */
  Titles copy() {
    Titles copy = new Titles(gazetteer);
    copy.made.putAll(made);
    copy.bodies.putAll(bodies);
    return copy;
  }

  /** The offices that this article made up, by id, with the body of each. */
  Map<String, Entity> bodies() {
    return bodies;
  }

  /** The titles of a sentence, in order. */
  List<Title> titles(List<Token> tokens, List<Spot> spots) {
    List<Title> out = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      Spot spot = spots.get(i);
      if (spot.type() == Spot.Type.OFFICE || spot.type() == Spot.Type.OFFICE_KIND) {
        out.add(title(tokens, spots, i));
      }
    }
    return out;
  }

  private Title title(List<Token> tokens, List<Spot> spots, int i) {
    Spot spot = spots.get(i);
    if (spot.type() == Spot.Type.OFFICE) {
      Entity office = spot.entities().get(0);
      int low = low(tokens, spots, i, spot.from());
      List<Entity> kinds = gazetteer.kindOf(office).stream().toList();
      return new Title(
          low,
          spot.from(),
          spot.to(),
          kinds,
          gazetteer.body(office),
          Optional.of(office),
          spot.text(),
          former(tokens, low, spot.from()));
    }
    int start = portfolio(tokens, spots, i);
    int end = portfolioEnd(tokens, spots, i);
    String said = Spotter.text(tokens, start, end);
    String title = WRITTEN_OUT.getOrDefault(said.toLowerCase(Locale.ROOT), said);
    Optional<Spot> before = bodyBefore(tokens, spots, i, start);
    Optional<Spot> after =
        before.isPresent() || end > spot.to() ? Optional.empty() : bodyAfter(tokens, spots, i);
    Optional<Entity> body = before.or(() -> after).map(this::body);
    int from = before.map(Spot::from).orElse(start);
    int to = after.map(Spot::to).orElse(end);
    int low = low(tokens, spots, i, from);
    boolean former = former(tokens, low, start);
    List<Entity> kinds = spot.entities();
    boolean vague =
        title.equalsIgnoreCase("leader") && body.filter(b -> b.type().equals("State")).isPresent();
    Optional<Entity> office =
        vague
            ? Optional.empty()
            : body.map(b -> office(kinds, title, b, start == spot.from() && end == spot.to()));
    return new Title(low, from, to, kinds, body, office, title, former);
  }

  private static boolean former(List<Token> tokens, int low, int to) {
    for (int i = low; i < to; i++) {
      if (FORMER.contains(tokens.get(i).norm())) {
        return true;
      }
    }
    return false;
  }

  /** Where the title begins with the word before a generic one: "trade" in "trade minister". */
  private static int portfolio(List<Token> tokens, List<Spot> spots, int i) {
    Spot spot = spots.get(i);
    if (!GENERIC.contains(spot.text().toLowerCase(Locale.ROOT))) {
      return spot.from();
    }
    int start = spot.from();
    int floor = i == 0 ? 0 : spots.get(i - 1).to();
    while (start > floor && spot.from() - start < 3) {
      Token before = tokens.get(start - 1);
      if (!before.isWord()
          || NO_PORTFOLIO.contains(before.norm())
          || before.norm().endsWith("ed")) {
        break;
      }
      start--;
    }
    return start;
  }

  /** Where "Secretary of Health and Human Services" ends: behind what is no state or known body. */
  private static int portfolioEnd(List<Token> tokens, List<Spot> spots, int i) {
    Spot spot = spots.get(i);
    int at = spot.to();
    boolean generic = PORTFOLIO.contains(spot.text().toLowerCase(Locale.ROOT));
    if (!generic || at + 1 >= tokens.size() || !isOf(tokens.get(at).norm())) {
      return at;
    }
    int from = tokens.get(at + 1).norm().equals("the") ? at + 2 : at + 1;
    for (int k = i + 1; k < spots.size() && spots.get(k).from() <= from; k++) {
      if (spots.get(k).from() == from && spots.get(k).type() != Spot.Type.NAME) {
        return at;
      }
    }
    int end = from;
    while (end < tokens.size() && end - from < 7 && isPortfolio(tokens, end)) {
      end++;
    }
    return end > from ? end : at;
  }

  private static boolean isOf(String norm) {
    return norm.equals("of") || norm.equals("for");
  }

  private static boolean isPortfolio(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    boolean joins = token.norm().equals("and") || token.norm().equals("&");
    return joins
        ? at + 1 < tokens.size() && tokens.get(at + 1).isWord() && tokens.get(at + 1).capitalised()
        : token.isWord() && token.capitalised();
  }

  private static Optional<Spot> bodyBefore(List<Token> tokens, List<Spot> spots, int i, int start) {
    if (i == 0) {
      return Optional.empty();
    }
    Spot before = spots.get(i - 1);
    if (!before.isBody() || NO_BODY.contains(before.text().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    for (int k = before.to(); k < start; k++) {
      String norm = tokens.get(k).norm();
      boolean mark = norm.equals("'s") || norm.equals("'") || norm.equals("-");
      if (!mark && (!DESCRIBING.contains(norm) || norm.equals("the"))) {
        return Optional.empty();
      }
    }
    return start - before.to() <= 5 ? Optional.of(before) : Optional.empty();
  }

  private static Optional<Spot> bodyAfter(List<Token> tokens, List<Spot> spots, int i) {
    int at = spots.get(i).to();
    if (at >= tokens.size() || !Set.of("of", "for").contains(tokens.get(at).norm())) {
      return Optional.empty();
    }
    boolean of = tokens.get(at).norm().equals("of");
    at++;
    if (at < tokens.size() && tokens.get(at).norm().equals("the")) {
      at++;
    }
    int from = at;
    return i + 1 < spots.size()
            && spots.get(i + 1).from() == from
            && spots.get(i + 1).isBody()
            && (of || spots.get(i + 1).type() == Spot.Type.ORGANISATION)
        ? Optional.of(owned(tokens, spots, i + 1))
        : Optional.empty();
  }

  /** Of "New Zealand's Labour Party" the party. */
  private static Spot owned(List<Token> tokens, List<Spot> spots, int i) {
    int to = spots.get(i).to();
    boolean owns =
        to < tokens.size()
            && (tokens.get(to).norm().equals("'s") || tokens.get(to).norm().equals("'"))
            && i + 1 < spots.size()
            && spots.get(i + 1).from() == to + 1
            && spots.get(i + 1).isBody();
    return owns ? spots.get(i + 1) : spots.get(i);
  }

  private Entity body(Spot spot) {
    return spot.entities().isEmpty()
        ? new Entity("Organisation", Slug.of(spot.text()), spot.text())
        : spot.entities().get(0);
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
    List<Entity> all =
        kinds.stream().flatMap(k -> gazetteer.office(k.id(), body).stream()).distinct().toList();
    return all.stream()
        .filter(o -> isNamed(o, title))
        .findFirst()
        .or(() -> all.stream().filter(o -> !isOther(o, title, body)).findFirst());
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
    boolean article = gazetteer.entity(body.type(), body.id()).isPresent() && needsArticle(body);
    String label =
        Places.isUsState(body.label()) && CONGRESS.containsKey(title.toLowerCase(Locale.ROOT))
            ? CONGRESS.get(title.toLowerCase(Locale.ROOT)) + " from " + body.label()
            : capitalised(title) + " of " + (article ? "the " : "") + body.label();
    String id = Slug.of(label);
    bodies.put(id, body);
    return made.computeIfAbsent(id, k -> new Entity("Office", k, label));
  }

  private static boolean needsArticle(Entity body) {
    return body.label()
        .matches(
            "(United|Netherlands|Philippines|Bahamas|Gambia|European|African|World|International|Organi[sz]ation|Bank|Council).*");
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

  /** Where the words that describe what begins at a token begin. */
  private static int low(List<Token> tokens, List<Spot> spots, int i, int from) {
    int floor = 0;
    for (int k = i - 1; k >= 0 && floor == 0; k--) {
      if (spots.get(k).to() <= from && spots.get(k).type() != Spot.Type.TITLE) {
        floor = spots.get(k).to();
      }
    }
    int low = from;
    while (low > floor && from - low < 6 && DESCRIBING.contains(tokens.get(low - 1).norm())) {
      low--;
    }
    return low;
  }
}
