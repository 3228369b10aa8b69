package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.hustings.endpoint.Reply;

/** The frame that every page stands in. */
final class Layout {
  private static final int LONGEST_TITLE = 90;

  private Layout() {}

  /**
   * A page without RDF of its own.
   *
   * @param title for the browser's tab, without the name of the site
   */
  static Html page(String title, Html body) {
    return page(title, body, List.of(), "");
  }

  /**
   * A page.
   *
   * @param formats links to the same in RDF
   * @param query what asks for the same in SPARQL, or empty
   */
  static Html page(String title, Html body, List<Alternate> formats, String query) {
    return page(title, body, formats, query, Html.nothing());
  }

  /**
   * A page.
   *
   * @param data what it is about, for programs
   */
  static Html page(String title, Html body, List<Alternate> formats, String query, Html data) {
    return element(
            "html",
            head(title, formats, data),
            element(
                "body",
                link("#main", "Skip to the page").css("skip"),
                header(),
                element("main", body).with("id", "main"),
                footer(formats, query)))
        .with("lang", "en");
  }

  /** A script that a page is better with, and works without: a module of the folder web. */
  static Html script(String module) {
    return element("script").with("type", "module").with("src", Assets.OWN + module + ".js");
  }

  /** The answer that shows a page. */
  static Reply reply(int status, Html page) {
    return Reply.of(status, "text/html; charset=utf-8", page.document());
  }

  /** The same page in another format. */
  record Alternate(String name, String mediaType, String address) {}

  private static Html head(String title, List<Alternate> formats, Html data) {
    List<Html> head = new ArrayList<>();
    head.add(element("meta").with("charset", "utf-8"));
    head.add(
        element("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"));
    head.add(element("meta").with("name", "color-scheme").with("content", "light dark"));
    head.add(element("title", Names.cut(title, LONGEST_TITLE) + " · Hustings"));
    head.add(element("link").with("rel", "stylesheet").with("href", Assets.OWN + "style.css"));
    head.add(
        element("link")
            .with("rel", "icon")
            .with("href", Assets.OWN + "icon.svg")
            .with("type", "image/svg+xml"));
    for (Alternate format : formats) {
      head.add(
          element("link")
              .with("rel", "alternate")
              .with("type", format.mediaType())
              .with("href", format.address()));
    }
    head.add(script("search"));
    head.add(data);
    return element("head", head);
  }

  private static Html header() {
    return element(
            "header",
            link("/", "Hustings").css("mark"),
            element(
                    "nav",
                    link("/", "Contests"),
                    link("/list/Person", "People"),
                    link("/list/State", "States"),
                    link("/list/Article", "Articles"),
                    link("/console", "Query"),
                    link("/ns", "Words"),
                    link("/about", "About"))
                .with("aria-label", "Site"),
            SearchForm.small())
        .css("site");
  }

  private static Html footer(List<Alternate> formats, String query) {
    List<Html> lines = new ArrayList<>();
    if (!query.isEmpty()) {
      lines.add(element("p", link(Links.console(query), "Ask this in SPARQL").css("ask")));
    }
    if (!formats.isEmpty()) {
      lines.add(
          element(
              "p",
              text("This page as data: "),
              parts(
                  formats.stream()
                      .map(
                          f ->
                              parts(
                                  link(f.address(), f.name()).with("rel", "alternate"),
                                  text(" "))))));
    }
    lines.add(
        element(
            "p",
            text(
                "Every claim here leads to the sentence that makes it. A claim is what an article says, not what is true.")));
    return element("footer", lines).css("site");
  }
}
