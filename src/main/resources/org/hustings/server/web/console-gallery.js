// The questions to start from: found by words, their parameters as fields that complete names.

import { get } from './console-ask.js';
import { words as faultWords } from './console-check.js';
import { suggest } from './console-suggest.js';
import { bdi, button, el } from './console-dom.js';
import { tokens } from './console-tokens.js';

let questions;

/** All questions, read once. */
export function all() {
  questions ??= get('/console/questions').then((found) => found.questions);
  return questions;
}

/** Makes the list of questions searchable; "picked" hears of one that is chosen. */
export async function gallery(section, picked) {
  if (!section) return;
  const list = section.querySelector('ul');
  const search = el('input', { type: 'search', placeholder: 'Search the questions', 'aria-label': 'Search the questions', oninput: draw });
  const none = el('p', { class: 'rows', role: 'status' });
  list.before(search, none);
  const found = await all();

  function draw() {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fit = found.filter((q) => {
      const text = [q.name, q.title, q.about, q.text].join(' ').toLowerCase();
      return wanted.every((w) => text.includes(w));
    });
    list.replaceChildren(...fit.map((q) => el('li', {}, item(q))));
    none.textContent = fit.length ? '' : 'No question has these words.';
  }

  function item(question) {
    const choose = button('', () => picked(question), { class: 'question', 'data-question': question.name });
    choose.append(bdi(question.title));
    if (question.about) choose.append(el('small', {}, bdi(question.about)));
    return choose;
  }

  draw();
}

/** The fields of a question; "asked" gets its text with the values in place. */
export function fields(question, values, asked) {
  if (!question?.parameters.length) return '';
  const told = el('p', { class: 'fault', role: 'alert' });
  const inputs = question.parameters.map((p) => {
    const input = el('input', { id: `p-${p.name}`, name: p.name, autocomplete: 'off', placeholder: p.fallback || 'a name or an IRI' });
    input.value = values?.[p.name] ?? '';
    return { parameter: p, input };
  });
  const rows = inputs.map(({ parameter, input }) => {
    const box = el('p', {}, el('label', { for: input.id }, parameter.text || parameter.name), input);
    if (!parameter.types[0].startsWith('http://www.w3.org/2001/XMLSchema#')) suggest(input, box, parameter.types);
    return box;
  });
  async function submit(event) {
    event.preventDefault();
    const given = Object.fromEntries(inputs.filter((i) => i.input.value.trim()).map((i) => [i.parameter.name, i.input.value.trim()]));
    const query = Object.fromEntries(Object.entries(given).map(([k, v]) => ['p.' + k, v]));
    try {
      const bound = await get('/console/bind', { question: question.name, ...query });
      told.textContent = bound.faults.map((f) => faultWords({ ...f, line: 0 })).join('\n');
      if (!bound.faults.length) asked(filled(question, bound.values, given), given);
    } catch (e) {
      told.textContent = e.message;
    }
  }
  return el('form', { class: 'fields', onsubmit: submit, 'aria-label': question.title }, ...rows, el('p', {}, el('button', {}, 'Ask')), told);
}

/** The text of a question with terms in the place of its parameters; its comments say which. */
export function filled(question, values, given) {
  return tokens(question.text)
    .map((token) => {
      const name = token.text.slice(1);
      if (token.kind === 'variable' && Object.hasOwn(values, name)) return values[name];
      const declared = token.kind === 'comment' && /^#\s*@param\s+(\S+)/.exec(token.text);
      if (!declared) return token.text;
      const parameter = question.parameters.find((p) => p.name === declared[1]);
      const value = (given[declared[1]] ?? parameter?.fallback ?? '').replace(/\s+/g, ' ');
      return `# ${declared[1]}: ${value}`;
    })
    .join('');
}
