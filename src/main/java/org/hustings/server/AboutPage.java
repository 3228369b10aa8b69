package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.name;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.List;
import java.util.Optional;

/** What this is, how to cite from it, and under which licences what browsers are given stands. */
final class AboutPage {
  private final Visit visit;
  private final String root;

  /**
   * Makes the page.
   *
   * @param root where the server is reached, without a slash at the end
   */
  AboutPage(Visit visit, String root) {
    this.visit = visit;
    this.root = root;
  }

  Html page() {
    Html body =
        parts(
            element(
                "header",
                element("p", "About").css("kicker"),
                element("h1", "What Hustings is"),
                element(
                        "p",
                        "A cited graph of who endorses whom for which office, read from news articles.")
                    .css("lead")),
            reading(),
            citing(),
            element(
                "section",
                element("h2", "This program"),
                element(
                    "p",
                    text(
                        "Hustings "
                            + version()
                            + ", under the Apache License 2.0. It runs on the machine that serves it: these pages ask no other host for anything, and set no cookie. The articles belong to those who wrote them: a text is shown only where its licence allows that, else the quotes alone.")),
                element(
                    "p",
                    text("The data: "),
                    link("/dumps", "the whole graph in files"),
                    text(", "),
                    link("/.well-known/void", "its description"),
                    text(", "),
                    link("/ns", "its words"),
                    text(", "),
                    link("/console", "queries in SPARQL"),
                    text("."))),
            libraries());
    return Layout.page("About", body);
  }

  private static Html reading() {
    return element(
        "section",
        element("h2", "How to read it"),
        element(
            "p",
            "A claim is what is said: that France endorses somebody for an office, say. Evidence is how one article says it: the sentence, how sure it is, when, and who says so. A claim is not a fact: it may be reported, expected, denied or withdrawn, and each piece of evidence says which in a word."),
        element(
            "p",
            "A tally counts endorsements that some article states as a fact, and that the same endorser has not withdrawn or denied later. A state counts once, whoever spoke for it."));
  }

  private Html citing() {
    String example = visit.links().base() + "endorsement/...";
    return element(
            "section",
            element("h2", "How to cite a claim"),
            element(
                "p",
                "Cite the article that says it, in its words, and the claim by its address, which stays the same:"),
            element(
                "blockquote",
                element(
                    "p",
                    text("“QUOTE” "),
                    element("cite", "TITLE OF THE ARTICLE"),
                    text(", PUBLISHER, DAY. Claim: "),
                    name(example),
                    text(", read at " + root + " on DAY."))),
            element(
                "p",
                "The page of a claim has all of these, and its RDF says the same for programs."))
        .with("id", "citing");
  }

  private static String version() {
    return Optional.ofNullable(AboutPage.class.getPackage())
        .map(Package::getImplementationVersion)
        .orElse("in development");
  }

  private static Html libraries() {
    List<Html.Element> items = Library.all().stream().map(AboutPage::library).toList();
    return element(
            "section",
            element("h2", "What browsers are given of other people's work"),
            element("ul", items).css("libraries"))
        .with("id", "licences");
  }

  private static Html.Element library(Library library) {
    return element(
        "li",
        element(
            "details",
            element(
                "summary",
                element("span", library.name()).css("library"),
                text(" " + library.version() + ", " + library.licence())),
            element("pre", library.licenceText()).with("tabindex", "0")));
  }
}
