package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.graph.Terms;

/**
 * A picture of who held which office from when to when, a bar each over the years. What began at an
 * unknown time is left out; an open end fades into a dashed one.
 */
final class Reigns {
  private static final int MOST = 40;
  private static final int WIDTH = 1000;
  private static final int ROW = 30;
  private static final int AXIS = 26;
  private static final int OPEN = 1;

  /** About how wide a letter is. */
  private static final int LETTER = 8;

  private final Visit visit;
  private final ClaimSection section;
  private final Node here;

  /**
   * Makes a picture for the page of a resource.
   *
   * @param here the page's resource, a person or an office
   */
  Reigns(Visit visit, ClaimSection section, Node here) {
    this.visit = visit;
    this.section = section;
    this.here = here;
  }

  /** A tenure with its years; "until" is one more than the last year where the end is open. */
  private record Bar(Thing claim, Node other, int from, int until, boolean open, boolean unsure) {}

  /** The picture of the last forty; nothing for fewer than two. */
  Html html(List<Node> claims) {
    List<Node> last = claims.subList(Math.max(0, claims.size() - MOST), claims.size());
    visit.data().fetch(last);
    List<Bar> bars =
        last.stream()
            .map(visit.data()::thing)
            .flatMap(c -> bar(c).stream())
            .sorted(Comparator.comparingInt(Bar::from).thenComparingInt(Bar::until))
            .toList();
    if (bars.size() < 2) {
      return Html.nothing();
    }
    visit.names().fetch(bars.stream().map(Bar::other).toList());
    int first = bars.get(0).from();
    int end = bars.stream().mapToInt(Bar::until).max().orElse(first) + 1;
    List<Html> drawn = new ArrayList<>(years(first, end, bars.size() * ROW));
    for (int i = 0; i < bars.size(); i++) {
      drawn.add(drawn(bars.get(i), first, end, i * ROW));
    }
    return element(
            "figure",
            element("figcaption", "By year").css("unseen"),
            element(
                    "div",
                    Svg.picture(
                        WIDTH, bars.size() * ROW + AXIS, section.title() + " by year", drawn))
                .css("map")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", section.title() + " by year"))
        .css("chart");
  }

  private Optional<Bar> bar(Thing claim) {
    String began =
        claim.text(Terms.BEGAN).isEmpty() ? claim.text(Terms.FROM) : claim.text(Terms.BEGAN);
    Optional<Node> other =
        section.kind().key().stream()
            .filter(r -> !r.classes().isEmpty())
            .flatMap(r -> claim.all(NodeFactory.createURI(r.iri())).stream())
            .filter(n -> !n.equals(here))
            .findFirst();
    Optional<Integer> from = year(began);
    if (from.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> until = year(claim.text(Terms.ENDED));
    boolean unsure = claim.text(Terms.CERTAINTY).equals("low");
    return Optional.of(
        new Bar(
            claim,
            other.get(),
            from.get(),
            Math.max(from.get(), until.orElse(from.get() + OPEN)),
            until.isEmpty(),
            unsure));
  }

  private static Optional<Integer> year(String date) {
    return date.matches("[0-9]{4}(-.*)?")
        ? Optional.of(Integer.parseInt(date.substring(0, 4)))
        : Optional.empty();
  }

  private static List<Html> years(int first, int end, int height) {
    int step = Math.max(1, (end - first + 9) / 10);
    List<Html> drawn = new ArrayList<>();
    for (int year = first; year < end; year += step) {
      int x = x(year, first, end);
      drawn.add(Svg.line(x, 0, x, height, "base"));
      drawn.add(Svg.text(x, height + AXIS - 8, Integer.toString(year), "axis"));
    }
    return drawn;
  }

  private Html drawn(Bar bar, int first, int end, int top) {
    int from = x(bar.from(), first, end);
    int to = Math.max(from + 6, x(bar.until() + (bar.open() ? OPEN : 0), first, end));
    String name = Names.cut(visit.names().of(bar.other()), 60);
    String words =
        name
            + ", "
            + bar.from()
            + (bar.open() ? " – open" : " – " + bar.until())
            + (bar.unsure() ? ", uncertain" : "");
    Html.Element rect =
        Svg.rect(
                from,
                top + 6,
                to - from,
                ROW - 12,
                bar.unsure() || bar.open() ? "c1 line" : "c1 fill")
            .with("rx", "3");
    Html shape = bar.unsure() || bar.open() ? rect.with("fill", "url(#hatch-c1)") : rect;
    boolean full = shape == rect;
    return link(
            visit.links().page(bar.claim().iri()),
            parts(Svg.title(words), shape, label(name, from, to, top + 20, full)))
        .css("tile")
        .with("aria-label", words);
  }

  /** The name beside its bar, or on it where there is no room. */
  private static Html label(String name, int from, int to, int line, boolean full) {
    int wide = name.length() * LETTER;
    return to + wide < WIDTH
        ? Svg.text(to + 8, line, name, "on-paper")
        : from > wide
            ? Svg.text(from - 8, line, name, "on-paper end")
            : Svg.text(from + 8, line, name, full ? "on-fill" : "on-paper");
  }

  private static int x(int year, int first, int end) {
    return (year - first) * (WIDTH - 20) / Math.max(1, end - first);
  }
}
