// What the server's parser says of a query while it is written.

import { get } from './console-ask.js';

/** Longer queries are judged when they are run: they do not fit into an address. */
const LONGEST = 40000;

let control = new AbortController();

/** The parser's answer, or nothing where it cannot be had. */
export async function check(query, plan) {
  if (encodeURIComponent(query).length > LONGEST) return undefined;
  return get('/console/check', plan ? { query, plan: 1 } : { query });
}

/** The faults of a query with their places, words for each; "hear" is told of faults and refusals. */
export async function faults(query, hear) {
  control.abort();
  control = new AbortController();
  if (!query.trim() || encodeURIComponent(query).length > LONGEST) {
    hear('');
    return [];
  }
  try {
    const found = await get('/console/check', { query }, control.signal);
    hear(found.faults.length ? words(found.faults[0]) : found.refusal);
    return found.faults.map((f) => ({ ...f, words: words(f) }));
  } catch {
    return [];
  }
}

/** The parser's names of tokens in words. */
const TOKENS = [
  [/<VAR[12]>/g, 'a variable'], [/<IRIref>/g, 'an IRI'], [/<PNAME_(NS|LN)>/g, 'a prefixed name'],
  [/<STRING_\w+>/g, 'a string'], [/<(INTEGER|DECIMAL|DOUBLE)\w*>/g, 'a number'], [/<BLANK_NODE_LABEL>|<ANON>/g, 'a blank node'],
  [/<NIL>/g, '( )'], [/<EOF>/g, 'the end'],
];

/** What the parser expected, in words. */
export function expectation(text) {
  const said = TOKENS.reduce((t, [token, words]) => t.replace(token, `“${words}”`), text);
  const parts = said.match(/“[^”]*”|"(?:[^"\\]|\\.)*"|\S+/g) ?? [];
  const words = [...new Set(parts.map((p) => p.replace(/^[“"]|[”"]$/g, '')))];
  return words.map((w) => (w === '...' ? 'or others' : w)).join(', ');
}

/** A fault in words. */
export function words({ line, column, problem, expected }) {
  const place = line > 0 ? `Line ${line}, column ${column}: ` : '';
  return place + problem + (expected ? `. Expected: ${expectation(expected)}.` : '.');
}
