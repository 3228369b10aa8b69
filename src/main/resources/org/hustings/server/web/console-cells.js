// Shows terms: IRIs as links with their names, literals with language or datatype, triple terms.

import { bdi, el } from './console-dom.js';
import { nameOf, pageOf } from './console-names.js';
import { tail } from './console-terms.js';

const LONGEST = 700;

/** A term as an element. */
export function shown(term) {
  if (!term) return el('span', { class: 'unbound' });
  if (term.type === 'iri') return link(term.value);
  if (term.type === 'triple') {
    return el('span', { class: 'triple' }, '<< ', shown(term.s), ' ', shown(term.p), ' ', shown(term.o), ' >>');
  }
  if (term.type === 'blank') return el('span', { class: 'blank' }, term.value);
  return literal(term);
}

/** An IRI as a link to its page; the page's own address where it has none is left a name. */
export function link(iri) {
  const page = pageOf(iri);
  const name = bdi(cut(nameOf(iri)));
  if (!page) return el('span', { title: iri, 'data-iri': iri }, name);
  const outside = !page.startsWith('/');
  return el('a', { href: page, title: iri, 'data-iri': iri, class: outside ? 'outside' : undefined }, name);
}

function literal(term) {
  const properties = { lang: term.lang, dir: term.dir };
  const text = bdi(cut(term.value), properties);
  const kind = term.lang ? '@' + term.lang : term.datatype ? tail(term.datatype) : '';
  return kind
    ? el('span', term.value.length < 30 ? { class: 'short' } : {}, text, el('small', { class: 'kind', title: term.datatype ?? 'language' }, ' ' + kind))
    : text;
}

/** A term in words. */
export function words(term) {
  if (!term) return '';
  if (term.type === 'triple') return [term.s, term.p, term.o].map(words).join(' ');
  return term.type === 'iri' ? nameOf(term.value) : term.value;
}

/** The IRIs in a term. */
export function irisOf(term) {
  if (term?.type === 'iri') return [term.value];
  return term?.type === 'triple' ? [term.s, term.p, term.o].flatMap(irisOf) : [];
}

/** Text of a bearable length. */
export function cut(text) {
  return text.length > LONGEST ? text.slice(0, LONGEST) + '…' : text;
}

/** Gives the links in an element the names that have become known. */
export function rename(root, entries) {
  const names = new Map(entries);
  for (const element of root.querySelectorAll('[data-iri]')) {
    const name = names.get(element.dataset.iri);
    if (name) element.firstChild.textContent = cut(name);
  }
}
