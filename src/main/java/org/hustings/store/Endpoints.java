package org.hustings.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
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
 * @param update URL of the SPARQL update service, or empty
 * @param data URL of the graph store, or empty
 */
record Endpoints(String query, String update, String data) {
  private static final String EXPECTED = "URL[#update=URL][&data=URL]";

  /** Reads a location. */
  static Endpoints read(String location) {
    try {
      URI uri = new URI(location);
      String fragment = uri.getRawFragment() == null ? "" : uri.getRawFragment();
      URI query = new URI(location.substring(0, location.length() - suffix(location)));
      if (query.getHost() == null) {
        throw fault(location, "names no host");
      }
      Map<String, String> named = named(location, fragment, query);
      String data = named.getOrDefault("data", "");
      String update = named.getOrDefault("update", data.isEmpty() ? query.toString() : "");
      return new Endpoints(query.toString(), update, data);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw fault(location, "is no URL: " + e.getMessage());
    }
  }

  /** A location, or a text with one, as it may be shown: without the password. */
  static String shown(String location) {
    return location.replaceAll("//[^/@#?\\s]*@", "//");
  }

  private static int suffix(String location) {
    int hash = location.indexOf('#');
    return hash < 0 ? 0 : location.length() - hash;
  }

  private static Map<String, String> named(String location, String fragment, URI query) {
    Map<String, String> named = new TreeMap<>();
    for (String part : fragment.split("&", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      if (name.equals("update") || name.equals("data")) {
        named.put(name, query.resolve(part.substring(equals + 1)).toString());
      } else if (!fragment.isEmpty()) {
        throw fault(location, "has an unknown part '" + name + "'");
      }
    }
    return named;
  }

  private static InputException fault(String location, String problem) {
    return new InputException(new Finding(shown(location), 0, 0, problem, EXPECTED));
  }
}
