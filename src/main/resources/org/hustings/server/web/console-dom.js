// Makes elements of the page. Text goes in as text and never as markup.

/** An element with properties ("class", "onclick", attributes) and children: nodes or text. */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'function') {
      element.addEventListener(key.replace(/^on/, ''), value);
    } else if (value === true) {
      element.setAttribute(key, '');
    } else if (value !== false && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children);
  return element;
}

/** Text whose direction of writing must not disturb what stands beside it. */
export function bdi(text, properties = {}) {
  return el('bdi', properties, text);
}

/** A button that does something. */
export function button(text, action, properties = {}) {
  return el('button', { type: 'button', ...properties, onclick: action }, text);
}

/** Copies text, and says so on the button for a moment. */
export async function copy(text, pressed) {
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    done = byHand(text, pressed);
  }
  const words = pressed.textContent;
  pressed.textContent = done ? 'Copied' : 'Not copied';
  setTimeout(() => (pressed.textContent = words), 1500);
}

/** The clipboard of old: pages that are not served over TLS have no other. */
function byHand(text, pressed) {
  const area = el('textarea', { class: 'off-screen', 'aria-hidden': 'true' });
  area.value = text;
  pressed.parentElement.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  pressed.focus();
  return done;
}

/** Opens a dialog with a heading; Escape closes it, and gives the focus back. */
export function dialog(title, ...children) {
  const close = button('Close', () => box.close(), { class: 'small' });
  const box = el(
    'dialog',
    { class: 'console-dialog', 'aria-label': title },
    el('header', {}, el('h2', {}, title), close),
    ...children,
  );
  const before = document.activeElement;
  box.addEventListener('close', () => {
    box.remove();
    before?.focus?.();
  });
  box.addEventListener('click', (e) => e.target === box && box.close());
  document.querySelector('#console').append(box);
  box.showModal();
  return box;
}
