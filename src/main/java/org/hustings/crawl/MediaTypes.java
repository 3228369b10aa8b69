package org.hustings.crawl;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a Content-Type says: "text/html; charset=utf-8". */
final class MediaTypes {
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\\s;\"',]+)");

  private MediaTypes() {}

  /** True for a page. */
  static boolean isHtml(String type) {
    return HTML.contains(type.split("[;,]", 2)[0].trim().toLowerCase(Locale.ROOT));
  }

  /** The character set, or empty. */
  static String charset(String type) {
    Matcher matcher = CHARSET.matcher(type);
    return matcher.find() ? matcher.group(1) : "";
  }
}
