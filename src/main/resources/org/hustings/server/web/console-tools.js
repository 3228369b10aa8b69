// Tools beside the editor: the plan of a query, code that asks it, the history of runs, the keys.

import { check, words } from './console-check.js';
import { CODES } from './console-code.js';
import { bdi, button, copy, dialog, el } from './console-dom.js';
import { forgetRuns, savedRuns, titleOf } from './console-store.js';

/** Explains a query: its plan, its budget, and whether and why it would be refused. */
export async function plan(query) {
  const box = el('div', { class: 'plan' }, el('p', {}, 'Asking the server …'));
  dialog('Explain', box);
  try {
    const found = await check(query, true);
    box.replaceChildren(...(found ? explained(found) : [el('p', {}, 'The query is too long to be explained.')]));
  } catch (e) {
    box.replaceChildren(el('p', { class: 'fault' }, e.message));
  }
}

function explained(found) {
  if (found.faults.length) {
    return [el('h3', {}, 'It does not parse'), ...found.faults.map((f) => el('p', { class: 'fault' }, words(f)))];
  }
  const verdict = found.refusal
    ? [el('h3', {}, 'It would be refused'), el('p', { class: 'fault' }, found.refusal)]
    : [el('h3', {}, 'It would be run'), el('p', {}, `It may take ${found.seconds} seconds and ${found.rows.toLocaleString('en')} rows. What takes longer is ended, what has more rows is refused: name what you look for, or add a LIMIT.`)];
  const tree = (title, text) => [el('h3', {}, title), el('pre', { tabindex: '0', role: 'region', 'aria-label': title }, text)];
  if (!found.algebra) return verdict;
  const same = found.algebra === found.optimised;
  return [
    ...verdict,
    ...tree(same ? 'The plan, which is run as it is written' : 'The plan as it is run', found.optimised),
    ...(same ? [] : tree('As it is written', found.algebra)),
    el('p', { class: 'rows' }, 'Read it from the inside: patterns at the innermost brackets are matched first.'),
  ];
}

/** Code that asks the query from elsewhere. */
export function codes(query) {
  const text = el('pre', { tabindex: '0', role: 'region', 'aria-label': 'Code' });
  const take = button('Copy', () => copy(text.textContent, take));
  const choices = Object.entries(CODES).map(([name, make]) =>
    button(name, () => show(name, make), { class: 'choice', 'aria-pressed': 'false' }),
  );
  function show(name, make) {
    choices.forEach((c) => c.setAttribute('aria-pressed', String(c.textContent === name)));
    text.textContent = make(query, `${location.origin}/sparql`);
  }
  dialog('Ask this from elsewhere', el('p', { class: 'choices', role: 'group', 'aria-label': 'Language' }, ...choices), text, el('p', {}, take));
  choices[0].click();
}

/** What was run in this browser; "opened" hears of what is to be opened again. */
export function past(opened) {
  const runs = savedRuns();
  const list = el('ol', { class: 'history' });
  const box = dialog('History', el('p', { class: 'rows' }, runs.length ? 'It is kept in this browser only.' : 'Nothing was run in this browser yet.'), list);
  for (const run of runs) {
    const open = button('', () => { box.close(); opened(run.query); }, { class: 'question' });
    open.append(bdi(titleOf(run.query)), el('small', {}, `${new Date(run.at).toLocaleString()} · ${Number(run.count).toLocaleString('en')} rows · ${Math.round(run.ms)} ms`));
    list.append(el('li', {}, open));
  }
  if (runs.length) box.append(button('Forget all', () => { forgetRuns(); box.close(); }, { class: 'small' }));
}

const KEYS = [
  ['Ctrl or ⌘ + Enter', 'run the query'], ['Ctrl or ⌘ + Space', 'complete what stands before the cursor'],
  ['Ctrl or ⌘ + /', 'make the line a comment, or no longer'], ['Ctrl or ⌘ + F', 'search and replace'],
  ['Ctrl or ⌘ + Shift + F', 'lay out the query'], ['Ctrl or ⌘ + ] and [', 'indent more, less'],
  ['Ctrl or ⌘ + Z, Shift + Z', 'undo, redo'], ['Ctrl or ⌘ + Shift + M', 'list the faults; F8 goes to the next'],
  ['Alt + ↑ and ↓', 'move the line'], ['Tab', 'leaves the editor; indentation is done by itself'], ['F1', 'this list'],
];

/** The keys that do something. */
export function help() {
  dialog('Keys', el('dl', { class: 'keys' }, ...KEYS.flatMap(([key, does]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, does)])),
    el('p', {}, '“#view: chart” in a comment chooses how the answer is shown first: table, chart, timeline, map, graph or raw.'));
}
