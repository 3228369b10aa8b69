// The table of an answer: sorted, filtered, and of long answers only the rows in sight are made.

import { arrange, slice, tell } from './console-answer.js';
import { irisOf, rename, shown, words } from './console-cells.js';
import { button, el } from './console-dom.js';
import { learn } from './console-names.js';

/** Up to so many rows each row is as high as its text; beyond, all are of one height. */
const ROOMY = 200;
const HEIGHT = 52;
const AROUND = 6;
const REST = 120;

/** A table of an answer {columns, count}; "open" shows what is behind a row, if "leads" says so. */
export async function table({ columns, count }, { leads, open }) {
  const state = { column: -1, down: false, filter: '', count, from: -1, asked: 0 };
  const heads = columns.map((name, i) => head(name, i));
  const body = el('tbody');
  const grid = el(
    'table',
    { 'aria-rowcount': count + 1 },
    el('thead', {}, el('tr', { 'aria-rowindex': 1 }, el('th', { scope: 'col', class: 'lead' }, el('span', { class: 'off-screen' }, 'Row')), ...heads)),
    body,
  );
  const scroller = el('div', { class: 'scroll grid', tabindex: '0', role: 'region', 'aria-label': 'Rows of the answer', onscroll: () => requestAnimationFrame(look) }, grid);
  const filter = el('input', { type: 'search', placeholder: 'Filter these rows', 'aria-label': 'Filter the rows', oninput: () => again({ filter: filter.value }) });
  const left = el('span', { class: 'count', role: 'status' });

  function head(name, i) {
    const sort = button(name, () => again({ column: i, down: state.column === i && !state.down }), { class: 'sort' });
    return el('th', { scope: 'col', 'aria-sort': 'none' }, sort);
  }

  async function again(change) {
    Object.assign(state, change);
    const mine = ++state.asked;
    const found = await arrange(state.column, state.down, state.filter.trim());
    if (mine !== state.asked) return;
    state.count = found;
    state.from = -1;
    heads.forEach((h, i) => h.setAttribute('aria-sort', i !== state.column ? 'none' : state.down ? 'descending' : 'ascending'));
    grid.setAttribute('aria-rowcount', found + 1);
    left.textContent = state.filter.trim() ? `${found.toLocaleString('en')} of ${count.toLocaleString('en')} rows` : '';
    scroller.scrollTop = 0;
    await look();
  }

  /** Makes the rows that are in sight. */
  async function look() {
    const roomy = count <= ROOMY;
    const tall = scroller.clientHeight || 600;
    const first = roomy ? 0 : Math.max(0, Math.floor(scroller.scrollTop / HEIGHT) - AROUND);
    const from = first - (first % AROUND);
    if (from === state.from) return;
    state.from = from;
    const to = roomy ? state.count : from + Math.ceil(tall / HEIGHT) + 3 * AROUND;
    const rows = await slice(from, to);
    if (state.from !== from) return;
    const held = body.contains(document.activeElement);
    body.replaceChildren(
      ...gap(from),
      ...rows.map((row, i) => line(row, from + i)),
      ...gap(roomy ? 0 : state.count - from - rows.length),
    );
    if (held) scroller.focus({ preventScroll: true });
    clearTimeout(state.resting);
    state.resting = setTimeout(() => learnNames(rows), roomy ? 0 : REST);
  }

  /** Names are asked for once the table rests. */
  async function learnNames(rows) {
    const entries = await learn(rows.flatMap((row) => row.cells.flatMap(irisOf)));
    rename(body, entries);
    tell(entries);
  }

  function gap(rows) {
    if (rows <= 0) return [];
    const space = el('td', { colspan: columns.length + 1 });
    space.style.height = `${rows * HEIGHT}px`;
    return [el('tr', { class: 'gap', 'aria-hidden': 'true' }, space)];
  }

  /** What is cut in a row of one height is there to be hovered over. */
  const fixedTitle = (cell) => (count > ROOMY && cell?.type === 'literal' && cell.value.length > 40 ? { title: cell.value.slice(0, 2000) } : {});

  function line(row, at) {
    const number = el('span', { class: 'number' }, (row.index + 1).toLocaleString('en'));
    const first = leads(row.cells, columns)
      ? button('❝', () => open(row.cells, columns), { class: 'quote-button', 'aria-label': `Quotes behind row ${row.index + 1}`, title: 'Show the quotes behind this row' })
      : number;
    return el(
      'tr',
      { 'aria-rowindex': at + 2 },
      el('td', { class: 'lead' }, first),
      ...row.cells.map((cell) => el('td', {}, el('div', fixedTitle(cell), shown(cell)))),
    );
  }

  if (count > ROOMY) {
    grid.classList.add('fixed');
    await widths();
  }

  /** Columns as wide as the first rows ask for, so that they stay when the table is scrolled. */
  async function widths() {
    const sample = await slice(0, 60);
    const sizes = columns.map((name, i) => {
      const lengths = sample.map((row) => words(row.cells[i]).length);
      const mean = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length);
      return Math.min(46, Math.max(name.length + 4, mean * 1.1, 7));
    });
    heads.forEach((h, i) => (h.style.width = `${sizes[i]}ch`));
    grid.style.minWidth = `${sizes.reduce((a, b) => a + b, 6)}ch`;
  }

  const element = el('div', { class: 'table' }, count > 1 ? el('p', { class: 'filter' }, filter, left) : '', scroller);
  return { element, shown: look };
}
