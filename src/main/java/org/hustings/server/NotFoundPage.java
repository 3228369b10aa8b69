package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.text;

/** What is shown for addresses that nothing stands at. */
final class NotFoundPage {
  private static final int LONGEST = 300;

  private NotFoundPage() {}

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
