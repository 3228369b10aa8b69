// The answer in the order of its days.

import { slice } from './console-answer.js';
import { irisOf, shown, words } from './console-cells.js';
import { button, el } from './console-dom.js';
import { learn } from './console-names.js';
import { kinds } from './console-views.js';

const MOST = 500;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The days of an answer, the first rows of a long one; rows without a date come last. */
export async function timeline({ columns, count }, { leads, open }) {
  const rows = await slice(0, MOST);
  await learn(rows.flatMap((row) => row.cells.flatMap(irisOf)));
  const date = kinds(columns, rows).indexOf('date');
  const day = (row) => words(row.cells[date]);
  rows.sort((a, b) => (day(a) || '9').localeCompare(day(b) || '9') || a.index - b.index);
  const list = el('ol', { class: 'days' });
  let last;
  let entries;
  for (const row of rows) {
    if (day(row) !== last) {
      last = day(row);
      entries = el('ul', {});
      list.append(el('li', {}, el('h3', {}, last ? el('time', { datetime: last }, said(last)) : 'without a date'), entries));
    }
    entries.append(entry(row));
  }

  function entry(row) {
    const parts = columns.flatMap((name, i) =>
      i === date || !row.cells[i] ? [] : [el('span', { class: 'part' }, el('span', { class: 'label' }, name + ' '), shown(row.cells[i]))],
    );
    const quote = leads(row.cells, columns) ? button('❝', () => open(row.cells, columns), { class: 'quote-button', 'aria-label': `Quotes behind row ${row.index + 1}` }) : '';
    return el('li', {}, quote, ...parts);
  }

  const note = count > MOST ? `The first ${MOST} of ${count.toLocaleString('en')} rows.` : '';
  return { element: el('div', {}, el('p', { class: 'rows' }, note), list) };
}

/** "2024-02-22" as "22 February 2024"; months and years as far as they go. */
function said(day) {
  const [, year, month, date] = /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?/.exec(day) ?? [];
  if (!year) return day;
  return [date && Number(date), month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}
