// The answer as the server writes it: Turtle of graphs, TSV of rows, its beginning when it is long.

import { slice } from './console-answer.js';
import { el } from './console-dom.js';
import { written } from './console-terms.js';

const MOST = 500;
const LONGEST = 400000;

/** The raw view of an answer. */
export async function raw({ graph, columns, count }, { query }) {
  const text = graph ? await turtle(query) : await lines(columns);
  const cut = !graph && count > MOST ? `The first ${MOST} of ${count.toLocaleString('en')} rows; download for all.` : '';
  return {
    element: el('div', {}, el('p', { class: 'rows' }, cut), el('pre', { class: 'raw', tabindex: '0', role: 'region', 'aria-label': 'Raw answer' }, text)),
  };
}

async function turtle(query) {
  const reply = await fetch('/sparql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/turtle' },
    body: new URLSearchParams({ query }),
  });
  const text = await reply.text();
  return text.length > LONGEST ? text.slice(0, LONGEST) + '\n…' : text;
}

async function lines(columns) {
  const rows = await slice(0, MOST);
  const head = columns.map((c) => '?' + c).join('\t');
  return [head, ...rows.map((r) => r.cells.map((c) => (c ? written(c) : '')).join('\t'))].join('\n');
}
