package org.hustings.server;

/** Writes an HTML tree as characters, escaping every text and every attribute. */
final class HtmlWriter {
  private HtmlWriter() {}

  static void write(Html html, StringBuilder out) {
    if (html instanceof Html.Text text) {
      escape(text.text(), out);
    } else if (html instanceof Html.Parts parts) {
      parts.parts().forEach(p -> write(p, out));
    } else if (html instanceof Html.Data data) {
      // Within JSON this character stands in strings only, and without it no tag ends the data.
      String json = data.json().replace("<", "\\u003C");
      out.append("<script type=\"application/ld+json\">").append(json).append("</script>");
    } else if (html instanceof Html.Element element) {
      write(element, out);
    }
  }

  private static void write(Html.Element element, StringBuilder out) {
    out.append('<').append(element.name());
    element
        .attributes()
        .forEach(
            (name, value) -> {
              out.append(' ').append(name).append("=\"");
              escape(value, out);
              out.append('"');
            });
    out.append('>');
    if (Html.VOID.contains(element.name())) {
      return;
    }
    if (element.name().equals("textarea") || element.name().equals("pre")) {
      // A parser drops the first newline of these two.
      out.append('\n');
    }
    element.children().forEach(c -> write(c, out));
    out.append("</").append(element.name()).append('>');
  }

  private static void escape(String text, StringBuilder out) {
    text.codePoints().forEach(c -> escape(c, out));
  }

  private static void escape(int c, StringBuilder out) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\n', '\t' -> out.append((char) c);
      default -> out.appendCodePoint(readable(c) ? c : 0xFFFD);
    }
  }

  /** Controls and lone surrogates have no place in HTML. */
  private static boolean readable(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL && type != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
  }
}
