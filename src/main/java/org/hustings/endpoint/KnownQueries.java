package org.hustings.endpoint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.query.Query;

/** Queries that were read and may run, by their text: most clients ask the same again and again. */
final class KnownQueries {
  /** Of all texts together, in characters; what is read of one takes some forty bytes for each. */
  private static final int CHARACTERS = 1 << 20;

  private final Cache<String, Known> all =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS)
          .weigher((String text, Known known) -> text.length())
          .executor(Runnable::run)
          .build();

  /** A query that nobody changes any more. */
  static final class Known {
    private final Query query;
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    Known(Query query) {
      this.query = query;
    }

    Query query() {
      return query;
    }

    /** See {@link Asked#key}. */
    String key(Offer offer) {
      return keys.computeIfAbsent(
          offer.mediaType() + " " + offer.profile(), o -> Asked.key(query, offer));
    }
  }

  /** What is known of a text, else what the reader makes of it, which may be a Refusal. */
  Known of(String text, Function<String, Query> reader) {
    return Optional.ofNullable(all.getIfPresent(text))
        .orElseGet(
            () -> {
              Known known = new Known(reader.apply(text));
              all.put(text, known);
              return known;
            });
  }
}
