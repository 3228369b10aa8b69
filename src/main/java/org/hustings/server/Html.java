package org.hustings.server;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * HTML as a tree of values. Text becomes markup nowhere: it is escaped where the tree is written,
 * and there is no way to put in markup as a string.
 */
sealed interface Html {
  /** Characters as they are meant to be read. */
  record Text(String text) implements Html {}

  /** Parts that follow each other. */
  record Parts(List<Html> parts) implements Html {
    public Parts {
      parts = List.copyOf(parts);
    }
  }

  /**
   * An element; names of elements and attributes are ours, values of attributes may be anybody's.
   */
  record Element(String name, Map<String, String> attributes, List<Html> children) implements Html {
    public Element {
      children = List.copyOf(children);
    }

    /** The same element with one attribute more. */
    Element with(String attribute, String value) {
      Map<String, String> more = new LinkedHashMap<>(attributes);
      more.put(attribute, value);
      return new Element(name, more, children);
    }

    /** The same element with a class for the style sheet. */
    Element css(String names) {
      return with("class", names);
    }
  }

  /** Data for programs, in JSON-LD: nothing that a browser shows or runs. */
  record Data(String json) implements Html {}

  /** Elements that have neither children nor an end tag. */
  Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");

  /** Nothing at all. */
  static Html nothing() {
    return new Parts(List.of());
  }

  static Html text(String text) {
    return new Text(text);
  }

  /** A name from outside, whose direction of writing must not disturb what stands beside it. */
  static Element name(String name) {
    return element("bdi", text(name));
  }

  static Element element(String name, Html... children) {
    return new Element(name, Map.of(), Arrays.asList(children));
  }

  static Element element(String name, String text) {
    return element(name, text(text));
  }

  static Element element(String name, List<? extends Html> children) {
    return new Element(name, Map.of(), List.copyOf(children));
  }

  static Html parts(Html... parts) {
    return new Parts(Arrays.asList(parts));
  }

  static Html parts(Stream<? extends Html> parts) {
    return new Parts(parts.<Html>map(p -> p).toList());
  }

  /** A link to a page of this server or to a web page; any other address gives the words alone. */
  static Element link(String address, Html words) {
    boolean ours =
        (address.startsWith("/") && !address.startsWith("//"))
            || address.startsWith("#")
            || address.startsWith("?");
    boolean web = address.startsWith("https://") || address.startsWith("http://");
    return ours || web
        ? element("a", words).with("href", address)
        : element("span", words).css("no-link");
  }

  static Element link(String address, String words) {
    return link(address, text(words));
  }

  /** The whole document, with its first line. */
  default String document() {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    HtmlWriter.write(this, out);
    return out.append('\n').toString();
  }
}
