package org.hustings.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.graph.Iris;
import org.hustings.model.Entity;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.Workbench;

/**
 * Makes up news articles of 300 to 700 words, the same for the same number: some sentences in which
 * somebody backs, opposes or holds something, among more in which nothing of that kind happens.
 */
public final class Articles {
  private static final int SEED = 4711;
  private static final int TELLING_PERCENT = 25;
  private static final String[] TELLING = {
    "%1$s backed %2$s for %3$s on Tuesday, a spokesman said.",
    "%2$s has won the support of %1$s in the race for %3$s.",
    "The government of %4$s said it would not support %2$s.",
    "%1$s, who once opposed %2$s, now says that nobody is better suited.",
    "%4$s is expected to endorse %2$s as %3$s, according to two diplomats.",
    "%2$s, the frontrunner, thanked %1$s for the endorsement.",
    "Officials in %4$s denied that %1$s had promised to vote for %2$s.",
    "%1$s withdrew the support for %2$s after the debate.",
    "\"I back %2$s because the office needs experience,\" %1$s told reporters.",
    "%1$s was nominated by %4$s to succeed %2$s as %3$s."
  };
  private static final String[] PLAIN = {
    "The talks went on late into the night, and the coffee ran out well before midnight.",
    "Trade between %4$s and its neighbours grew by four percent in the first half of the year.",
    "A heavy rain closed two of the bridges, so that the delegates came by train.",
    "Analysts said the figures were better than most had thought, though nobody called them good.",
    "%1$s arrived in the capital of %4$s on Monday and left again without a word to the press.",
    "Prices of bread and fuel have risen, and with them the number of those who ask for help.",
    "The committee will meet again in March, when the report on the harbour is to be published.",
    "In the old town the shops had opened early, and tourists stood in line before the museum.",
    "According to the statutes a simple majority is enough, but custom asks for more than that.",
    "%2$s spoke for an hour about fisheries, budgets and the long road that lies ahead.",
    "A court in %4$s put off its decision on the fees that the companies refuse to pay.",
    "Few people outside of the building knew what the letter said, and those who did kept quiet.",
    "The match ended without a goal, which pleased the visitors more than it did the hosts.",
    "Supporters of the plan point to the schools that were built; its critics point to the debt."
  };

  private final Random random = new Random(SEED);
  private final List<Entity> people;
  private final List<Entity> states;
  private final List<Entity> offices;

  private Articles(Gazetteer gazetteer) {
    this.people = gazetteer.all("Person");
    this.states = gazetteer.all("State");
    this.offices = gazetteer.all("Office");
  }

  /**
   * Makes them.
   *
   * @param arguments how many, and the .jsonl file
   */
  public static void main(String[] arguments) throws IOException {
    try (Home home = Home.of(Path.of("."));
        BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
      Articles articles = new Articles(Workbench.read(home, Iris.DEFAULT_BASE).gazetteer());
      for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
        out.write(articles.next(i));
      }
    }
  }

  private String next(int number) {
    StringBuilder text = new StringBuilder();
    int length = 300 + random.nextInt(400);
    Entity[] cast = {any(people), any(people), any(people), any(people)};
    Entity office = any(offices);
    for (int words = 0, sentences = 1; words < length; sentences++) {
      String sentence = sentence(cast, office);
      words += sentence.split(" ").length;
      text.append(sentence).append(sentences % 4 == 0 ? "\n\n" : " ");
    }
    LocalDate day = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(6000));
    return "{\"id\": \"made/" + number + "\", \"published\": \"" + day + "\", \"publisher\": \"Example Paper\", \"text\": \""
        + text.toString().strip().replace("\"", "\\\"").replace("\n", "\\n") + "\"}\n";
  }

  private String sentence(Entity[] cast, Entity office) {
    String[] from = random.nextInt(100) < TELLING_PERCENT ? TELLING : PLAIN;
    return String.format(
        java.util.Locale.ROOT,
        from[random.nextInt(from.length)],
        cast[random.nextInt(cast.length)].label(),
        cast[random.nextInt(cast.length)].label(),
        office.label(),
        any(states).label());
  }

  private Entity any(List<Entity> of) {
    return of.get(random.nextInt(of.size()));
  }
}
