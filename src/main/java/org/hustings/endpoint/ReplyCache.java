package org.hustings.endpoint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers that were given, by all that they follow from: what was asked, and the generation of the
 * store. The total of their bytes is bounded; what was not asked for the longest goes first.
 */
public final class ReplyCache {
  /** The part of all bytes that one answer may take. */
  private static final int PART = 8;

  private final Cache<Key, Reply> replies;
  private final long longest;

  /** What an answer follows from. */
  private record Key(String generation, String asked) {}

  /**
   * Makes an empty one.
   *
   * @param bytes that all answers may take; with 0 nothing is kept
   */
  public ReplyCache(long bytes) {
    this.longest = bytes / PART;
    this.replies =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .recordStats()
            .weigher((Key key, Reply reply) -> reply.size() + key.asked().length())
            .executor(Runnable::run)
            .build();
  }

  /**
   * The answer to what is asked, made when there is none.
   *
   * @param generation see {@link org.hustings.store.Store#generation}; empty where it is unknown,
   *     and then nothing is kept
   */
  public Reply get(String generation, String asked, Supplier<Reply> maker) {
    Optional<Reply> known = find(generation, asked);
    if (known.isPresent()) {
      return known.get();
    }
    Reply made = maker.get();
    put(generation, asked, made);
    return made;
  }

  /** The answer to what is asked, if there is one. */
  public Optional<Reply> find(String generation, String asked) {
    return Optional.ofNullable(replies.getIfPresent(new Key(generation, asked)));
  }

  /** The bytes of the longest answer that is kept. */
  long longest() {
    return longest;
  }

  /** How often an answer was found. */
  public long hits() {
    return replies.stats().hitCount();
  }

  /** How often none was found. */
  public long misses() {
    return replies.stats().missCount();
  }

  /** How many bytes the answers take. */
  public long bytes() {
    return replies.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }

  /**
   * Keeps an answer, unless it is too long, is no success, is not to be kept, or its generation is
   * unknown.
   */
  public void put(String generation, String asked, Reply reply) {
    if (!generation.isEmpty()
        && reply.status() == 200
        && reply.isStorable()
        && reply.size() <= longest) {
      replies.put(new Key(generation, asked), reply);
    }
  }
}
