// Runs a query away from the page and keeps its rows: parses, sorts and filters them, and hands out
// slices, so that the page never waits. One query at a time.

import { cells, tail, triple } from './console-terms.js';

const names = new Map();
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
let rows = { lines: [], columns: [], graph: false, order: undefined, texts: [] };
let control = new AbortController();

const acts = { run, cancel: () => control.abort(), slice, arrange, names: learn, iris };

onmessage = ({ data }) => acts[data.act](data);

async function run({ query, most, seconds, run: number }) {
  control.abort();
  control = new AbortController();
  rows = { lines: [], columns: [], graph: false, order: undefined, texts: [] };
  const started = performance.now();
  const say = (message) =>
    postMessage({ ...message, run: number, ms: performance.now() - started });
  try {
    const reply = await fetch('/sparql' + (seconds ? `?timeout=${seconds}` : ''), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Accept: 'text/tab-separated-values, application/n-triples;q=0.9',
      },
      body: new URLSearchParams({ query }),
      signal: control.signal,
    });
    if (!reply.ok) {
      return say({ says: 'refused', status: reply.status, text: (await reply.text()).trim() });
    }
    const whole = await receive(reply, most, say);
    return say({ ...told(), says: 'done', whole, budget: budget(reply) });
  } catch (e) {
    const cancelled = control.signal.aborted && e.name === 'AbortError';
    return say({ says: cancelled ? 'cancelled' : 'broken', text: String(e.message), ...told() });
  }
}

function budget(reply) {
  const number = (name) => Number(reply.headers.get(name) ?? 0);
  return { seconds: number('Hustings-Time-Budget'), rows: number('Hustings-Row-Budget') };
}

const told = () => ({ columns: rows.columns, count: rows.lines.length, graph: rows.graph });

/** Takes in lines as they come; false when there are more than are kept. */
async function receive(reply, most, say) {
  rows.graph = !(reply.headers.get('Content-Type') ?? '').startsWith('text/tab');
  rows.columns = rows.graph ? ['subject', 'property', 'value'] : [];
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let head = !rows.graph;
  let told = performance.now();
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = lines.pop();
    if (head && lines.length) {
      rows.columns = lines.shift().split('\t').filter(Boolean).map((c) => c.replace(/^\?/, ''));
      head = false;
    }
    for (const line of lines) {
      if (rows.lines.length >= most) {
        control.abort();
        return false;
      }
      if (!rows.graph || line) rows.lines.push(line);
    }
    if (done) return true;
    if (performance.now() - told > 250) {
      told = performance.now();
      say({ says: 'more', count: rows.lines.length });
    }
  }
}

const parsed = (line) => (rows.graph ? triple(line) : cells(line));

function slice({ from, to, ask }) {
  const found = [];
  for (let i = from; i < Math.min(to, length()); i++) {
    const index = rows.order ? rows.order[i] : i;
    found.push({ index, cells: parsed(rows.lines[index]) });
  }
  postMessage({ says: 'slice', ask, rows: found });
}

const length = () => (rows.order ? rows.order.length : rows.lines.length);

/** Sorts by a column, or leaves the order of the answer, and filters by a text. */
function arrange({ column, down, filter, ask }) {
  const wanted = filter.toLowerCase();
  let order = [];
  for (let i = 0; i < rows.lines.length; i++) {
    if (!wanted || textOf(i).includes(wanted)) order.push(i);
  }
  if (column >= 0) {
    const keys = new Map(order.map((i) => [i, keyOf(parsed(rows.lines[i])[column])]));
    const sign = down ? -1 : 1;
    order.sort((a, b) => sign * compare(keys.get(a), keys.get(b)) || a - b);
  }
  rows.order = order;
  postMessage({ says: 'arranged', ask, count: order.length });
}

/** A row as its readers see it, in lower case. */
function textOf(i) {
  return (rows.texts[i] ??= parsed(rows.lines[i]).map(readable).join('\t').toLowerCase());
}

function readable(term) {
  if (!term) return '';
  if (term.type === 'triple') return [term.s, term.p, term.o].map(readable).join(' ');
  return term.type === 'iri' ? `${names.get(term.value) ?? tail(term.value)} ${term.value}` : term.value;
}

function keyOf(term) {
  if (!term) return '';
  if (term.type === 'iri') return names.get(term.value) ?? tail(term.value);
  const number = /#(integer|decimal|double|float|int|long|short|nonNegativeInteger)$/.test(term.datatype);
  return number ? Number(term.value) : readable(term);
}

function compare(a, b) {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return collator.compare(a, b);
}

/** The IRIs of the first rows, each once, for the page to ask their names. */
function iris({ rows: many, most, ask }) {
  const found = new Set();
  const look = (term) => {
    if (term?.type === 'iri') found.add(term.value);
    if (term?.type === 'triple') [term.s, term.p, term.o].forEach(look);
  };
  for (let i = 0; i < Math.min(many, rows.lines.length) && found.size < most; i++) {
    parsed(rows.lines[i]).forEach(look);
  }
  postMessage({ says: 'iris', ask, iris: [...found].slice(0, most) });
}

function learn({ entries }) {
  entries.forEach(([iri, name]) => names.set(iri, name));
  rows.texts = [];
}
