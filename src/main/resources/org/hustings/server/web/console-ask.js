// Asks the server: JSON of the console's own addresses, and short queries of the SPARQL endpoint.

/** JSON at an address of this server. */
export async function get(path, parameters = {}, signal) {
  const text = new URLSearchParams(parameters).toString();
  const reply = await fetch(text ? `${path}?${text}` : path, { signal });
  if (!reply.ok) throw new Error((await reply.text()).trim());
  return reply.json();
}

/** The rows of a query, each with its bound values by variable: {type, value, "xml:lang", datatype}. */
export async function ask(query, { seconds = 10, signal } = {}) {
  const reply = await fetch(`/sparql?timeout=${seconds}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Accept: 'application/sparql-results+json',
    },
    body: new URLSearchParams({ query }),
    signal,
  });
  if (!reply.ok) throw new Error((await reply.text()).trim());
  return (await reply.json()).results.bindings;
}
