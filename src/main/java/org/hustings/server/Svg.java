package org.hustings.server;

import static org.hustings.server.Html.element;

import java.util.List;
import java.util.stream.IntStream;

/** Parts of pictures that the server draws; their colours are classes of the style sheet. */
final class Svg {
  private Svg() {}

  /** A picture with links in it, so that it is a group of things and no image. */
  static Html.Element picture(int width, int height, String label, List<? extends Html> parts) {
    return element("svg", parts)
        .with("viewBox", "0 0 " + width + " " + height)
        .with("role", "group")
        .with("aria-label", label);
  }

  static Html.Element rect(int x, int y, int width, int height, String css) {
    return element("rect")
        .with("x", Integer.toString(x))
        .with("y", Integer.toString(y))
        .with("width", Integer.toString(width))
        .with("height", Integer.toString(height))
        .css(css);
  }

  static Html.Element line(int x1, int y1, int x2, int y2, String css) {
    return element("line")
        .with("x1", Integer.toString(x1))
        .with("y1", Integer.toString(y1))
        .with("x2", Integer.toString(x2))
        .with("y2", Integer.toString(y2))
        .css(css);
  }

  static Html.Element text(int x, int y, String words, String css) {
    return element("text", words)
        .with("x", Integer.toString(x))
        .with("y", Integer.toString(y))
        .css(css);
  }

  static Html.Element title(String words) {
    return element("title", words);
  }

  /** The hatchings that stand for what is not sure, one a colour; nothing is seen of them. */
  static Html.Element hatchings() {
    return element(
            "svg",
            element(
                "defs",
                IntStream.rangeClosed(1, Contender.COLOURS).mapToObj(Svg::hatching).toList()))
        .with("aria-hidden", "true")
        .css("unseen");
  }

  private static Html.Element hatching(int c) {
    return element("pattern", rect(0, 0, 3, 7, "c" + c + " fill"))
        .with("id", "hatch-c" + c)
        .with("width", "7")
        .with("height", "7")
        .with("patternUnits", "userSpaceOnUse")
        .with("patternTransform", "rotate(45)");
  }
}
