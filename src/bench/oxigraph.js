// Serves a graph by Oxigraph at http://127.0.0.1:PORT/sparql: node oxigraph.js MODULES FOLDER PORT
// Prints a line of JSON when it is loaded. Named graphs, and all triples once more in the default graph.
const fs = require("fs"), http = require("http"), readline = require("readline");
const [modules, folder, port] = process.argv.slice(2);
const oxigraph = require(modules + "/oxigraph");
const store = new oxigraph.Store();

async function load(file, format) {
  let lines = [];
  for await (const line of readline.createInterface({ input: fs.createReadStream(file) })) {
    lines.push(line);
    if (lines.length === 20000) {
      store.load(lines.join("\n"), { format, lenient: true, no_transaction: true });
      lines = [];
    }
  }
  store.load(lines.join("\n"), { format, lenient: true, no_transaction: true });
}

function answer(text) {
  const query = new URLSearchParams(text).get("query");
  const graph = /^\s*CONSTRUCT/im.test(query);
  const format = graph ? "application/n-triples" : "application/sparql-results+json";
  return [format, Buffer.from(store.query(query, { results_format: format }))];
}

(async () => {
  const begin = Date.now();
  await load(folder + "/quads.nq", "application/n-quads");
  const loaded = Date.now();
  const bytes = process.memoryUsage().rss;
  await load(folder + "/triples.nt", "application/n-triples");
  const server = http.createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      try {
        const [format, body] = answer(Buffer.concat(chunks).toString());
        response.writeHead(200, { "Content-Type": format, "Content-Length": body.length });
        response.end(body);
      } catch (fault) {
        response.writeHead(400, { "Content-Length": 0 });
        response.end();
        console.error(String(fault));
      }
    });
  });
  server.listen(Number(port), "127.0.0.1", () => console.log(JSON.stringify({ load: (loaded - begin) / 1000, bytes })));
})().catch((fault) => {
  console.error(String(fault));
  process.exit(1);
});
