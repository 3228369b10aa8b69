package org.hustings.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hustings.graph.Profile;

/**
 * The syntax that was agreed upon with a client.
 *
 * @param mediaType as it was asked for, without parameters
 * @param profile full where syntax and client can take it
 */
record Offer(Format format, String mediaType, Profile profile) {
  /**
   * The best of some syntaxes for a client, or a Refusal that lists them.
   *
   * @param parameters may name syntaxes by "format", which come before the header; clients that
   *     know several names of one send them all, so the first that is known here counts; and the
   *     version of RDF by "version"
   * @param accept the Accept header, or empty
   */
  static Offer choose(List<Format> formats, Parameters parameters, String accept) {
    List<String> words = parameters.all("format");
    String version = parameters.one("version").orElse("");
    List<MediaRange> ranges = MediaRange.read(accept);
    if (!words.isEmpty()) {
      return words.stream()
          .flatMap(word -> formats.stream().filter(f -> f.isCalled(word)))
          .findFirst()
          .map(f -> of(f, f.mediaTypes().get(0), ranges, version))
          .orElseThrow(() -> none(formats));
    }
    String best = MediaRange.best(ranges, mediaTypes(formats)).orElseThrow(() -> none(formats));
    Format format =
        formats.stream().filter(f -> f.mediaTypes().contains(best)).findFirst().orElseThrow();
    return of(format, best, ranges, version);
  }

  /** The media types of some syntaxes: first each one's own, then the others. */
  static List<String> mediaTypes(List<Format> formats) {
    List<String> all = new ArrayList<>(own(formats));
    formats.stream().flatMap(f -> f.mediaTypes().stream().skip(1)).forEach(all::add);
    return all;
  }

  /** The Content-Type header; names the version of RDF where the text needs to be told apart. */
  String contentType(boolean tripleTerms) {
    String charset = format == Format.CSV || format == Format.TSV ? "; charset=utf-8" : "";
    boolean announced = tripleTerms && format.tripleTerms() && profile == Profile.FULL;
    return mediaType + charset + (announced ? "; version=1.2" : "");
  }

  private static Offer of(
      Format format, String mediaType, List<MediaRange> ranges, String version) {
    Profile asked = MediaRange.profile(ranges, mediaType, version);
    return new Offer(format, mediaType, format.tripleTerms() ? asked : Profile.BASIC);
  }

  private static List<String> own(List<Format> formats) {
    return formats.stream().map(f -> f.mediaTypes().get(0)).toList();
  }

  private static Refusal none(List<Format> formats) {
    return new Refusal(
        406,
        "This is to be had as "
            + String.join(", ", own(formats))
            + " by the Accept header, or by format="
            + formats.stream().map(Format::word).collect(Collectors.joining(", "))
            + ".");
  }
}
