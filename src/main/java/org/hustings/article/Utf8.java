package org.hustings.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** Bytes to text: UTF-8 or a finding, never a replacement character. */
final class Utf8 {
  private static final String BOM = "\uFEFF";
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /**
   * The text of some bytes; a byte order mark at its start is dropped, so offsets count from the
   * first character after it.
   *
   * @param line the number of the first line
   * @throws InputException with the line and column of the first byte that is not UTF-8, or is NUL
   */
  static String text(byte[] bytes, int length, String file, int line) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0 || text.indexOf('\0') >= 0) {
      text = strictly(bytes, length, file, line);
    }
    return text.startsWith(BOM) ? text.substring(1) : text;
  }

  /** Slower, but tells a replacement character in the text from one for what cannot be decoded. */
  private static String strictly(byte[] bytes, int length, String file, int line) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, 0, length), out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw fault(file, line, text, "is not UTF-8 from here on");
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw fault(file, line, text.substring(0, nul), "has a NUL byte here: it is no text");
    }
    return text;
  }

  private static InputException fault(String file, int firstLine, String before, String problem) {
    int line = firstLine + (int) before.chars().filter(c -> c == '\n').count();
    int lineStart = before.lastIndexOf('\n') + 1;
    int column = before.codePointCount(lineStart, before.length()) + 1;
    return new InputException(new Finding(file, line, column, problem, "text in UTF-8"));
  }
}
