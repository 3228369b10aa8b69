package org.hustings.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Deque's axe, which looks for what shuts people out of a page. */
final class Axe {
  static final String SCRIPT = script();

  /** Runs it and gives back "rule: selector of the element" for each fault. */
  static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
        .then(found => done(found.violations.flatMap(v =>
            v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + n.failureSummary))))
        .catch(e => done(['axe: ' + e]));
      """;

  private Axe() {}

  private static String script() {
    String at = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream(at))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
