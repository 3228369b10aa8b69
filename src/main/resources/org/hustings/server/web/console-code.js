// A query as code in four languages, each whole and ready to run.

const shell = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
const isGraph = (query) => /^\s*(CONSTRUCT|DESCRIBE)\b/im.test(query);
const json = (text) => JSON.stringify(text);

function curl(query, at) {
  const accept = isGraph(query) ? 'text/turtle' : 'text/csv';
  return `curl -H 'Accept: ${accept}' \\\n  --data-urlencode ${shell('query=' + query)} \\\n  ${at}\n`;
}

function python(query, at) {
  const text = query.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"');
  const rows = isGraph(query)
    ? 'sparql.setReturnFormat(TURTLE)\nprint(sparql.query().convert().decode())'
    : 'sparql.setReturnFormat(JSON)\nfor row in sparql.query().convert()["results"]["bindings"]:\n    print({name: term["value"] for name, term in row.items()})';
  return `from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper\n\nsparql = SPARQLWrapper("${at}")\nsparql.setMethod(POST)\nsparql.setQuery("""${text}""")\n${rows}\n`;
}

function r(query, at) {
  let fence = '---';
  while (query.includes(fence + ')') || query.includes(')' + fence)) fence += '-';
  const accept = isGraph(query) ? 'text/turtle' : 'text/csv';
  const read = isGraph(query) ? 'cat(content(reply, "text", encoding = "UTF-8"))' : 'answer <- read.csv(text = content(reply, "text", encoding = "UTF-8"))\nprint(answer)';
  return `library(httr)\n\nquery <- r"${fence}(${query})${fence}"\nreply <- POST("${at}", body = list(query = query), encode = "form",\n              add_headers(Accept = "${accept}"))\nstop_for_status(reply)\n${read}\n`;
}

function java(query, at) {
  const text = query.split('\n').map((line) => json(line + '\n')).join('\n              + ');
  const accept = isGraph(query) ? 'text/turtle' : 'text/csv';
  return `import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

class Ask {
  public static void main(String[] args) throws Exception {
    String query =
        ${text};
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("${at}"))
            .header("Accept", "${accept}")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(
                "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .build();
    System.out.println(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
  }
}
`;
}

/** By the name of the language: makes code of a query and the endpoint's address. */
export const CODES = { curl, Python: python, R: r, Java: java };
