// The query console: puts editor, questions, answers and tools into the page that works without them.

import { cancel, forget, run } from './console-answer.js';
import { read, shareable, write } from './console-address.js';
import { check, faults } from './console-check.js';
import { sources } from './console-complete.js';
import { button, copy, el } from './console-dom.js';
import { editor } from './console-editor.js';
import { formatted } from './console-format.js';
import { all, fields, gallery } from './console-gallery.js';
import { words } from './console-names.js';
import { result } from './console-result.js';
import { addRun } from './console-store.js';
import { tabs } from './console-tabs.js';
import { codes, help, past, plan } from './console-tools.js';

const INCLUDES = 'urn:hustings:include:';

const page = document.querySelector('#console');
const desk = page.querySelector('.desk');
const FRESH = 'PREFIX h: <https://w3id.org/hustings/ns#>\n\nSELECT * {\n  \n}\nLIMIT 100\n';
const named = read();
const first = named.query || named.question ? FRESH : page.querySelector('#query').value;

const strip = el('div', { class: 'tabs' });
const parameters = el('div', { class: 'parameters' });
const host = el('div', { class: 'editor-host' });
const told = el('p', { class: 'told', role: 'status' });
const answer = el('section', { id: 'answer' });
const runs = button('Run', () => start(), { class: 'run', title: 'Ctrl+Enter' });
const stop = button('Cancel', () => cancel(), { class: 'stop' });
stop.hidden = true;
const share = button('Share', () => copy(shareable(text()), share), { title: 'Copies a link to this query' });
const tools = el(
  'div', { class: 'tools', role: 'group', 'aria-label': 'Tools' },
  button('Format', () => box.replace(formatted(text()))),
  button('Explain', () => plan(text())),
  button('Code', () => codes(text())),
  share,
  button('History', () => past((query) => open({ query }))),
  button('Keys', help, { 'aria-keyshortcuts': 'F1' }),
);

page.classList.add('live');
page.querySelector('h1').textContent = 'Ask the graph';
desk.replaceChildren(strip, parameters, host, el('div', { class: 'toolbar' }, runs, stop, tools), told, answer);

const outcome = result(answer, { goTo: (line, column) => box.goTo(line, column), explain: () => plan(text()) });
const row = tabs(strip, { initial: first, fresh: FRESH }, shown);
const box = editor(host, {
  text: row.current().query,
  label: 'The query, in SPARQL',
  faults: (query) => faults(query, (say) => (told.textContent = say)),
  sources,
  changed: (query) => row.changed(query),
  keys: [
    { key: 'Mod-Enter', run: () => (start(), true) },
    { key: 'Shift-Mod-f', run: () => (box.replace(formatted(text())), true) },
    { key: 'F1', run: () => (help(), true) },
  ],
});
const text = () => box.text();
let ready = showFields(row.current());

function shown(tab) {
  forget();
  busy(false);
  box.show(tab.query);
  told.textContent = '';
  outcome.clear('');
  ready = showFields(tab);
}

async function showFields(tab) {
  const question = tab.question && (await all()).find((q) => q.name === tab.question);
  if (row.current() !== tab) return;
  parameters.replaceChildren(
    fields(question, tab.values, (query, values) => {
      Object.assign(row.current(), { values });
      box.replace(query);
      start();
    }),
  );
}

/** Opens a query or a question, and runs it when it needs nothing more. */
async function open({ query, question: name, values }) {
  const question = name && (await all()).find((q) => q.name === name);
  row.show({ query: query || question?.text || first, question: question?.name, values });
  await ready;
  const form = parameters.querySelector('form');
  const missing = !query && question?.parameters.find((p) => !p.fallback && !values?.[p.name]);
  if (missing) form.elements[missing.name].focus();
  else if (query || !form) start();
  else form.requestSubmit();
}

async function start() {
  const query = text();
  if (!query.trim()) return;
  write(query);
  busy(true);
  outcome.clear('Running …');
  const standard = query.includes(INCLUDES) ? ((await check(query))?.standard ?? query) : query;
  run(standard, (message) => hear(message, standard, query));
}

function hear(message, query, typed) {
  if (message.says === 'more') {
    outcome.say(`Running … ${message.count.toLocaleString('en')} rows so far.`);
    return;
  }
  busy(false);
  if (message.says === 'done') {
    addRun({ query: typed, at: new Date().toISOString(), count: message.count, ms: message.ms });
    outcome.done(message, query);
  } else if (message.says === 'refused') {
    outcome.refused(message);
  } else {
    const cancelled = message.says === 'cancelled';
    outcome.clear(cancelled ? 'Cancelled: the query was stopped on the server.' : `The answer broke off: ${message.text}`);
  }
}

function busy(running) {
  stop.hidden = !running;
  runs.disabled = running;
  answer.setAttribute('aria-busy', String(running));
}

function follow() {
  const asked = read();
  if (asked.query || asked.question) open(asked);
}

/** Back and forth: the query of the address comes into the tab that is open. */
addEventListener('popstate', () => {
  const asked = read();
  if (asked.question) open(asked);
  const { query } = asked;
  if (!query) return;
  if (query !== text()) box.replace(query);
  start();
});
addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) start();
});
words();
gallery(page.querySelector('#questions'), (question) => open({ question: question.name }));
follow();
page.dataset.ready = 'yes';
