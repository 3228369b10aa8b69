package org.hustings.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.hustings.model.Claim;
import org.hustings.model.Entity;
import org.hustings.model.Factuality;
import org.hustings.model.Literal;
import org.hustings.model.Reading;
import org.junit.jupiter.api.Test;

class ClaimTableTest {
  private static final ClaimTable TABLE = new ClaimTable(Example.SCHEMA, Example.IRIS);

  @Test
  void theColumnsFollowFromTheOntology() {
    assertThat(TABLE.header())
        .isEqualTo(
            "article,publisher,published,title,url,class,candidate,office,contest,endorser,opposer,"
                + "holder,from,standing,toSucceed,onBehalfOf,strength,phase,until,factuality,date,"
                + "source,via,quote,start,end,inferred,rule,iri,candidate_iri,office_iri,"
                + "contest_iri,endorser_iri,opposer_iri,holder_iri,toSucceed_iri,onBehalfOf_iri,"
                + "source_iri,via_iri\r\n");
  }

  @Test
  void aStoreGivesTheRowsThatTheReadingGives() {
    Reading rich = Example.rich();
    DatasetGraph dataset = DatasetGraphFactory.create();
    Graph graph = dataset.getDefaultGraph();
    Example.graph(rich).stream().forEach(graph::add);
    Example.resource("known.ttl").stream().forEach(graph::add);

    List<String> rows = rich.evidence().stream().map(e -> TABLE.line(rich.article(), e)).toList();

    assertThat(TABLE.lines(dataset)).containsExactlyInAnyOrderElementsOf(rows).hasSize(4);
  }

  @Test
  void noFieldIsTakenForAFormula() {
    assertThat(row("=HYPERLINK(\"http://x\")")).contains(",\"'=HYPERLINK(\"\"http://x\"\")\",");
    for (String formula : List.of("+1", "-1", "@x", "＝1", "\t=1")) {
      assertThat(row(formula)).as(formula).contains(",'" + formula + ",");
    }
    assertThat(row("\r=1")).contains(",\"'\r=1\",");
    assertThat(row("a=1")).contains(",a=1,");
  }

  @Test
  void fieldsAreQuotedAfterRfc4180() {
    assertThat(row("a, b")).contains(",\"a, b\",");
    assertThat(row("say \"no\"")).contains(",\"say \"\"no\"\"\",");
    assertThat(row("two\nlines")).contains(",\"two\nlines\",").endsWith("\r\n");
  }

  private static String row(String label) {
    Claim claim =
        new Claim(
            "Opposition",
            Map.of("opposer", new Entity("Group", "x", label), "candidate", Example.RUTTE));
    return TABLE.line(
        Example.rich().article(),
        Example.evidence(claim, Factuality.ASSERTED, Map.of("source", Literal.text("s"))));
  }
}
