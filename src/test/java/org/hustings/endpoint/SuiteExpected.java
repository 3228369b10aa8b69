package org.hustings.endpoint;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.resultset.ResultSetLang;

/** Compares an answer with what a transcript expects of its status and its kind. */
final class SuiteExpected {
  private static final Map<String, String> STATUS =
      Map.of(
          "StatusCode2xx", "2..",
          "StatusCode3xx", "3..",
          "StatusCode4xx", "4..",
          "OK", "200",
          "Created", "201",
          "NoContent", "204",
          "NotFound", "404");

  private SuiteExpected() {}

  /** What is wrong, or empty when it is as expected. */
  static Optional<String> wrong(Resource expected, HttpResponse<byte[]> reply) {
    List<String> statuses =
        SuiteCase.all(expected, SuiteCase.MF + "expectedStatus").stream()
            .map(s -> STATUS.getOrDefault(s.asResource().getURI().replaceFirst(".*#", ""), "none"))
            .toList();
    if (statuses.stream().noneMatch(s -> Integer.toString(reply.statusCode()).matches(s))) {
      return Optional.of(SuiteQueries.said(reply));
    }
    String mediaType = Served.header(reply, "Content-Type").split(";", 2)[0].strip();
    Optional<String> kind =
        SuiteCase.one(expected, SuiteCase.MF + "expectedFormat")
            .map(f -> f.asLiteral().getString())
            .filter(f -> !is(f, mediaType));
    return kind.map(f -> "no " + f + " but " + mediaType)
        .or(
            () ->
                SuiteCase.one(expected, SuiteCase.MF + "expectedBoolean")
                    .filter(b -> b.asLiteral().getBoolean() != yes(reply.body(), mediaType))
                    .map(RDFNode::toString)
                    .map(b -> "another truth than " + b));
  }

  private static boolean is(String kind, String mediaType) {
    Lang lang = RDFLanguages.contentTypeToLang(mediaType);
    return kind.equals("RDF")
        ? lang != null && RDFLanguages.isTriples(lang)
        : mediaType.startsWith("application/sparql-results+");
  }

  private static boolean yes(byte[] body, String mediaType) {
    Lang lang = mediaType.endsWith("xml") ? ResultSetLang.RS_XML : ResultSetLang.RS_JSON;
    return SuiteResults.read(body, lang).booleanResult();
  }
}
