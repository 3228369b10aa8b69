// Links that download the answer in each format of the endpoint.

import { el } from './console-dom.js';

const ROWS = ['csv', 'tsv', 'json', 'xml'];
const GRAPHS = ['ttl', 'nt', 'jsonld', 'rdf', 'trig', 'nq', 'rj'];
const LONGEST = 30000;

/** The formats that fit an answer; long queries are posted by a form, short ones are links. */
export function downloads({ graph }, query) {
  const formats = graph ? GRAPHS : ROWS;
  return el('p', { class: 'downloads' }, 'Download ', ...formats.flatMap((f) => [one(f, query), ' ']));
}

function one(format, query) {
  const encoded = encodeURIComponent(query);
  if (encoded.length < LONGEST) {
    return el('a', { href: `/sparql?format=${format}&query=${encoded}`, download: `answer.${format}` }, format);
  }
  const field = (name, value) => {
    const input = el('input', { type: 'hidden', name });
    input.value = value;
    return input;
  };
  return el('form', { class: 'download', action: '/sparql', method: 'post' }, field('format', format), field('query', query), el('button', { class: 'small' }, format));
}
