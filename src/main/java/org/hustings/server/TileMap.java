package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.name;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/**
 * A map of the world with a tile a state, since each has one vote, coloured by whom it backs; a
 * letter and a shape say the same as the colour. Each tile leads to the claim.
 */
final class TileMap {
  private static final int SIDE = 40;

  private final Visit visit;
  private final Race race;
  private final Map<Node, List<Stand>> stands = new TreeMap<>(Data.ORDER);

  /** Where a state stands towards one of the candidates. */
  private record Stand(Contender contender, Contender.Position position) {
    static final Comparator<Stand> STRONGEST_FIRST =
        Comparator.comparing((Stand s) -> s.position.stance())
            .thenComparing(Comparator.comparing((Stand s) -> s.position.said().since()).reversed());
  }

  TileMap(Visit visit, Race race) {
    this.visit = visit;
    this.race = race;
    for (Contender contender : race.contenders()) {
      contender
          .stances()
          .forEach(
              (body, position) -> {
                if (race.states().contains(body)) {
                  stands
                      .computeIfAbsent(body, b -> new ArrayList<>())
                      .add(new Stand(contender, position));
                }
              });
    }
    stands.values().forEach(all -> all.sort(Stand.STRONGEST_FIRST));
  }

  /** The map with its legend; nothing where no state has a say. */
  Html html() {
    if (stands.isEmpty()) {
      return Html.nothing();
    }
    Map<String, Tile> tiles = new HashMap<>();
    Tile.all().forEach(t -> tiles.put(visit.links().base() + "state/" + t.slug(), t));
    visit.names().fetch(stands.keySet());
    List<Html> drawn = new ArrayList<>();
    Map<String, List<Stand>> known = new HashMap<>();
    stands.forEach((state, all) -> known.put(Thing.characters(state), all));
    Tile.all()
        .forEach(
            t -> {
              List<Stand> all = known.remove(visit.links().base() + "state/" + t.slug());
              drawn.add(all == null ? empty(t) : tile(t, all));
            });
    Html picture =
        Svg.picture(Tile.columns() * SIDE, Tile.rows() * SIDE, "The states, a tile each", drawn);
    return element(
            "section",
            element("h2", "State by state"),
            element("p", link("#candidates", "Skip the map").css("skip")),
            element("div", picture)
                .css("map")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", "Map"),
            new Legend(visit, race).html(),
            elsewhere(known))
        .with("id", "map");
  }

  private static Html empty(Tile tile) {
    int x = tile.column() * SIDE;
    int y = tile.row() * SIDE;
    return element(
        "g",
        Svg.rect(x + 1, y + 1, SIDE - 2, SIDE - 2, "none").with("rx", "3"),
        Svg.text(x + SIDE / 2, y + 25, tile.code(), "code quiet"));
  }

  private Html tile(Tile tile, List<Stand> all) {
    Stand first = all.get(0);
    Stance stance = first.position().stance();
    String css = first.contender().css();
    int x = tile.column() * SIDE;
    int y = tile.row() * SIDE;
    List<Html> parts = new ArrayList<>();
    parts.add(Svg.title(words(all)));
    parts.addAll(Mark.shape(stance, css, x + 2, y + 2, SIDE - 4));
    String on = stance == Stance.BACKS ? " on-fill" : " on-paper";
    parts.add(Svg.text(x + SIDE / 2, y + 19, tile.code(), "code" + on));
    String letter = first.contender().letter() + (all.size() > 1 ? "+" : "");
    parts.add(Svg.text(x + SIDE / 2, y + 34, letter, "letter" + on));
    String address = visit.links().page(Thing.characters(first.position().said().claim()));
    return link(address, parts(parts.stream())).css("tile").with("aria-label", words(all));
  }

  /** "France backs Mark Rutte, 22 February 2024; France is said to back ...". */
  private String words(List<Stand> all) {
    List<String> words = new ArrayList<>();
    for (Stand stand : all) {
      Said said = stand.position().said();
      words.add(
          visit.names().brief(said.behalf())
              + " "
              + stand.position().stance().words()
              + " "
              + visit.names().brief(stand.contender().candidate())
              + (said.since().isEmpty() ? "" : ", " + Dates.text(said.since())));
    }
    return String.join("; ", words);
  }

  /** States that have no tile. */
  private Html elsewhere(Map<String, List<Stand>> rest) {
    if (rest.isEmpty()) {
      return Html.nothing();
    }
    List<Html> items = new ArrayList<>();
    rest.values().stream()
        .sorted(Comparator.comparing(this::words))
        .forEach(
            all -> {
              String claim = Thing.characters(all.get(0).position().said().claim());
              items.add(element("li", link(visit.links().page(claim), name(words(all)))));
            });
    return element("div", element("p", text("Without a tile:")), element("ul", items));
  }
}
