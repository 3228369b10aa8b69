// What the address of the page says to show: a query behind its "#", or what came in its query part.

/** The query, question and values that the address names; each may be empty. */
export function read() {
  const hash = new URLSearchParams(location.hash.slice(1));
  const search = new URLSearchParams(location.search);
  const from = hash.has('query') || hash.has('question') ? hash : search;
  const values = {};
  for (const [name, value] of from) {
    if (name.startsWith('p.') && value) values[name.slice(2)] = value;
  }
  return { query: from.get('query') ?? '', question: from.get('question') ?? '', values };
}

/** The address that shows a query to anybody who opens it; the server is not told the part behind "#". */
export function shareable(query) {
  return `${location.origin}/console#query=${encodeURIComponent(query)}`;
}

/** Makes the address name a query; the back button then leads to the one before. */
export function write(query) {
  const address = shareable(query);
  if (address === location.href) return;
  const first = !location.hash;
  history[first ? 'replaceState' : 'pushState'](null, '', address);
}
