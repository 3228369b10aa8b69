package org.hustings.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.endpoint.Reply;

/**
 * The style sheets, scripts and pictures of the pages. Our own lie in the folder web of this room,
 * others come from WebJars; nothing is bundled. Browsers know no package names, so a module's
 * imports of libraries are given their addresses here.
 */
final class Assets {
  static final String OWN = "/assets/";
  static final String LIBRARIES = "/assets/lib/";

  private static final Pattern FILE = Pattern.compile("[a-z0-9-]+\\.(css|js|svg)");
  private static final Pattern IMPORT =
      Pattern.compile("(\\bfrom\\s*|\\bimport\\s*|\\bimport\\(\\s*)(['\"])([^'\"./][^'\"\\n]*)\\2");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final List<Library> libraries = Library.all();
  private final Map<String, Optional<Reply>> read = new ConcurrentHashMap<>();

  /** The file at an address; empty where there is none. */
  Optional<Reply> at(String path) {
    if (!path.startsWith(OWN)) {
      return Optional.empty();
    }
    if (path.startsWith(LIBRARIES)) {
      return libraries.stream()
          .filter(l -> l.address().equals(path))
          .findFirst()
          .flatMap(l -> read.computeIfAbsent(path, p -> Optional.of(module(l.text()))));
    }
    String file = path.substring(OWN.length());
    return FILE.matcher(file).matches() && PageQueries.has("web/" + file)
        ? read.computeIfAbsent(path, p -> Optional.of(own(file)))
        : Optional.empty();
  }

  private Reply own(String file) {
    String type = file.substring(file.lastIndexOf('.') + 1);
    String text = PageQueries.text("web/" + file);
    return type.equals("js") ? module(text) : reply(type, text);
  }

  private Reply module(String text) {
    return reply("js", resolved(text));
  }

  private static Reply reply(String type, String text) {
    return Reply.of(200, TYPES.getOrDefault(type, ""), text).tagged();
  }

  /** The text of a module with the names of libraries replaced by their addresses. */
  private String resolved(String module) {
    Matcher imports = IMPORT.matcher(module);
    return imports.replaceAll(
        found ->
            libraries.stream()
                .filter(l -> l.name().equals(found.group(3)))
                .findFirst()
                .map(l -> found.group(1) + found.group(2) + l.address() + found.group(2))
                .map(Matcher::quoteReplacement)
                .orElseGet(() -> Matcher.quoteReplacement(found.group())));
  }
}
