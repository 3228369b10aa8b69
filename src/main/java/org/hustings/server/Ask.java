package org.hustings.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request as the pages see it.
 *
 * @param path as it came, percent-encoded
 * @param parameters of the query string, decoded; the first value of each
 * @param accept the Accept header, or empty
 */
record Ask(String method, String path, Map<String, String> parameters, String accept) {
  Ask {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * Reads a query string.
   *
   * @param query without the question mark, or empty
   * @throws IllegalArgumentException when it is badly percent-encoded
   */
  static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        parameters.putIfAbsent(
            decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  /** All that an answer follows from, but for the data: the same for the same only. */
  String key() {
    StringBuilder key = new StringBuilder(path).append('?');
    parameters.forEach(
        (name, value) ->
            key.append(Links.encoded(name)).append('=').append(Links.encoded(value)).append('&'));
    return key.append('\n').append(accept).toString();
  }

  /** The address of the same with another value of a parameter. */
  String with(String name, String value) {
    return asking(name, value).address();
  }

  /** The same with another value of a parameter; without it where the value is empty. */
  Ask asking(String name, String value) {
    Map<String, String> others = new LinkedHashMap<>(parameters);
    others.put(name, value);
    others.values().removeIf(String::isEmpty);
    return new Ask(method, path, others, accept);
  }

  /** The path with its parameters. */
  String address() {
    return parameters.isEmpty()
        ? path
        : path
            + parameters.entrySet().stream()
                .map(e -> Links.encoded(e.getKey()) + "=" + Links.encoded(e.getValue()))
                .collect(Collectors.joining("&", "?", ""));
  }

  /**
   * The number of the page that is asked for, from 1.
   *
   * @throws IllegalArgumentException when it is none
   */
  int page() {
    String number = parameter("page");
    if (!number.matches("|[1-9][0-9]{0,6}")) {
      throw new IllegalArgumentException("no number of a page: " + number);
    }
    return number.isEmpty() ? 1 : Integer.parseInt(number);
  }

  /** The value of a parameter, or empty. */
  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
