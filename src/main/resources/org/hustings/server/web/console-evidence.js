// From a row to the sentences behind it: finds the claims and evidence that a row holds or names.

import { ask } from './console-ask.js';
import { irisOf } from './console-cells.js';
import { citation } from './console-cite.js';
import { dialog, el } from './console-dom.js';
import { learn, shapeOf } from './console-names.js';
import { isSafe, written } from './console-terms.js';

const MOST = 50;
const PREFIXES = `PREFIX h: <https://w3id.org/hustings/ns#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>`;

/** The patterns that lead from a row to its evidence, each binding ?claim and ?evidence. */
function ways(cells, columns) {
  const found = new Set();
  const BY = { claim: ['?evidence h:supports <', '>'], evidence: ['?evidence h:supports ?claim VALUES ?evidence { <', '> }'], passage: ['?evidence h:passage <', '>'] };
  for (const iri of cells.flatMap(irisOf).filter(isSafe)) {
    const way = BY[shapeOf(iri)];
    if (way) found.add(way.join(iri));
  }
  for (const term of cells) {
    if (term?.type === 'triple') found.add(`?evidence h:supports/rdf:reifies ${written(term)}`);
  }
  if (!found.size) {
    cells.forEach((term, i) => {
      const quote = term?.type === 'literal' && /^(words|quotes?)$/i.test(columns[i]);
      if (quote) found.add(`?evidence h:passage/h:quote ${written(term)}`);
    });
  }
  return [...found].slice(0, 20);
}

/** True when something of a row leads to quotes. */
export function holds(cells, columns) {
  return ways(cells, columns).length > 0;
}

/** The query for the quotes behind a row. */
function behind(patterns) {
  return `${PREFIXES}
SELECT DISTINCT ?evidence ?claim ?quote ?factuality ?date ?source ?via ?article ?title ?publisher ?issued ?passage ?web ?method {
  { SELECT DISTINCT ?evidence { ${patterns.map((p) => `{ ${p} }`).join(' UNION ')} } LIMIT ${MOST} }
  ?evidence h:supports ?claim ; h:passage ?passage . ?passage h:quote ?quote .
  OPTIONAL { ?evidence h:factuality ?factuality } OPTIONAL { ?evidence h:date ?date }
  OPTIONAL { ?evidence h:source ?source } OPTIONAL { ?evidence h:via ?via } OPTIONAL { ?evidence h:method ?method }
  OPTIONAL { ?evidence h:article ?article OPTIONAL { ?article dct:title ?title } OPTIONAL { ?article dct:publisher ?publisher }
    OPTIONAL { ?article dct:issued ?issued } OPTIONAL { ?article dct:source ?web } }
} ORDER BY ?issued ?passage LIMIT ${MOST}`;
}

/** Opens the quotes behind a row. */
export async function quotes(cells, columns) {
  const list = el('div', { class: 'quotes', role: 'status' }, el('p', {}, 'Looking for the sentences …'));
  dialog('In these words', list);
  try {
    const rows = await ask(behind(ways(cells, columns)));
    const iris = rows.flatMap((row) => Object.values(row).filter((t) => t.type === 'uri').map((t) => t.value));
    await learn(iris);
    const seen = new Set();
    const once = rows.filter((r) => !seen.has(r.evidence.value) && seen.add(r.evidence.value));
    list.replaceChildren(...(once.length ? once.map(citation) : [el('p', {}, 'No article is quoted for this row.')]));
    if (once.length === MOST) list.append(el('p', { class: 'rows' }, `The first ${MOST} of them.`));
  } catch (e) {
    list.replaceChildren(el('p', { class: 'fault' }, String(e.message)));
  }
}
