// Finds the nodes and edges in an answer.

const MOST_NODES = 300;
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const MOST_KINDS = 5;

const isNode = (term) => term?.type === 'iri' || term?.type === 'blank';

/** Statements {subject, label, object} of a graph's triples or of rows: triple terms, else pairs of IRIs. */
export function edges(triples, columns, rows) {
  const found = [];
  const add = (subject, label, object) => found.push({ subject, label, object });
  for (const { cells } of rows) {
    if (triples) {
      add(cells[0], cells[1].value, cells[2]);
      continue;
    }
    const terms = cells.filter((c) => c?.type === 'triple');
    terms.forEach((t) => add(t.s, t.p.value, t.o));
    if (terms.length) continue;
    const start = cells.findIndex(isNode);
    if (start < 0) continue;
    add(cells[start], '', undefined);
    cells.forEach((cell, i) => {
      if (i > start && isNode(cell)) add(cells[start], columns[i], cell);
    });
  }
  return found;
}

/** The network of statements: nodes with their kinds, edges once each, and how many nodes are left out. */
export function network(statements) {
  const nodes = new Map();
  const kept = new Map();
  const left = new Set();
  const kinds = new Map();
  for (const { subject, label, object } of statements) {
    if (label === TYPE && object) kinds.set(subject.value, object.value);
  }
  const node = (term) => {
    if (nodes.has(term.value)) return true;
    if (nodes.size >= MOST_NODES) {
      left.add(term.value);
      return false;
    }
    nodes.set(term.value, { id: term.value, term, kind: kinds.get(term.value) ?? kindOf(term.value) });
    return true;
  };
  for (const { subject, label, object } of statements) {
    if (label === TYPE || !isNode(subject) || (object && !isNode(object))) continue;
    const both = node(subject) && (!object || node(object));
    const key = object && `${subject.value} ${label} ${object.value}`;
    if (both && object && !kept.has(key)) kept.set(key, { from: subject.value, to: object.value, label, subject, object });
  }
  const list = [...nodes.values()];
  return {
    nodes: list,
    edges: [...kept.values()],
    kinds: common(list),
    left: left.size,
    terms: [...list.map((n) => n.term), ...list.filter((n) => n.kind).map((n) => ({ type: 'iri', value: n.kind })), ...[...kept.values()].map((e) => ({ type: 'iri', value: e.label }))],
  };
}

/** The class of an IRI of the data by its shape, where nothing says it: ".../id/person/x" is a person. */
function kindOf(iri) {
  const { base, namespace } = document.querySelector('#console').dataset;
  const folder = iri.startsWith(base) ? iri.slice(base.length).split('/')[0] : '';
  return /^[a-z]+$/.test(folder) ? namespace + folder[0].toUpperCase() + folder.slice(1) : '';
}

/** The kinds that most nodes have. */
function common(nodes) {
  const many = new Map();
  nodes.forEach(({ kind }) => kind && many.set(kind, (many.get(kind) ?? 0) + 1));
  return [...many].sort((a, b) => b[1] - a[1]).slice(0, MOST_KINDS).map(([kind]) => kind);
}
