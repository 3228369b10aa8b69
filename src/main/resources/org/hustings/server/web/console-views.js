// Which views fit an answer, and which comes first.

import { XSD } from './console-terms.js';

const NUMBERS = ['integer', 'decimal', 'double', 'float', 'int', 'long'].map((n) => XSD + n);
const DATES = ['date', 'dateTime', 'gYear', 'gYearMonth'].map((n) => XSD + n);
const DAY = /^-?\d{4}(-\d\d(-\d\d)?)?$/;

/** What views are called. */
export const TITLES = {
  table: 'Table', chart: 'Chart', timeline: 'Timeline', map: 'Map', graph: 'Graph', raw: 'Raw',
};

/** The view that a query asks for by a comment, "#view: chart", or empty. */
export function asked(query) {
  return /^\s*#\s*view:\s*(\w+)/im.exec(query)?.[1].toLowerCase() ?? '';
}

/** What the columns hold, judged by some rows: "number", "date", "state", "iri", "triple", "text", "none". */
export function kinds(columns, rows) {
  return columns.map((name, i) => kindOf(rows.map((row) => row.cells[i]).filter(Boolean)));
}

function kindOf(cells) {
  const all = (test) => cells.length > 0 && cells.every(test);
  if (!cells.length) return 'none';
  if (all((c) => NUMBERS.includes(c.datatype))) return 'number';
  if (all((c) => DATES.includes(c.datatype) || (c.type === 'literal' && DAY.test(c.value)))) return 'date';
  if (all((c) => c.type === 'triple')) return 'triple';
  if (all((c) => c.type === 'iri')) return all((c) => /\/state\//.test(c.value)) ? 'state' : 'iri';
  return 'text';
}

/** The views that fit an answer, the one to begin with first. */
export function fitting({ graph, columns, count }, rows, query) {
  if (graph) return first(['graph', 'table', 'raw'], asked(query));
  const held = kinds(columns, rows);
  const has = (kind) => held.includes(kind);
  const label = has('text') || has('iri') || has('state');
  const views = ['table'];
  if (has('number') && label && count > 1) views.push('chart');
  if (has('date')) views.push('timeline');
  if (states(columns, held) >= 0) views.push('map');
  if (has('triple') || held.filter((k) => k === 'iri' || k === 'state').length > 1) views.push('graph');
  views.push('raw');
  return first(views, asked(query) || byColumns(held, views));
}

/** A label and a number are a chart, a date in front of all makes a timeline. */
function byColumns(held, views) {
  if (held.length === 2 && held[1] === 'number' && views.includes('chart')) return 'chart';
  if (held.length === 1 && held[0] === 'triple') return 'graph';
  return held[0] === 'date' && held.length > 1 ? 'timeline' : 'table';
}

function first(views, wanted) {
  return views.includes(wanted) ? [wanted, ...views.filter((v) => v !== wanted)] : views;
}

/** The column of states, or -1: one of their IRIs, or one that is called so. */
export function states(columns, held) {
  const iris = held.indexOf('state');
  return iris >= 0 ? iris : columns.findIndex((c, i) => /^states?$/i.test(c) && held[i] === 'text');
}
