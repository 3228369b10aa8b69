package org.hustings.server;

import static org.hustings.server.Html.element;

import org.apache.jena.graph.Node;

/**
 * The place where a script draws who is connected with the page's resource, when it is asked to;
 * without scripts nothing is seen of it, and the lists of the page say the same.
 */
final class Picture {
  private final Visit visit;

  Picture(Visit visit) {
    this.visit = visit;
  }

  /**
   * The place for a resource.
   *
   * @param connected false where there is nothing to draw
   */
  Html of(Node thing, boolean connected) {
    if (!connected || !thing.isURI()) {
      return Html.nothing();
    }
    return Html.parts(
        element("div")
            .css("neighbourhood")
            .with("id", "neighbourhood")
            .with("hidden", "hidden")
            .with("data-graph", "/graph?iri=" + Links.encoded(thing.getURI()))
            .with("data-name", visit.names().brief(thing)),
        Layout.script("neighbourhood"));
  }
}
