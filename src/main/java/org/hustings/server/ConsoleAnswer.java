package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.store.Question;

/**
 * What running a query gave, for a browser without scripts.
 *
 * @param query for people to change
 * @param html rows, or what is wrong
 */
record ConsoleAnswer(int status, String query, Html html) {

  /** Runs queries. */
  record Maker(Visit visit, Runner runner) {
    /** What any query gives. */
    ConsoleAnswer run(String text) {
      try {
        Question parsed = runner.parse(text);
        Query query = parsed.query();
        Html answer = parts(downloads(query, parsed.text()), runner.run(query, visit));
        return new ConsoleAnswer(200, text, section(answer));
      } catch (InputException e) {
        return new ConsoleAnswer(400, text, faults(e.findings(), text));
      } catch (QueryException e) {
        return new ConsoleAnswer(
            503, text, section(element("p", String.valueOf(e.getMessage())).css("fault")));
      }
    }

    /** What a question gives; nothing yet while a value is missing. */
    ConsoleAnswer run(Question question, Map<String, String> values) {
      if (!ConsoleFields.complete(question, values)) {
        return new ConsoleAnswer(200, question.text(), Html.nothing());
      }
      try {
        Query query = runner.bind(question, values);
        return run(question.parameters().isEmpty() ? question.text() : query.serialize());
      } catch (InputException e) {
        return new ConsoleAnswer(400, question.text(), faults(e.findings(), ""));
      }
    }
  }

  private static Html section(Html html) {
    return element("section", element("h2", "Answer"), html).with("id", "answer");
  }

  private static Html downloads(Query query, String text) {
    List<String> formats =
        query.isSelectType()
            ? List.of("json", "csv", "tsv", "xml")
            : query.isAskType() ? List.of("json", "xml") : List.of("ttl", "nt", "jsonld", "rdf");
    Stream<Html> links =
        formats.stream()
            .map(
                f ->
                    parts(
                        link("/sparql?format=" + f + "&query=" + Links.encoded(text), f),
                        text(" ")));
    return element("p", text("Download: "), parts(links)).css("downloads");
  }

  private static Html faults(List<Finding> findings, String query) {
    List<Html> faults = new ArrayList<>();
    for (Finding finding : findings) {
      String place =
          finding.line() > 0
              ? "Line " + finding.line() + ", column " + finding.column() + ": "
              : "";
      String expected =
          finding.expected().isEmpty() ? "" : " Expected: " + finding.expected() + ".";
      faults.add(element("p", place + finding.problem() + expected).css("fault"));
      faults.add(caret(finding, query));
    }
    return element("section", element("h2", "This cannot be asked"), parts(faults.stream()))
        .with("id", "answer")
        .with("role", "alert");
  }

  /** The line at fault, with a caret below the column. */
  private static Html caret(Finding finding, String query) {
    List<String> lines = query.lines().toList();
    if (finding.line() < 1 || finding.line() > lines.size()) {
      return Html.nothing();
    }
    String line = lines.get(finding.line() - 1).replace('\t', ' ');
    String caret = " ".repeat(Math.max(0, Math.min(finding.column() - 1, 400))) + "^";
    return element("pre", Names.cut(line, 400) + "\n" + caret);
  }
}
