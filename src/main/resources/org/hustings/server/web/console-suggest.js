// Names as one types: for a field of a form, and for the editor's completion.

import { get } from './console-ask.js';
import { bdi, el } from './console-dom.js';

/** Things of the data with a name in which each word of the text begins a word: {iri, label, type, name}. */
export async function named(text, types = [], signal) {
  if (text.trim().length < 2) return [];
  return (await get('/console/names', { text, types: types.join(' ') }, signal)).names;
}

/** Offers names below a field as one types; the arrow keys, Enter and Escape work as in any list. */
export function suggest(input, box, types) {
  const list = el('ul', { id: input.id + '-names', role: 'listbox', class: 'name-list', 'aria-label': 'Names', hidden: true });
  let control = new AbortController();
  let timer;
  let at = -1;
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) {
    input.setAttribute(name, value);
  }
  box.append(list);
  box.classList.add('suggesting');

  function close() {
    clearTimeout(timer);
    control.abort();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    at = -1;
  }

  function take(option) {
    input.value = option.dataset.label;
    close();
  }

  function mark(to) {
    const options = [...list.children];
    if (!options.length) return;
    at = (to + options.length) % options.length;
    options.forEach((o, i) => o.setAttribute('aria-selected', String(i === at)));
    input.setAttribute('aria-activedescendant', options[at].id);
    options[at].scrollIntoView({ block: 'nearest' });
  }

  async function look() {
    control.abort();
    control = new AbortController();
    try {
      const found = await named(input.value, types, control.signal);
      const seen = new Map(found.map((f) => [f.label, f.name ? `${f.type}, also ${f.name}` : f.type]));
      list.replaceChildren(
        ...[...seen].map(([label, kind], i) => {
          const option = el('li', { id: `${list.id}-${i}`, role: 'option', 'aria-selected': 'false', 'data-label': label, onmousedown: (e) => e.preventDefault(), onclick: () => take(option) }, bdi(label), el('small', {}, ' ', bdi(kind)));
          return option;
        }),
      );
      at = -1;
      list.hidden = !seen.size;
      input.setAttribute('aria-expanded', String(seen.size > 0));
    } catch {
      // What comes next is asked anew; until then the field is a field.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, 120);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') mark(at + 1);
    else if (event.key === 'ArrowUp') mark(at - 1);
    else if (event.key === 'Enter' && at >= 0) take(list.children[at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
}
