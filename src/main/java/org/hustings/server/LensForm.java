package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hustings.graph.Terms;
import org.hustings.model.Factuality;

/** The form that says what is to be seen of a contest, and in words what is left out. */
final class LensForm {
  private static final int MOST_PUBLISHERS = 400;
  private static final int LONGEST = 80;

  private final Visit visit;
  private final Ask ask;
  private final Lens lens;
  private final Race race;

  LensForm(Visit visit, Ask ask, Lens lens, Race race) {
    this.visit = visit;
    this.ask = ask;
    this.lens = lens;
    this.race = race;
  }

  Html html() {
    if (race.publishers().isEmpty() && race.said().isEmpty() && !lens.narrows()) {
      return Html.nothing();
    }
    List<Html> fields = new ArrayList<>();
    if (!ask.parameter("iri").isEmpty()) {
      fields.add(hidden("iri"));
    }
    fields.add(
        field("asof", "As of", element("input").with("type", "date").with("value", lens.field())));
    fields.add(field("publisher", "Publisher", publishers()));
    fields.add(field("factuality", "How sure", factualities()));
    fields.add(element("button", "Show"));
    return parts(
        element("form", fields)
            .css("lens")
            .with("action", ask.path())
            .with("aria-label", "What to show"),
        lens.fault()
            .<Html>map(f -> element("p", f).css("fault").with("role", "alert"))
            .orElseGet(this::told));
  }

  private Html told() {
    if (!lens.narrows()) {
      return Html.nothing();
    }
    List<String> words = new ArrayList<>();
    if (!lens.asOf().isEmpty()) {
      words.add("as of " + Dates.text(lens.asOf()));
    }
    if (!lens.publisher().isEmpty()) {
      words.add("by " + Names.cut(lens.publisher(), LONGEST));
    }
    if (!lens.factuality().isEmpty()) {
      words.add("that is " + visit.names().of(Terms.own(lens.factuality())));
    }
    Ask whole = ask;
    for (String parameter : Lens.PARAMETERS) {
      whole = whole.asking(parameter, "");
    }
    return element(
            "p",
            text("Only what is said " + String.join(", ", words) + ". "),
            link(whole.asking("page", "").address(), "Show all"))
        .css("told");
  }

  private Html publishers() {
    List<Html> options = new ArrayList<>();
    options.add(option("", "any", lens.publisher()));
    List<String> all = new ArrayList<>(race.publishers().stream().limit(MOST_PUBLISHERS).toList());
    if (!lens.publisher().isEmpty() && !all.contains(lens.publisher())) {
      all.add(lens.publisher());
    }
    all.forEach(p -> options.add(option(p, Names.cut(p, LONGEST), lens.publisher())));
    return element("select", options);
  }

  private Html factualities() {
    List<Html> options = new ArrayList<>();
    options.add(option("", "any", lens.factuality()));
    Arrays.stream(Factuality.values())
        .map(Factuality::term)
        .forEach(f -> options.add(option(f, visit.names().of(Terms.own(f)), lens.factuality())));
    return element("select", options);
  }

  private static Html option(String value, String words, String chosen) {
    Html.Element option = element("option", words).with("value", value);
    return value.equals(chosen) ? option.with("selected", "selected") : option;
  }

  private Html hidden(String name) {
    return element("input")
        .with("type", "hidden")
        .with("name", name)
        .with("value", ask.parameter(name));
  }

  private static Html field(String name, String label, Html control) {
    Html named =
        control instanceof Html.Element element
            ? element.with("name", name).with("id", "lens-" + name)
            : control;
    return element("div", element("label", label).with("for", "lens-" + name), named);
  }
}
