// Tabs over the editor, kept in the browser.

import { bdi, button, el } from './console-dom.js';
import { saveTabs, savedTabs, titleOf } from './console-store.js';

const MOST = 12;

/** A row of tabs, of which the first has the initial query and others a fresh one; "opened" hears which is shown. */
export function tabs(host, { initial, fresh }, opened) {
  let { list, active } = savedTabs();
  if (!list.length) list = [{ query: initial, untouched: true }];
  const strip = el('div', { class: 'tab-strip', role: 'group', 'aria-label': 'Queries' });
  host.append(strip);

  function draw() {
    const focused = strip.contains(document.activeElement);
    strip.replaceChildren(
      ...list.map((tab, i) => {
        const title = titleOf(tab.query);
        const choose = button('', () => go(i), { class: 'tab', title, 'aria-pressed': String(i === active) });
        choose.append(bdi(title.length > 32 ? title.slice(0, 31) + '…' : title));
        const close = button('×', () => remove(i), { class: 'tab-close', 'aria-label': `Close “${title}”` });
        return el('span', { class: i === active ? 'tab-pair here' : 'tab-pair' }, choose, list.length > 1 ? close : '');
      }),
      button('+', () => add({ query: fresh }), { class: 'tab-add', 'aria-label': 'New query', title: 'New query' }),
    );
    strip.scrollLeft = Math.max(0, (strip.children[active]?.offsetLeft ?? 0) - 40);
    if (focused) strip.children[active]?.firstChild.focus();
  }

  function keep() {
    saveTabs(list, active);
    draw();
  }

  function go(i) {
    active = i;
    keep();
    opened(list[active]);
  }

  function remove(i) {
    list.splice(i, 1);
    go(Math.min(active > i ? active - 1 : active, list.length - 1));
  }

  function add(tab) {
    if (list.length >= MOST) list.shift();
    list.push(tab);
    go(list.length - 1);
  }

  draw();
  return {
    current: () => list[active],
    /** Shows a query: in the tab that has it, else in a new one. */
    show(tab) {
      if (list.length === 1 && list[0].untouched) list = [];
      const same = list.findIndex((t) => t.query === tab.query);
      if (same < 0) return add(tab);
      list[same] = { ...list[same], ...tab };
      return go(same);
    },
    /** Takes note of a change in the tab that is open. */
    changed(query) {
      if (list[active].query === query) return;
      const title = titleOf(list[active].query);
      list[active] = { ...list[active], query, untouched: false };
      saveTabs(list, active);
      if (titleOf(query) !== title) draw();
    },
  };
}
