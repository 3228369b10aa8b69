// The answer as bars: labels from the columns of words, lengths from those of numbers.

import { slice } from './console-answer.js';
import { irisOf, words } from './console-cells.js';
import { el } from './console-dom.js';
import { learn } from './console-names.js';
import { kinds } from './console-views.js';

const MOST = 60;
const COLOURS = ['--state', '--other', '--sure'];

/** Bars of an answer, the first rows of a long one. */
export async function chart({ columns, count }) {
  await import('chart.js');
  const rows = await slice(0, MOST);
  const held = kinds(columns, rows);
  const numbers = columns.map((_, i) => i).filter((i) => held[i] === 'number').slice(0, 3);
  const named = columns.map((_, i) => i).filter((i) => ['text', 'iri', 'state'].includes(held[i])).slice(0, 3);
  const labels = named.length ? named : [held.indexOf('date')].filter((i) => i >= 0);
  await learn(rows.flatMap((row) => labels.flatMap((i) => irisOf(row.cells[i]))));
  const names = rows.map((row) => lines(labels.map((i) => words(row.cells[i])).filter(Boolean)));
  const tall = Math.max(1.1 + 0.6 * numbers.length, ...names.map((n) => (Array.isArray(n) ? 0.5 + 1.05 * n.length : 0)));
  const canvas = el('canvas', { role: 'img', 'aria-label': spoken(columns, numbers, names, rows) });
  const frame = el('div', { class: 'chart' }, canvas);
  frame.style.height = `${Math.max(8, 3.5 + rows.length * tall)}rem`;
  const note = count > MOST ? `The first ${MOST} of ${count.toLocaleString('en')} rows.` : '';
  let drawn;
  function draw() {
    drawn?.destroy();
    drawn = new globalThis.Chart(canvas, options(columns, numbers, names, rows));
  }
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const again = () => (canvas.isConnected ? draw() : dark.removeEventListener('change', again));
  dark.addEventListener('change', again);
  return { element: el('div', {}, el('p', { class: 'rows' }, note), frame), shown: draw };
}

const short = (text) => (text.length > 44 ? text.slice(0, 43) + '…' : text);

/** A label in one line if it is short, else a line a column. */
function lines(parts) {
  const whole = parts.join(' · ');
  return whole.length <= 40 ? whole : parts.map(short);
}

function spoken(columns, numbers, names, rows) {
  const bars = rows.slice(0, 12).map((row, i) => `${[names[i]].flat().join(', ')}: ${numbers.map((n) => words(row.cells[n])).join(', ')}`);
  return `Bars of ${numbers.map((n) => columns[n]).join(' and ')}. ${bars.join('; ')}. The table has all rows.`;
}

function options(columns, numbers, names, rows) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const ticks = { color: colour('--ink'), font: { family: colour('--sans'), size: 13 } };
  return {
    type: 'bar',
    data: {
      labels: names,
      datasets: numbers.map((n, i) => ({
        label: columns[n],
        data: rows.map((row) => (row.cells[n] ? Number(row.cells[n].value) : null)),
        backgroundColor: colour(COLOURS[i]),
        borderRadius: 3,
        maxBarThickness: 22,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { display: true, align: 'start', labels: { color: colour('--ink'), boxWidth: 14 } } },
      scales: {
        x: { beginAtZero: true, ticks: { ...ticks, precision: 0 }, grid: { color: colour('--line') } },
        y: { ticks: { ...ticks, autoSkip: false }, grid: { display: false } },
      },
    },
  };
}
