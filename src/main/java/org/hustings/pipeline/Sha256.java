package org.hustings.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * SHA-256 over a series of parts. Each part is led by its length, so that no two series give the
 * same bytes.
 */
final class Sha256 {
  private final MessageDigest digest = DigestUtils.getSha256Digest();

  /** Adds a text. */
  void add(String part) {
    add(part.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds some bytes. */
  void add(byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
    digest.update(part);
  }

  /** The hash of all parts, as 64 hexadecimal digits; the series begins anew. */
  String value() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
