package org.hustings.endpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of an address or a form, in their order; a name may come again.
 *
 * @param pairs names with values, both decoded
 */
record Parameters(List<Map.Entry<String, String>> pairs) {
  Parameters {
    pairs = List.copyOf(pairs);
  }

  /** Reads {@code a=b&c=d}, percent-encoded UTF-8; a Refusal says what is not well formed. */
  static Parameters read(String encoded) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        pairs.add(
            Map.entry(
                decoded(equals < 0 ? pair : pair.substring(0, equals)),
                equals < 0 ? "" : decoded(pair.substring(equals + 1))));
      }
    }
    return new Parameters(pairs);
  }

  /** These and others after them. */
  Parameters and(Parameters others) {
    List<Map.Entry<String, String>> all = new ArrayList<>(pairs);
    all.addAll(others.pairs);
    return new Parameters(all);
  }

  /** True when a parameter is there, if only by name. */
  boolean has(String name) {
    return !all(name).isEmpty();
  }

  /** Every value of a parameter. */
  List<String> all(String name) {
    return pairs.stream().filter(p -> p.getKey().equals(name)).map(Map.Entry::getValue).toList();
  }

  /** The value of a parameter that may come once at most; a Refusal when it comes again. */
  Optional<String> one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw new Refusal(400, "There are " + all.size() + " parameters '" + name + "': send one.");
    }
    return all.stream().findFirst();
  }

  private static String decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.write(hex(text, i + 1) * 16 + hex(text, i + 2));
        i += 2;
      } else if (c == '+') {
        bytes.write(' ');
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int hex(String text, int at) {
    int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
    if (digit < 0) {
      throw new Refusal(400, "A parameter has a '%' without two hexadecimal digits after it.");
    }
    return digit;
  }

  /** The text of bytes; a Refusal when they are no UTF-8. */
  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(400, "The text is not in UTF-8.");
    }
  }
}
