package org.hustings.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A file with the whole graph, packed by gzip.
 *
 * @param name of the file, which is its last part: "graph.nq.gz"
 * @param about what it holds, for people
 * @param mediaType of what is packed
 * @param size in bytes
 * @param sha256 of the packed bytes, as 64 hexadecimal digits
 */
public record Dump(
    String name, String about, String mediaType, Path file, long size, String sha256) {
  /** Something that writes what a dump holds. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Makes one in a folder; the same content gives the same bytes. */
  static Dump make(Path folder, String name, String about, String mediaType, Content content)
      throws IOException {
    Path file = folder.resolve(name);
    MessageDigest digest = DigestUtils.getSha256Digest();
    try (OutputStream out =
        new GZIPOutputStream(
            new DigestOutputStream(Files.newOutputStream(file), digest), 1 << 16)) {
      content.write(out);
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    return new Dump(name, about, mediaType, file, Files.size(file), sha256);
  }

  /** The packed bytes. */
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }
}
