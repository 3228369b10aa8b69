package org.hustings.pipeline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a store notes of the build that has brought it to where it stands, when nothing was refused:
 * another one of the same has nothing to do.
 *
 * @param files the hash of all that it read; see {@link InputHashes#ofAll}
 * @param pruned what had vanished from its places was removed
 * @param articles how many there were
 */
record LastBuild(String files, boolean pruned, long articles) {
  private static final Pattern NOTE = Pattern.compile("([0-9a-f]{64})( pruned)? ([0-9]{1,18})");

  /** That which a note tells of. */
  static Optional<LastBuild> of(String note) {
    Matcher m = NOTE.matcher(note);
    return m.matches()
        ? Optional.of(new LastBuild(m.group(1), m.group(2) != null, Long.parseLong(m.group(3))))
        : Optional.empty();
  }

  /** As it is noted. */
  String note() {
    return files + (pruned ? " pruned " : " ") + articles;
  }

  /** True when a build of these files would change nothing. */
  boolean covers(String files, boolean prune) {
    return this.files.equals(files) && (pruned || !prune);
  }
}
