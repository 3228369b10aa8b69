package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.text;

/** What is shown for addresses that nothing stands at, or no more. */
final class NotFoundPage {
  private static final int LONGEST = 300;

  private NotFoundPage() {}

  /** Of an article that was removed. */
  static Html gone(String path) {
    return Layout.page(
        "Removed",
        element(
            "header",
            element("p", "410").css("kicker"),
            element("h1", "This article has been removed"),
            element(
                "p",
                text("The graph had "),
                element("code", Names.cut(path, LONGEST)),
                text(" and what it says, until it vanished from its source. Begin at "),
                link("/", "the contests"),
                text("."))));
  }

  static Html page(String path) {
    return Layout.page(
        "Not found",
        element(
            "header",
            element("p", "404").css("kicker"),
            element("h1", "Nothing is known of this"),
            element(
                "p",
                text("The graph says nothing of "),
                element("code", Names.cut(path, LONGEST)),
                text(". Begin at "),
                link("/", "the contests"),
                text(" or "),
                link("/console", "ask a query"),
                text("."))));
  }
}
