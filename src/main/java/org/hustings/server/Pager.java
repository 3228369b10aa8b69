package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long list into pages, by the parameter "page" of an address, from 1. */
final class Pager {
  private static final int SIZE = 100;

  private final Ask ask;
  private final int size;
  private final int number;
  private final int last;

  /** The page of a hundred that is asked for. */
  Pager(Ask ask, int total) {
    this(ask, total, SIZE);
  }

  /**
   * The page that is asked for; past the end it is the last one.
   *
   * @param total how many there are in all
   * @param size how many stand on a page
   * @throws IllegalArgumentException when the parameter is no number
   */
  Pager(Ask ask, int total, int size) {
    this.ask = ask;
    this.size = size;
    this.last = Math.max(1, (total + size - 1) / size);
    this.number = Math.min(ask.page(), last);
  }

  /** The part of the list that stands on this page. */
  <T> List<T> cut(List<T> all) {
    return all.subList(
        Math.min(all.size(), (number - 1) * size), Math.min(all.size(), number * size));
  }

  /** Leads to the page before and the next one; nothing where there is one page only. */
  Html links() {
    return links("");
  }

  /**
   * Leads to the page before and the next one.
   *
   * @param anchor of what is cut, such as "#timeline"
   */
  Html links(String anchor) {
    if (last == 1) {
      return Html.nothing();
    }
    List<Html> links = new ArrayList<>();
    if (number > 1) {
      links.add(link(address(number - 1) + anchor, "← the page before").with("rel", "prev"));
    }
    links.add(element("span", "page " + number + " of " + last));
    if (number < last) {
      links.add(link(address(number + 1) + anchor, "the next page →").with("rel", "next"));
    }
    return element("nav", links).css("pages").with("aria-label", "Pages");
  }

  /** The page that is asked for, from 1. */
  int number() {
    return number;
  }

  /**
   * The address of the page on which something stands.
   *
   * @param place of it in the whole list, from 0
   */
  String at(int place) {
    return address(place / size + 1);
  }

  private String address(int page) {
    return ask.with("page", Integer.toString(page));
  }
}
