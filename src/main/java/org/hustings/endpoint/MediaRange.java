package org.hustings.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hustings.graph.Profile;

/**
 * One range of an Accept header with its weight, such as "text/*;q=0.8".
 *
 * @param type in lower case, or "*"
 * @param subtype in lower case, or "*"
 * @param weight from 0, refused, to 1
 * @param version the version of RDF that is asked for, such as "1.1", or empty
 */
public record MediaRange(String type, String subtype, double weight, String version) {
  private static final Set<String> WITHOUT_TRIPLE_TERMS = Set.of("1.1", "1.2-basic");
  private static final List<String> VERSIONS = List.of("1.1", "1.2", "1.2-basic");
  private static final MediaRange NOTHING = new MediaRange("", "", 0, "");

  /**
   * Reads an Accept header; an absent or empty one accepts everything, ranges that are none are
   * left out.
   */
  public static List<MediaRange> read(String accept) {
    if (accept.isBlank()) {
      return List.of(new MediaRange("*", "*", 1, ""));
    }
    List<MediaRange> ranges = new ArrayList<>();
    for (String range : accept.split(",", -1)) {
      readOne(range).ifPresent(ranges::add);
    }
    return ranges;
  }

  /**
   * The best of our media types by the client's weights, the first of ours where they tie; empty
   * when none is accepted. The most specific range that fits a type decides (RFC 9110, 12.5.1).
   */
  public static Optional<String> best(List<MediaRange> ranges, List<String> ours) {
    Optional<String> best = Optional.empty();
    double most = 0;
    for (String mediaType : ours) {
      double weight = deciding(ranges, mediaType).weight;
      if (weight > most) {
        most = weight;
        best = Optional.of(mediaType);
      }
    }
    return best;
  }

  /**
   * The profile that is asked for of a media type: the full one, unless the version is without.
   *
   * @param version what the address names, for clients that cannot choose their headers; comes
   *     before the header; or empty
   */
  public static Profile profile(List<MediaRange> ranges, String mediaType, String version) {
    if (!version.isEmpty() && !VERSIONS.contains(version)) {
      throw new Refusal(
          400, "There is no version '" + version + "' of RDF here: " + VERSIONS + ".");
    }
    String asked = version.isEmpty() ? deciding(ranges, mediaType).version : version;
    return WITHOUT_TRIPLE_TERMS.contains(asked) ? Profile.BASIC : Profile.FULL;
  }

  /** The range that decides over a media type; of weight 0 where none fits it. */
  private static MediaRange deciding(List<MediaRange> ranges, String mediaType) {
    MediaRange decides = NOTHING;
    int specific = -1;
    for (MediaRange range : ranges) {
      if (range.takes(mediaType) && range.precision() > specific) {
        specific = range.precision();
        decides = range;
      }
    }
    return decides;
  }

  private static Optional<MediaRange> readOne(String range) {
    String[] parts = range.split(";", -1);
    String[] names = parts[0].strip().toLowerCase(Locale.ROOT).split("/", -1);
    if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
      return Optional.empty();
    }
    double weight = 1;
    String version = "";
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) {
        weight = weight(parameter.substring(2));
      } else if (parameter.startsWith("version=")) {
        version = parameter.substring("version=".length()).replace("\"", "");
      }
    }
    return Optional.of(new MediaRange(names[0], names[1], weight, version));
  }

  private static double weight(String text) {
    return text.matches("[01](\\.[0-9]{0,3})?") ? Math.min(1, Double.parseDouble(text)) : 0;
  }

  private boolean takes(String mediaType) {
    return type.equals("*")
        || mediaType.equals(type + "/" + subtype)
        || (subtype.equals("*") && mediaType.startsWith(type + "/"));
  }

  private int precision() {
    return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
  }
}
