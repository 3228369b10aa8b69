package org.hustings.article;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Sixteen bytes that stand for an article's id, where many are kept or sent: the first of its
 * SHA-256, so that nobody can make two ids that are taken for one.
 */
public record IdHash(long high, long low) implements Serializable {
  /** The hash of an id. */
  public static IdHash of(String id) {
    try {
      byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
      ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new IdHash(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
