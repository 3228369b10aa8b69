package org.hustings.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a page, or why there are none. The character set is that of a byte order mark;
 * else the one that the server or the page declares, UTF-8 first, since it alone can be refuted;
 * else UTF-8. No byte is replaced.
 *
 * @param text the page, or empty when it has a problem
 * @param problem what is wrong, or empty
 */
record Decoded(String text, String problem) {
  private static final int HEAD = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?is)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})"
              + "|^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{2,40})");

  /** What browsers take names for that are used for larger sets than they mean. */
  private static final Map<String, String> MEANT =
      Map.of(
          "iso-8859-1", "windows-1252",
          "us-ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "gb18030",
          "gbk", "gb18030",
          "shift_jis", "windows-31j",
          "euc-kr", "x-windows-949",
          "utf-16", "utf-8",
          "utf-16le", "utf-8",
          "utf-16be", "utf-8");

  /**
   * Decodes a page.
   *
   * @param declared the character set that a server declared, or empty
   */
  static Decoded of(byte[] bytes, String declared) {
    Optional<Decoded> marked = marked(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    List<Decoded> tried = new ArrayList<>();
    for (Charset charset : candidates(bytes, declared)) {
      Decoded decoded = decode(bytes, 0, charset);
      if (decoded.problem.isEmpty()) {
        return decoded;
      }
      tried.add(decoded);
    }
    return tried.get(0);
  }

  private static Optional<Decoded> marked(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return Optional.of(decode(b, 3, StandardCharsets.UTF_8));
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return Optional.of(decode(b, 2, StandardCharsets.UTF_16LE));
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return Optional.of(decode(b, 2, StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  private static Set<Charset> candidates(byte[] bytes, String declared) {
    List<Charset> named = new ArrayList<>(charset(declared).stream().toList());
    int head = Math.min(bytes.length, HEAD);
    Matcher matcher = DECLARED.matcher(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
    if (matcher.find()) {
      named.addAll(
          charset(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)).stream()
              .toList());
    }
    Set<Charset> candidates = new LinkedHashSet<>();
    if (named.contains(StandardCharsets.UTF_8)) {
      candidates.add(StandardCharsets.UTF_8);
    }
    candidates.addAll(named);
    candidates.add(StandardCharsets.UTF_8);
    return candidates;
  }

  private static Optional<Charset> charset(String name) {
    try {
      if (name.isBlank()) {
        return Optional.empty();
      }
      String usual = Charset.forName(name.trim()).name().toLowerCase(Locale.ROOT);
      return Optional.of(Charset.forName(MEANT.getOrDefault(usual, usual)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Decoded decode(byte[] bytes, int from, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    return result.isError()
        ? new Decoded("", "is not " + charset.name() + " from byte " + in.position() + " on")
        : new Decoded(out.flip().toString(), "");
  }
}
