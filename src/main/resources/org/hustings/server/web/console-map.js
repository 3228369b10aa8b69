// The answer on a map with a tile a state, coloured by another column: a letter says the same as the colour.

import { slice } from './console-answer.js';
import { get } from './console-ask.js';
import { irisOf, words } from './console-cells.js';
import { bdi, el } from './console-dom.js';
import { BASE, learn, pageOf } from './console-names.js';
import { kinds, states } from './console-views.js';

const SIDE = 40;
const MOST = 2000;
const COLOURS = 8;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The map of an answer; it is told which column it is coloured by. */
export async function map({ columns, count }) {
  const [rows, { tiles }] = [await slice(0, MOST), await get('/console/tiles')];
  await learn(rows.flatMap((row) => row.cells.flatMap(irisOf)));
  const held = kinds(columns, rows);
  const state = states(columns, held);
  const by = colouring(columns, held, state, rows);
  const values = distinct(rows, by);
  const found = new Map();
  for (const row of rows) {
    const slug = slugOf(row.cells[state]);
    if (slug) found.set(slug, [...(found.get(slug) ?? []), row]);
  }
  const places = new Set(tiles.map((t) => t.slug));
  const elsewhere = [...found.keys()].filter((slug) => !places.has(slug));
  const picture = svg('svg', {
    viewBox: `0 0 ${SIDE * (Math.max(...tiles.map((t) => t.column)) + 1)} ${SIDE * (Math.max(...tiles.map((t) => t.row)) + 1)}`,
    role: 'group', 'aria-label': 'The states, a tile each',
  }, ...tiles.map((tile) => drawn(tile, found.get(tile.slug), { columns, state, by, values })));
  const note = [
    by < 0 ? 'Coloured where a row names the state.' : `Coloured by ${columns[by]}.`,
    count > MOST ? `From the first ${MOST.toLocaleString('en')} of ${count.toLocaleString('en')} rows.` : '',
    elsewhere.length ? `Without a tile: ${elsewhere.join(', ')}.` : '',
  ].join(' ');
  const legend = el('ul', { class: 'legend' }, ...values.slice(0, LETTERS.length).map((v, i) => el('li', {}, el('span', { class: `key ${colour(i)}` }, LETTERS[i]), ' ', bdi(v))));
  return { element: el('div', {}, el('p', { class: 'rows' }, note), el('div', { class: 'map', tabindex: '0', role: 'region', 'aria-label': 'Map' }, picture), legend) };
}

const colour = (i) => `c${(i % COLOURS) + 1}`;

/** The column that has the fewest values, if that is few enough for colours; "candidate" before others. */
function colouring(columns, held, state, rows) {
  const fit = columns.map((_, i) => i).filter((i) => i !== state && ['iri', 'text', 'state'].includes(held[i]));
  const many = (i) => distinct(rows, i).length;
  const named = fit.find((i) => /^candidate$/i.test(columns[i]));
  return named ?? fit.filter((i) => many(i) > 1 && many(i) <= LETTERS.length).sort((a, b) => many(a) - many(b))[0] ?? -1;
}

/** The values of a column, those of most rows first. */
function distinct(rows, column) {
  const many = new Map();
  for (const row of rows) {
    const value = column < 0 ? '' : words(row.cells[column]);
    if (value) many.set(value, (many.get(value) ?? 0) + 1);
  }
  return [...many].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

/** "united-kingdom" of its IRI or its name. */
function slugOf(term) {
  if (!term) return '';
  if (term.type === 'iri') return term.value.startsWith(`${BASE}state/`) ? term.value.slice(BASE.length + 6) : '';
  return term.value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function svg(name, properties, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(properties)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function drawn(tile, rows, { columns, state, by, values }) {
  const [x, y] = [tile.column * SIDE, tile.row * SIDE];
  const box = (css) => svg('rect', { x: x + 1, y: y + 1, width: SIDE - 2, height: SIDE - 2, rx: 3, class: css });
  const text = (words, down, css) => svg('text', { x: x + SIDE / 2, y: y + down, class: css }, words);
  if (!rows) return svg('g', {}, box('none'), text(tile.code, 25, 'code quiet'));
  const mine = [...new Set(rows.map((row) => (by < 0 ? '' : words(row.cells[by]))))];
  const at = values.indexOf(mine[0]);
  const said = rows.slice(0, 8).map((row) => columns.map((c, i) => (i === state ? '' : `${c}: ${words(row.cells[i])}`)).filter(Boolean).join(', '));
  const label = `${words(rows[0].cells[state])}; ${said.join('; ')}`.slice(0, 600);
  const term = rows[0].cells[state];
  const page = pageOf(term.type === 'iri' ? term.value : `${BASE}state/${tile.slug}`);
  const letter = by < 0 ? '●' : (LETTERS[at] ?? '?') + (mine.length > 1 ? '+' : '');
  return svg('a', { href: page, class: `tile ${colour(Math.max(0, at))}`, 'aria-label': label }, svg('title', {}, label), box('filled'), text(tile.code, 19, 'code on-fill'), text(letter, 34, 'letter on-fill'));
}
