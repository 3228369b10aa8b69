// Completion: variables, keywords, functions, prefixes, the words of the ontology and of the data by
// their labels, and entities by name. Terms are inserted with the PREFIX line that they need.

import { ask } from './console-ask.js';
import { words } from './console-names.js';
import { named } from './console-suggest.js';
import { tail } from './console-terms.js';
import { FUNCTIONS, KEYWORDS, tokens } from './console-tokens.js';

const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#', dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#', prov: 'http://www.w3.org/ns/prov#',
  owl: 'http://www.w3.org/2002/07/owl#', foaf: 'http://xmlns.com/foaf/0.1/',
};
const NAMES = { name: 'Names', rank: 0 };
const WORDS = { name: 'Words', rank: 1 };
const SPARQL = { name: 'SPARQL', rank: 2 };

let known;

/** Prefixes, and every class, property and value: {iri, label, comment, is}. */
function vocabulary() {
  known ??= Promise.all([words(), used()]).then(([ontology, data]) => {
    const own = new Set(ontology.words.map((w) => w.iri));
    return {
      prefixes: { ...PREFIXES, ...ontology.prefixes },
      words: [...ontology.words, ...data.filter((w) => !own.has(w.iri))],
    };
  });
  return known;
}

/** The classes and properties of the data, as far as they can be had in a few seconds. */
async function used() {
  const [properties, classes] = await Promise.all([
    ask('SELECT DISTINCT ?w { ?s ?w ?o } LIMIT 300', { seconds: 4 }).catch(() => []),
    ask('SELECT DISTINCT ?w { ?s a ?w } LIMIT 300', { seconds: 4 }).catch(() => []),
  ]);
  const word = (is) => (row) => ({ iri: row.w.value, label: tail(row.w.value), comment: '', is });
  return [...properties.map(word('property')), ...classes.map(word('class'))];
}

/** A term by a prefix, such as "h:endorser"; empty where no prefix fits. */
function short(iri, prefixes) {
  for (const [prefix, start] of Object.entries(prefixes)) {
    const rest = iri.slice(start.length);
    if (iri.startsWith(start) && /^[A-Za-z_][A-Za-z0-9_-]*$/.test(rest)) return `${prefix}:${rest}`;
  }
  return '';
}

/** Inserts a text, and the PREFIX line of its prefix where that is missing. */
function insert(text, prefixes) {
  return (view, completion, from, to) => {
    const doc = view.state.doc.toString();
    const prefix = /^([\w-]*):/.exec(text)?.[1];
    const missing = prefix !== undefined && prefixes[prefix] && !declared(doc).has(prefix);
    const changes = [{ from, to, insert: text }];
    const line = missing ? `PREFIX ${prefix}: <${prefixes[prefix]}>\n` : '';
    if (line) changes.unshift({ from: head(doc), insert: line });
    view.dispatch({ changes, selection: { anchor: from + line.length + text.length }, userEvent: 'input.complete' });
  };
}

function declared(doc) {
  return new Set([...doc.matchAll(/^\s*PREFIX\s+([\w-]*):/gim)].map((m) => m[1]));
}

/** Where a PREFIX line goes: behind the others, else behind the comments of the head. */
function head(doc) {
  const lines = [...doc.matchAll(/^[ \t]*(?:PREFIX|BASE|VERSION)\b[^\n]*\n/gim)];
  if (lines.length) return lines.at(-1).index + lines.at(-1)[0].length;
  return /^(?:[ \t]*#[^\n]*\n)*/.exec(doc)[0].length;
}

function variables(context) {
  const before = context.matchBefore(/[?$][\p{L}\p{N}_]*/u);
  if (!before) return null;
  const doc = context.state.doc.toString();
  const found = new Set(tokens(doc).filter((t) => t.kind === 'variable').map((t) => t.text));
  found.delete(before.text);
  return { from: before.from, options: [...found].map((label) => ({ label, type: 'variable' })), validFor: /^[?$]\w*$/ };
}

/** True where nothing is to be completed: in a comment or a string. */
function inText(context) {
  const line = context.state.doc.lineAt(context.pos);
  const last = tokens(context.state.sliceDoc(line.from, context.pos)).at(-1);
  return last && ['comment', 'string'].includes(last.kind);
}

async function terms(context) {
  if (inText(context)) return null;
  const before = context.matchBefore(/[\p{L}_][\p{L}\p{N}_-]*(?::[\p{L}\p{N}_-]*)?/u);
  if (!before && !context.explicit) return null;
  const from = before?.from ?? context.pos;
  if (/[?$<:@]/.test(context.state.sliceDoc(Math.max(0, from - 1), from))) return null;
  const { prefixes, words: all } = await vocabulary();
  const options = [];
  for (const word of all) {
    const name = short(word.iri, prefixes);
    const option = { detail: word.label, info: word.comment || undefined, type: word.is, apply: insert(name, prefixes), section: WORDS };
    if (name) options.push({ ...option, label: name, boost: 2 });
    if (name && !before?.text.includes(':') && !name.endsWith(`:${word.label}`)) {
      options.push({ ...option, label: word.label, detail: name });
    }
  }
  if (!before?.text.includes(':')) {
    for (const word of [...KEYWORDS, ...FUNCTIONS]) {
      if (word !== 'A') options.push({ label: word, type: 'keyword', section: SPARQL });
    }
    for (const prefix of Object.keys(prefixes)) {
      options.push({ label: `${prefix}:`, detail: prefixes[prefix], apply: insert(`${prefix}:`, prefixes), section: WORDS });
    }
  }
  return { from, options, validFor: /^[\p{L}\p{N}_:-]*$/u };
}

/** Entities by what is written: "Mark Ru" shows names and inserts an IRI. */
async function entities(context) {
  if (inText(context)) return null;
  const before = context.matchBefore(/<?(?:\p{Lu}[\p{L}\p{M}.'’-]*[ ])*[\p{L}][\p{L}\p{M}\p{N}.'’-]*/u);
  if (!before || before.text.length < 3) return null;
  if (/[?$:@]/.test(context.state.sliceDoc(Math.max(0, before.from - 1), before.from))) return null;
  const wanted = before.text.replace(/^</, '');
  const parts = wanted.split(' ');
  while (parts.length > 1 && KEYWORDS.has(parts[0].toUpperCase())) parts.shift();
  const text = parts.join(' ');
  const from = before.to - text.length - (before.text.startsWith('<') && parts.join(' ') === wanted ? 1 : 0);
  const control = new AbortController();
  context.addEventListener('abort', () => control.abort());
  const found = await named(text, [], control.signal).catch(() => []);
  if (!found.length) return null;
  const after = context.state.sliceDoc(context.pos, context.pos + 1) === '>' ? 1 : 0;
  const options = found.map(({ iri, label, type, name }) => ({
    label,
    detail: name ? `${type}, also ${name}` : type,
    type: 'entity',
    section: NAMES,
    apply: (view, completion, start, end) => insert(`<${iri}>`, {})(view, completion, start, end + after),
  }));
  return { from, options, filter: false };
}

/** What completes in the editor. */
export const sources = [variables, terms, entities];
