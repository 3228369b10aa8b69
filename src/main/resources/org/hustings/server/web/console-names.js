// What IRIs are called: the ontology's words, then the labels of the data, asked for in batches.

import { ask, get } from './console-ask.js';
import { isSafe, tail } from './console-terms.js';

const BATCH = 120;
const DCT = 'http://purl.org/dc/terms/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';

const known = new Map();
const asked = new Set();
const { base, namespace, kinds } = document.querySelector('#console').dataset;
let vocabulary;

/** What the data's IRIs begin with. */
export const BASE = base;

/** The ontology: prefixes, and words with iri, label, comment, is. */
export function words() {
  vocabulary ??= get('/console/words').then((found) => {
    for (const word of found.words) known.set(word.iri, word.label);
    return found;
  });
  return vocabulary;
}

/** What an IRI is called as far as is known: its label, else its readable end. */
export function nameOf(iri) {
  const name = known.get(iri);
  if (name !== undefined) return name;
  const [, article, from, to] = /^(.*)#char=(\d+),(\d+)/.exec(iri) ?? [];
  return article ? `${known.get(article) ?? tail(article)}, characters ${from} to ${to}` : tail(iri);
}

/** Asks for the names of IRIs; gives those that are new. */
export async function learn(iris) {
  await words();
  const unknown = [...new Set(iris)].filter((i) => !known.has(i) && !asked.has(i) && isSafe(i));
  const found = [];
  for (let at = 0; at < unknown.length; at += BATCH) {
    const batch = unknown.slice(at, at + BATCH);
    batch.forEach((i) => asked.add(i));
    const rows = await ask(
      `SELECT ?i (MIN(?l) AS ?name) { VALUES ?i { ${batch.map((i) => `<${i}>`).join(' ')} }
        ?i <${RDFS}label>|<${DCT}title> ?l } GROUP BY ?i`,
    ).catch(() => []);
    for (const row of rows) {
      if (row.name) found.push([row.i.value, row.name.value]);
    }
  }
  found.push(...(await claims(unknown.filter((i) => shapeOf(i) === 'claim'))));
  found.forEach(([iri, name]) => known.set(iri, name));
  return found;
}

/** Claims have no labels: they are called what they say, "Portugal endorses Mark Rutte". */
async function claims(iris) {
  const found = [];
  for (let at = 0; at < iris.length; at += BATCH) {
    const batch = iris.slice(at, at + BATCH);
    const rows = await ask(
      `SELECT ?i (MIN(?a) AS ?who) (MIN(?p) AS ?does) (MIN(?b) AS ?whom) { VALUES ?i { ${batch.map((i) => `<${i}>`).join(' ')} }
        ?i <${RDF}reifies> <<( ?s ?p ?o )>> . ?s <${RDFS}label> ?a . ?o <${RDFS}label> ?b } GROUP BY ?i`,
    ).catch(() => []);
    for (const row of rows) {
      if (row.who) found.push([row.i.value, `${row.who.value} ${nameOf(row.does.value)} ${row.whom.value}`]);
    }
  }
  return found;
}

/** The address of the page about an IRI: here for data and words, else on the web, or empty. */
export function pageOf(iri) {
  if (iri.startsWith(base)) {
    const rest = iri.slice(base.length);
    const dots = rest.split('#')[0].split('/').some((s) => /^(\.|%2[Ee]){1,2}$/.test(s));
    return dots || !rest ? `/thing?iri=${encodeURIComponent(iri)}` : `/id/${rest}`;
  }
  if (iri.startsWith(namespace)) return '/ns#' + iri.slice(namespace.length);
  return /^https?:\/\//.test(iri) ? iri : '';
}

/** What an IRI of the data is, by its shape: "claim", "evidence", "passage", or empty. */
export function shapeOf(iri) {
  if (!iri.startsWith(base)) return '';
  const rest = iri.slice(base.length);
  if (kinds.split(' ').includes(rest.split('/')[0])) return 'claim';
  if (/^article\/[^#]+#char=\d+,\d+;/.test(rest)) return 'evidence';
  return /^article\/[^#]+#char=\d+,\d+$/.test(rest) ? 'passage' : '';
}
