package org.hustings.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.hustings.graph.Terms;
import org.hustings.schema.Schema;

/**
 * The addresses of all that has a page, for search engines: one list, or an index of several when
 * there are more than fit in one.
 */
public final class Sitemap {
  /** The most addresses of a list, by the protocol. */
  static final int MOST = 50_000;

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SPACE = " xmlns=\"" + Terms.sitemaps() + "\">\n";

  /** What has a page of its own and is named: evidence and passages are shown with their claims. */
  private static final String THINGS =
      "PREFIX h: <"
          + Schema.NAMESPACE
          + "> SELECT DISTINCT ?thing {"
          + " ?thing a ?class . FILTER (isIRI(?thing) && STRSTARTS(STR(?thing), ?base))"
          + " FILTER (?class NOT IN (h:Evidence, h:Passage, h:Build)) } ORDER BY ?thing";

  private final String root;
  private final String base;
  private final UnaryOperator<String> page;

  /**
   * Lists the pages of a server.
   *
   * @param root where it is reached, without a slash at the end
   * @param base what the IRIs of the data begin with
   * @param page the path of the page about an IRI
   */
  public Sitemap(String root, String base, UnaryOperator<String> page) {
    this.root = root;
    this.base = base;
    this.page = page;
  }

  /**
   * A list.
   *
   * @param number 0 for the first, which may be an index; of the lists of an index from 1
   * @return none when there is no such list
   */
  public Optional<String> xml(DatasetGraph view, int number) {
    List<String> first = things(view, Math.max(0, number - 1) * (long) MOST, MOST + 1);
    boolean several = first.size() > MOST;
    if (number == 0) {
      return Optional.of(several ? index(view) : list(first));
    }
    boolean there = !first.isEmpty() && (number > 1 || several);
    return there
        ? Optional.of(list(first.subList(0, Math.min(MOST, first.size()))))
        : Optional.empty();
  }

  private String list(List<String> things) {
    StringBuilder xml = new StringBuilder(HEAD).append("<urlset").append(SPACE);
    things.forEach(
        t -> xml.append("<url><loc>").append(address(page.apply(t))).append("</loc></url>\n"));
    return xml.append("</urlset>\n").toString();
  }

  private String index(DatasetGraph view) {
    StringBuilder xml = new StringBuilder(HEAD).append("<sitemapindex").append(SPACE);
    int lists = 1;
    do {
      xml.append("<sitemap><loc>")
          .append(address("/sitemap-" + lists + ".xml"))
          .append("</loc></sitemap>\n");
      lists++;
    } while (!things(view, (lists - 1) * (long) MOST, 1).isEmpty());
    return xml.append("</sitemapindex>\n").toString();
  }

  private String address(String path) {
    return (root + path).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private List<String> things(DatasetGraph view, long from, int most) {
    Query query = QueryFactory.create(THINGS);
    query.setOffset(from);
    query.setLimit(most);
    try (QueryExec execution =
        QueryExec.dataset(view)
            .query(query)
            .substitution("base", NodeFactory.createLiteralString(base))
            .build()) {
      List<String> things = new ArrayList<>();
      RowSet rows = execution.select();
      rows.forEachRemaining(row -> things.add(row.get(Var.alloc("thing")).getURI()));
      return things;
    }
  }
}
