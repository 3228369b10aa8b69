package org.hustings.graph;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which licences allow anybody to pass a text on: the text enters the graph under these only. */
final class OpenLicence {
  /**
   * Public domain; Creative Commons with attribution and share-alike, as a name or an address; Open
   * Government Licence; Open Data Commons; Apache and MIT. Not those that forbid commerce or
   * change: nobody knows what a store is used for.
   */
  private static final Pattern OPEN =
      Pattern.compile(
          "(https?://)?creativecommons\\.org/(licenses/by(-sa)?/.*|publicdomain/(zero|mark)/.*)"
              + "|cc0([ -].*)?|cc[ -]by([ -]sa)?([ -][1-4]\\.[0-9].*)?|public domain|pddl([ -].*)?"
              + "|odc-by([ -].*)?|ogl([ -].*)?|open government licence.*"
              + "|(https?://)?www\\.nationalarchives\\.gov\\.uk/doc/open-government-licence/.*"
              + "|(https?://)?opendatacommons\\.org/licenses/(pddl|by)(/.*)?"
              + "|apache[ -](license )?2\\.0|(https?://)?www\\.apache\\.org/licenses/license-2\\.0.*"
              + "|mit");

  private OpenLicence() {}

  /** True when a licence, by name or address, allows anybody to pass the text on. */
  static boolean allows(String licence) {
    return OPEN.matcher(licence.strip().toLowerCase(Locale.ROOT)).matches();
  }
}
