package org.hustings.standoff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.model.Finding;
import org.hustings.model.When;

/** Tells what of a file is carried by no claim; one finding for each reason, at its first line. */
final class Leftovers {
  private static final int SHOWN = 5;

  private final Annotations annotations;
  private final Set<String> claims = new HashSet<>();
  private final Set<String> carried = new HashSet<>();
  private final Map<String, List<Part>> left = new LinkedHashMap<>();

  /**
   * Looks through the annotations.
   *
   * @param claims the events and relations that became claims
   */
  Leftovers(Annotations annotations, List<Annotation> claims) {
    this.annotations = annotations;
    for (Annotation claim : claims) {
      this.claims.add(claim.id().text());
      claim.targets().stream().flatMap(t -> annotations.words(t).stream()).forEach(this::carry);
    }
    annotations.all().forEach(this::look);
  }

  private void carry(Annotation.Words words) {
    if (!isCarried(words.id())) {
      annotations.equal(words).forEach(w -> carried.add(w.id().text()));
    }
  }

  private void look(Annotation one) {
    if (one instanceof Annotation.Words && !isCarried(one.id())) {
      leave(one, "words that no claim speaks of");
    } else if (one instanceof Annotation.Relation && !claims.contains(one.id().text())) {
      leave(one, "relations that are no claim");
    } else if (one instanceof Annotation.Reference reference
        && isCarried(reference.target())
        && !reference.database().is(Mentions.DATABASE)) {
      leave(one, "references into other databases than " + Mentions.DATABASE);
    } else if (one instanceof Annotation.Attribute attribute && isUnused(attribute)) {
      leave(one, "attributes of what is no claim, or beside " + Marks.NEGATION);
    } else if (one instanceof Annotation.Note note && !isRead(note)) {
      leave(one, "notes for people");
    }
  }

  private boolean isCarried(Part id) {
    return carried.contains(id.text());
  }

  private boolean isUnused(Annotation.Attribute attribute) {
    boolean both =
        attribute.type().is(Marks.SPECULATION)
            && annotations.about(attribute.target(), Annotation.Attribute.class).stream()
                .anyMatch(a -> a.type().is(Marks.NEGATION));
    return both || !claims.contains(attribute.target().text());
  }

  private boolean isRead(Annotation.Note note) {
    boolean onClaim = claims.contains(note.target().text());
    return onClaim
        ? NoteReader.isFields(note.text())
        : isCarried(note.target()) && When.read(note.text().text().strip()).isPresent();
  }

  private void leave(Annotation one, String reason) {
    left.computeIfAbsent(reason, r -> new ArrayList<>()).add(one.id());
  }

  /** What is not carried. */
  List<Finding> findings(String file) {
    return left.entrySet().stream()
        .map(
            e ->
                new Finding(
                    file,
                    e.getValue().get(0).line(),
                    0,
                    "not carried: " + ids(e.getValue()) + ", " + e.getKey(),
                    ""))
        .toList();
  }

  private static String ids(List<Part> ids) {
    String shown = ids.stream().limit(SHOWN).map(Part::text).collect(Collectors.joining(", "));
    return ids.size() <= SHOWN ? shown : shown + " and " + (ids.size() - SHOWN) + " more";
  }
}
