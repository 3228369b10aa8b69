package org.hustings.article;

import java.io.Serializable;
import java.nio.ByteBuffer;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Sixteen bytes that stand for an article's id, where many are kept or sent: the first of its
 * SHA-256, so that nobody can make two ids that are taken for one.
 */
public record IdHash(long high, long low) implements Serializable {
  /** The hash of an id. */
  public static IdHash of(String id) {
    ByteBuffer hash = ByteBuffer.wrap(DigestUtils.sha256(id));
    return new IdHash(hash.getLong(), hash.getLong());
  }
}
