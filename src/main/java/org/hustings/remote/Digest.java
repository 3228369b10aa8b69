package org.hustings.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Answers a store's challenge without telling the password, as RFC 7616 has it: digests MD5 and
 * SHA-256, quality "auth". Fuseki asks for this unless it is told otherwise.
 */
final class Digest {
  private static final Pattern CHALLENGE = Pattern.compile("(?i)(?:^|,\\s*)Digest\\s+(.*)");
  private static final Pattern PARAMETER =
      Pattern.compile("(\\w+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,]+))");

  private final Map<String, String> challenge;
  private final MessageDigest digest;
  private final AtomicInteger count = new AtomicInteger();

  private Digest(Map<String, String> challenge, MessageDigest digest) {
    this.challenge = challenge;
    this.digest = digest;
  }

  /** The first challenge that can be answered here, among the values of WWW-Authenticate. */
  static Optional<Digest> challenged(List<String> values) {
    return values.stream()
        .flatMap(value -> CHALLENGE.matcher(value).results())
        .map(match -> parameters(match.group(1)))
        .flatMap(parameters -> of(parameters).stream())
        .findFirst();
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new TreeMap<>();
    PARAMETER
        .matcher(text)
        .results()
        .forEach(m -> parameters.putIfAbsent(m.group(1).toLowerCase(Locale.ROOT), value(m)));
    return parameters;
  }

  private static String value(MatchResult match) {
    return match.group(2) == null ? match.group(3) : match.group(2);
  }

  private static Optional<Digest> of(Map<String, String> challenge) {
    String algorithm = challenge.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT);
    boolean known = List.of("MD5", "SHA-256").contains(algorithm);
    boolean auth =
        List.of(challenge.getOrDefault("qop", "auth").split("\\s*,\\s*")).contains("auth");
    if (!known || !auth || !challenge.keySet().containsAll(List.of("realm", "nonce"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Digest(challenge, MessageDigest.getInstance(algorithm)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value of the Authorization header of one request. */
  synchronized String header(Login login, String method, URI url) {
    String target = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    String counted = String.format(Locale.ROOT, "%08x", count.incrementAndGet());
    String ours = UUID.randomUUID().toString().replace("-", "");
    String who = hash(login.user() + ":" + part("realm") + ":" + login.secret());
    String what = hash(method + ":" + target);
    String response = hash(String.join(":", who, part("nonce"), counted, ours, "auth", what));
    return "Digest username=\""
        + login.user().replace("\\", "\\\\").replace("\"", "\\\"")
        + "\", realm=\""
        + part("realm")
        + "\", nonce=\""
        + part("nonce")
        + "\", uri=\""
        + target
        + "\", algorithm="
        + digest.getAlgorithm()
        + ", qop=auth, nc="
        + counted
        + ", cnonce=\""
        + ours
        + "\", response=\""
        + response
        + "\""
        + (challenge.containsKey("opaque") ? ", opaque=\"" + part("opaque") + "\"" : "");
  }

  private String part(String name) {
    return challenge.getOrDefault(name, "");
  }

  private String hash(String text) {
    return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
  }
}
