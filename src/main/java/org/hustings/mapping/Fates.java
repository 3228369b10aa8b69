package org.hustings.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.model.Entity;
import org.hustings.model.Reading;
import org.hustings.model.Value;
import org.hustings.rules.ContextMatch;
import org.hustings.rules.Found;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;

/** Tells what became of the matches of a sentence. */
final class Fates {
  private final Recording recording;
  private final Reading reading;

  Fates(Recording recording, Reading reading) {
    this.recording = recording;
    this.reading = reading;
  }

  /** The matches that were taken, and then the others, each in the order of the text. */
  List<SentenceAccount.Matched> of(Recording.Seen seen) {
    return Stream.concat(seen.all().stream(), seen.strayed().stream())
        .sorted(
            Comparator.comparing((Reader.Match m) -> !seen.best().contains(m))
                .thenComparingInt(m -> m.found().from()))
        .map(m -> seen.best().contains(m) ? taken(m) : lost(m, seen))
        .toList();
  }

  private SentenceAccount.Matched taken(Reader.Match match) {
    List<SentenceAccount.Claimed> claims =
        recording.claims(match).stream()
            .map(e -> new SentenceAccount.Claimed(e, reading.evidence().contains(e)))
            .toList();
    return matched(match, true, declined(match), claims);
  }

  private SentenceAccount.Matched lost(Reader.Match match, Recording.Seen seen) {
    return matched(match, false, better(match, seen), List.of());
  }

  private SentenceAccount.Matched matched(
      Reader.Match match, boolean taken, String declined, List<SentenceAccount.Claimed> claims) {
    return new SentenceAccount.Matched(
        match.entry().rule(),
        match.entry().match().line(),
        match.found(),
        taken,
        declined,
        recording.contexts(match).stream()
            .map(c -> new SentenceAccount.Applied(c.context(), c.found().from(), c.found().to()))
            .toList(),
        claims);
  }

  /** Why a match that was taken gave fewer claims than it might. */
  private String declined(Reader.Match match) {
    Set<String> reasons = new LinkedHashSet<>();
    if (recording.isDeclined(match)) {
      boolean none =
          recording.contexts(match).stream()
              .map(ContextMatch::context)
              .anyMatch(c -> c.value().equals("none"));
      reasons.add(
          none
              ? "a context says that it is none"
              : "a \"to\" stands before the cue that belongs to no context: somebody is to do it");
    }
    recording.refusals(match).forEach(r -> reasons.add(refusal(r.kind(), r.roles())));
    return String.join("; ", reasons);
  }

  private static String refusal(Kind kind, Map<String, Value> roles) {
    List<String> reasons = new ArrayList<>();
    for (Role role : kind.key()) {
      Optional<Value> value = Optional.ofNullable(roles.get(role.name()));
      if (value.isEmpty() && role.required()) {
        reasons.add("no " + role.name() + " is said");
      } else if (value.isPresent() && !role.takes(value.get())) {
        String what = value.get() instanceof Entity e ? "is a " + e.type() : "is not named";
        reasons.add(role.name() + " \"" + value.get().label() + "\" " + what);
      }
    }
    if (roles.get(kind.subjectRole()) instanceof Entity a
        && roles.get(kind.objectRole()) instanceof Entity b
        && a.same(b)) {
      reasons.add(kind.subjectRole() + " and " + kind.objectRole() + " are both " + a.label());
    }
    return reasons.isEmpty()
        ? "no office is said, and nothing in the article tells of a race for one"
        : String.join("; ", reasons);
  }

  /** Which match of the kind was better. */
  private static String better(Reader.Match match, Recording.Seen seen) {
    if (seen.strayed().contains(match)) {
      return "begins with a relative pronoun whose clause ends before the verb";
    }
    if (match.entry().match().isNothing()) {
      return "a wording that is no claim";
    }
    Optional<Reader.Match> stop =
        ofKind(match, seen.all())
            .filter(m -> m.entry().match().isNothing())
            .filter(m -> Reader.covers(m.found(), match.found()))
            .findFirst();
    if (stop.isPresent()) {
      return "is none by " + shown(stop.get(), seen);
    }
    Optional<Reader.Match> outer =
        Stream.concat(ofKind(match, seen.best()), ofKind(match, seen.all()))
            .filter(m -> Reader.contains(m.found(), match.found()))
            .findFirst();
    if (outer.isPresent()) {
      return "lies in " + shown(outer.get(), seen) + ", which says as much and is longer";
    }
    return ofKind(match, seen.best())
        .filter(m -> Reader.cue(m) == Reader.cue(match))
        .findFirst()
        .map(m -> shown(m, seen) + " has the same cue and " + why(m.found(), match.found()))
        .orElse("another match of the kind was better");
  }

  private static Stream<Reader.Match> ofKind(Reader.Match match, List<Reader.Match> matches) {
    Kind kind = match.entry().rule().kind();
    return matches.stream().filter(m -> !m.equals(match) && m.entry().rule().kind().equals(kind));
  }

  private static String why(Found winner, Found loser) {
    if (winner.fills().size() != loser.fills().size()) {
      return "fills more slots";
    }
    if (winner.skipped() != loser.skipped()) {
      return "passes over fewer words";
    }
    return winner.to() - winner.from() != loser.to() - loser.from() ? "is longer" : "comes first";
  }

  private static String shown(Reader.Match match, Recording.Seen seen) {
    Found found = match.found();
    return "\""
        + Spotter.text(seen.line().tokens(), found.from(), found.to())
        + "\" by "
        + match.entry().rule().file()
        + "/"
        + match.entry().rule().name()
        + " (line "
        + match.entry().match().line()
        + ")";
  }
}
