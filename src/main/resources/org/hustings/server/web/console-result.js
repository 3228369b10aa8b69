// The answer: how many rows in what time, its views, downloads, and what went wrong if it did.

import { iris, MOST, slice, tell } from './console-answer.js';
import { expectation } from './console-check.js';
import { downloads } from './console-downloads.js';
import { button, el } from './console-dom.js';
import { holds, quotes } from './console-evidence.js';
import { learn } from './console-names.js';
import { fitting, TITLES } from './console-views.js';

const VIEWS = {
  table: async () => (await import('./console-table.js')).table,
  raw: async () => (await import('./console-raw.js')).raw,
  chart: async () => (await import('./console-chart.js')).chart,
  timeline: async () => (await import('./console-timeline.js')).timeline,
  map: async () => (await import('./console-map.js')).map,
  graph: async () => (await import('./console-graph.js')).graph,
};

/** The part of the page that shows answers. */
export function result(section, { goTo, explain }) {
  const summary = el('p', { class: 'summary', role: 'status' });
  const bar = el('div', { class: 'views', role: 'group', 'aria-label': 'Views of the answer' });
  const take = el('div', { class: 'take' });
  const stage = el('div', { class: 'stage' });
  section.replaceChildren(el('h2', { class: 'off-screen' }, 'Answer'), summary, el('div', { class: 'answer-bar' }, bar, take), stage);
  let current = 0;

  function clear(words) {
    current++;
    summary.textContent = words;
    bar.replaceChildren();
    take.replaceChildren();
    stage.replaceChildren();
    section.removeAttribute('data-done');
  }

  async function done(answer, query) {
    clear(told(answer, query));
    const mine = current;
    const names = await learn(await iris(300, 600));
    tell(names);
    const rows = await slice(0, 200);
    if (mine !== current) return;
    take.replaceChildren(downloads(answer, query));
    if (!answer.count) {
      stage.replaceChildren(el('p', { class: 'answer' }, 'Nothing in the graph fits.'));
    } else if (answer.graph || !isYesOrNo(answer, rows)) {
      const views = fitting(answer, rows, query);
      views.forEach((name) => bar.append(button(TITLES[name], () => show(name), { 'data-view': name, 'aria-pressed': 'false' })));
      await show(views[0]);
    } else {
      stage.replaceChildren(el('p', { class: 'answer' }, /^(yes|true)$/.test(rows[0].cells[0].value) ? 'Yes.' : 'No.'));
    }
    section.dataset.done = answer.count;

    async function show(name) {
      for (const b of bar.children) b.setAttribute('aria-pressed', String(b.dataset.view === name));
      try {
        const make = await VIEWS[name]();
        const view = await make(answer, { query, leads: holds, open: quotes });
        if (mine !== current) return;
        stage.replaceChildren(view.element);
        stage.dataset.view = name;
        await view.shown?.();
      } catch (e) {
        console.error(e);
        stage.replaceChildren(el('p', { class: 'fault' }, `This view cannot be shown: ${e.message}`));
      }
    }
  }

  function refused({ status, text }) {
    clear('');
    const place = /^line (\d+), column (\d+): /.exec(text);
    const lines = el('p', { class: 'fault' }, text.replace(/ \(expected (.*)\)$/gm, (all, tokens) => `. Expected: ${expectation(tokens)}.`));
    const head = status === 400 ? 'This cannot be asked' : status === 403 ? 'This is refused' : status === 503 ? 'This was not finished' : 'No answer';
    stage.replaceChildren(
      el('div', { role: 'alert', class: 'refusal' }, el('h3', {}, head), lines),
      el(
        'p',
        {},
        place ? button(`Go to line ${place[1]}, column ${place[2]}`, () => goTo(Number(place[1]), Number(place[2])), { class: 'small' }) : button('Explain', explain, { class: 'small' }),
      ),
    );
    section.dataset.done = 'refused';
  }

  return { clear, done, refused, say: (words) => (summary.textContent = words) };
}

/** An answer to ASK has one row of a column that no query can name. */
function isYesOrNo({ columns, count }, rows) {
  return count === 1 && columns.length === 1 && columns[0] === '_askResult' && rows.length === 1;
}

/** Rows and time in words, and whether that is all. */
export function told({ count, ms, whole, graph, budget, columns }, query = '') {
  const seconds = ms < 995 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
  if (columns?.[0] === '_askResult') return `Answered in ${seconds}.`;
  const thing = graph ? 'triple' : 'row';
  const many = `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'} in ${seconds}.`;
  const limit = Number(/\bLIMIT\s+(\d+)\s*(?:OFFSET\s+\d+\s*)?$/i.exec(query.replace(/#[^\n"'<>]*$/gm, '').trim())?.[1] ?? 0);
  const rest = whole
    ? limit && limit === count ? `The query's own LIMIT of ${limit.toLocaleString('en')} is reached.` : 'That is all: nothing was cut.'
    : `Cut here after ${MOST.toLocaleString('en')}: download for all.`;
  const most = budget?.rows ? ` A query may take ${budget.seconds} s and ${budget.rows.toLocaleString('en')} rows.` : '';
  return `${many} ${rest}${most}`;
}
