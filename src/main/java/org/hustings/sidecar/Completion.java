package org.hustings.sidecar;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hustings.gazetteer.Contests;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.Stints;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Term;
import org.hustings.model.Value;
import org.hustings.model.When;
import org.hustings.schema.Kind;

/** What the gazetteer adds to a claim by hand: its contest, the year in which a tenure began. */
public final class Completion {
  private static final String CONTEST = "contest";
  private static final String FROM = "from";

  private final Gazetteer gazetteer;

  public Completion(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The roles of the key that are not given and that the gazetteer knows. */
  public Map<String, Value> of(
      Kind kind, Map<String, Value> roles, Map<String, Value> details, When when, Article article) {
    Map<String, Value> added = new TreeMap<>();
    if (!(roles.get("office") instanceof Entity office)) {
      return added;
    }
    if (kind.inKey(CONTEST) && !roles.containsKey(CONTEST)) {
      new Contests(gazetteer).of(office, when, article).ifPresent(c -> added.put(CONTEST, c));
    }
    if (kind.inKey(FROM)
        && !roles.containsKey(FROM)
        && roles.get(kind.subjectRole()) instanceof Entity holder) {
      Optional<Value> phase = Optional.ofNullable(details.get("phase"));
      boolean former = phase.equals(Optional.of(new Term("Former")));
      new Stints(gazetteer)
          .from(holder, office, former, when, article)
          .ifPresent(y -> added.put(FROM, y));
    }
    return added;
  }
}
