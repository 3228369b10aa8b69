package org.hustings.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The search index of the generation that is served, made when it is first asked for and kept until
 * there is another. Of a store whose generation is unknown it is made again after a minute.
 */
final class Searches {
  private static final Duration UNKNOWN = Duration.ofMinutes(1);

  private Optional<Made> last = Optional.empty();

  private record Made(String generation, Instant when, SearchIndex index) {
    boolean serves(String asked, Instant now) {
      return generation.equals(asked)
          && (!asked.isEmpty() || Duration.between(when, now).compareTo(UNKNOWN) < 0);
    }
  }

  /** The index; who asks while another makes it waits. */
  synchronized SearchIndex of(Visit visit) {
    Instant now = Instant.now();
    Made made =
        last.filter(m -> m.serves(visit.generation(), now))
            .orElseGet(() -> new Made(visit.generation(), now, new SearchIndex(visit.data())));
    last = Optional.of(made);
    return made.index();
  }
}
