package org.hustings.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Sixteen bytes that stand for an article's id, so that little is sent between machines. */
record IdHash(long high, long low) implements Serializable {
  /** The hash of an id. */
  static IdHash of(String id) {
    try {
      byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
      ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(bytes));
      return new IdHash(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
