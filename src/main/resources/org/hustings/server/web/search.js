// Shows what a search finds while somebody types, below the field: a list that the arrow keys walk.

const WAIT = 120;

for (const form of document.querySelectorAll('form.search')) {
  suggest(form, form.querySelector('input'));
}

function suggest(form, input) {
  const list = element('ul', 'suggestions');
  list.id = input.id + '-found';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Found');
  list.hidden = true;
  const told = element('p', 'unseen');
  told.setAttribute('role', 'status');
  form.append(list, told);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);
  let asked = '';
  let timer = 0;
  let at = -1;

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener('keydown', key => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key.key];
    if (step && !list.hidden) {
      key.preventDefault();
      choose((at + step + list.children.length) % list.children.length);
    } else if (key.key === 'Enter' && at >= 0) {
      key.preventDefault();
      location.assign(list.children[at].dataset.address);
    } else if (key.key === 'Escape' && !list.hidden) {
      key.preventDefault();
      close();
    }
  });
  form.addEventListener('focusout', away => {
    if (!form.contains(away.relatedTarget)) close();
  });

  async function ask() {
    asked = input.value.trim();
    const mine = asked;
    if (!mine) return close();
    const address = '/search?q=' + encodeURIComponent(mine);
    const reply = await fetch(address, { headers: { Accept: 'application/json' } });
    if (!reply.ok) return close();
    const found = await reply.json();
    if (mine === asked && document.activeElement === input) show(found, address);
  }

  function show(found, address) {
    at = -1;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(...found.hits.map(option));
    if (found.total > found.hits.length) {
      list.append(option({ label: 'All ' + found.total, kind: '', name: '', address }, list.children.length));
    }
    told.textContent = found.total === 1 ? '1 name found' : found.total + ' names found';
    list.hidden = found.total === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  }

  function option(hit, number) {
    const item = element('li', '');
    item.id = list.id + '-' + number;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.dataset.address = hit.address;
    const label = element('bdi', 'label');
    label.textContent = hit.label;
    const kind = element('span', 'kind');
    kind.textContent = hit.name ? hit.kind + ', also ' + hit.name : hit.kind;
    item.append(label, kind);
    item.addEventListener('mousedown', press => press.preventDefault());
    item.addEventListener('click', () => location.assign(hit.address));
    return item;
  }

  function choose(number) {
    list.children[at]?.setAttribute('aria-selected', 'false');
    at = number;
    const item = list.children[at];
    item.setAttribute('aria-selected', 'true');
    item.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', item.id);
  }

  function close() {
    asked = '';
    at = -1;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
}

function element(name, css) {
  const made = document.createElement(name);
  if (css) made.className = css;
  return made;
}
