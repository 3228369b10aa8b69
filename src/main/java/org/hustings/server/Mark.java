package org.hustings.server;

import java.util.ArrayList;
import java.util.List;

/** The shapes that stand for stances: filled, hatched, crossed, outlined and struck through. */
final class Mark {
  private Mark() {}

  /** The shape of a stance in a candidate's colour. */
  static List<Html> shape(Stance stance, String css, int x, int y, int size) {
    List<Html> parts = new ArrayList<>();
    Html.Element box = Svg.rect(x, y, size, size, css + " line").with("rx", "3");
    int in = size / 5;
    switch (stance) {
      case BACKS -> parts.add(box.css(css + " fill"));
      case UNSURE -> parts.add(box.with("fill", "url(#hatch-" + css + ")"));
      case OPPOSES -> {
        parts.add(box.css(css + " line hollow"));
        parts.add(Svg.line(x + in, y + in, x + size - in, y + size - in, css + " line"));
        parts.add(Svg.line(x + size - in, y + in, x + in, y + size - in, css + " line"));
      }
      case ENDED -> {
        parts.add(box.css(css + " line hollow"));
        parts.add(Svg.line(x, y + size, x + size, y, css + " line"));
      }
    }
    return parts;
  }
}
