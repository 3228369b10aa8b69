package org.hustings.server;

import java.util.List;

/**
 * The place of a state on the map, read from tiles.txt.
 *
 * @param slug of the state's IRI: "france"
 * @param column from 0, west to east
 * @param row from 0, north to south
 * @param code two letters
 */
record Tile(String slug, int column, int row, String code) {
  private static final List<Tile> ALL =
      PageQueries.text("tiles.txt")
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split(" "))
          .map(w -> new Tile(w[0], Integer.parseInt(w[1]), Integer.parseInt(w[2]), w[3]))
          .toList();

  /** Every state's. */
  static List<Tile> all() {
    return ALL;
  }

  /** How many columns the map has. */
  static int columns() {
    return ALL.stream().mapToInt(Tile::column).max().orElse(0) + 1;
  }

  /** How many rows the map has. */
  static int rows() {
    return ALL.stream().mapToInt(Tile::row).max().orElse(0) + 1;
  }
}
