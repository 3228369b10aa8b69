package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.text;

/** The form that searches: small at the head of pages, large where searching is what one is at. */
final class SearchForm {
  private SearchForm() {}

  static Html.Element small() {
    return form("search-small", "").css("search");
  }

  /** The same for a page of its own, with what was asked. */
  static Html.Element large(String asked) {
    return form("search-large", asked).css("search large");
  }

  private static Html.Element form(String id, String asked) {
    return element(
            "form",
            element("label", "Search people, states, offices, contests, articles").with("for", id),
            element("input")
                .with("type", "search")
                .with("name", "q")
                .with("id", id)
                .with("value", asked)
                .with("maxlength", "100")
                .with("placeholder", "Rutte, Hungary, NATO …")
                .with("autocomplete", "off"),
            element("button", text("Search")))
        .with("action", "/search")
        .with("role", "search");
  }
}
