package org.hustings.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * Where a remote store answers and takes orders.
 *
 * <p>One URL serves for all three, as in Fuseki. Other stores are told after a "#", relative to the
 * first: {@code http://localhost:7878/query#update=/update&data=/store}. With "data" and no
 * "update", graphs are written by the graph store protocol.
 *
 * @param query URL of the SPARQL query service
 * @param update URL of the SPARQL update service, where there is one
 * @param data URL of the graph store, where there is one
 */
record Endpoints(URI query, Optional<URI> update, Optional<URI> data) {
  private static final String EXPECTED = "URL[#update=URL][&data=URL]";

  /** Reads a location. */
  static Endpoints read(String location) {
    requireNoPassword(location);
    try {
      String fragment = Optional.ofNullable(new URI(location).getRawFragment()).orElse("");
      URI query = new URI(location.replaceFirst("#.*", ""));
      if (query.getHost() == null) {
        throw fault(location, "names no host", EXPECTED);
      }
      Map<String, URI> named = named(location, fragment, query);
      Optional<URI> data = Optional.ofNullable(named.get("data"));
      URI update = named.get("update");
      return new Endpoints(
          query,
          update != null || data.isPresent() ? Optional.ofNullable(update) : Optional.of(query),
          data);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw fault(location, "is no URL: " + e.getMessage(), EXPECTED);
    }
  }

  /**
   * Other programs and other people see a command line. Any "@" is refused, because in
   * http://anna:12/34@host/ it does not stand where a password ends for a parser of URLs.
   */
  private static void requireNoPassword(String location) {
    if (location.contains("@")) {
      throw fault(
          location.replaceAll("//.*@", "//...@"),
          "holds a user or a password, which other people can see on a command line",
          "a URL without them, and "
              + Logins.WAYS
              + "; an @ that belongs to the URL is written %40");
    }
  }

  private static Map<String, URI> named(String location, String fragment, URI query) {
    Map<String, URI> named = new TreeMap<>();
    for (String part : fragment.split("&", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      if (name.equals("update") || name.equals("data")) {
        named.put(name, query.resolve(part.substring(equals + 1)));
      } else if (!fragment.isEmpty()) {
        throw fault(location, "has an unknown part '" + name + "'", EXPECTED);
      }
    }
    return named;
  }

  private static InputException fault(String shown, String problem, String expected) {
    return new InputException(new Finding(shown, 0, 0, problem, expected));
  }
}
