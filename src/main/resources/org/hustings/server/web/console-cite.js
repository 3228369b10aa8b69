// A piece of evidence with its quote, and how it is cited.

import { link } from './console-cells.js';
import { bdi, copy, button, el } from './console-dom.js';
import { nameOf, pageOf } from './console-names.js';
import { tail } from './console-terms.js';

/** A quote with who says so, how sure, where it stands, and buttons that cite it. */
export function citation(row) {
  const value = (name) => row[name]?.value ?? '';
  const agent = (name) => (row[name].type === 'uri' ? link(value(name)) : bdi(value(name)));
  const how = el('p', { class: 'how' });
  if (row.factuality) {
    const word = tail(value('factuality'));
    how.append(el('span', { class: `fact ${word.toLowerCase()}` }, nameOf(value('factuality'))));
  }
  if (row.date) how.append(' ', el('time', { datetime: value('date') }, value('date')));
  if (row.source) how.append(' according to ', agent('source'));
  if (row.via) how.append(' through ', agent('via'));
  const place = el('p', { class: 'place' }, el('cite', {}, el('a', { href: pageOf(value('passage')) || pageOf(value('article')) }, bdi(value('title') || nameOf(value('article'))))));
  if (row.publisher) place.append(', ', bdi(value('publisher')));
  if (row.issued) place.append(', ', el('time', { datetime: value('issued') }, value('issued')));
  if (/^https?:\/\//.test(value('web'))) place.append(' ', el('a', { href: value('web'), class: 'outside', rel: 'noreferrer' }, 'read the article'));
  const cite = button('Cite', () => copy(plain(value), cite), { class: 'small' });
  const bibtex = button('BibTeX', () => copy(bibTeX(value), bibtex), { class: 'small' });
  return el(
    'figure',
    { class: 'citation' },
    el('blockquote', {}, el('p', {}, '“', bdi(value('quote')), '”')),
    el('figcaption', {}, how, place, el('p', { class: 'claim-line' }, 'For the claim ', link(value('claim')), row.method ? el('span', {}, ', found by ', link(value('method'))) : ''), el('p', { class: 'cite-buttons' }, cite, ' ', bibtex)),
  );
}

/** The quote, the article, its date and the IRI as text. */
export function plain(value) {
  const article = [value('title') && `“${value('title')}”`, value('publisher'), value('issued')].filter(Boolean).join(', ');
  const lines = [`“${value('quote')}”`, article, value('web'), value('passage') || value('evidence'), `Claim: ${value('claim')}`];
  return lines.filter(Boolean).join('\n');
}

/** The article for BibTeX, the quote as its note. */
export function bibTeX(value) {
  const safe = (text) => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
  const key = tail(value('article')).replace(/[^A-Za-z0-9-]/g, '') || 'article';
  const fields = [
    ['title', safe(value('title'))], ['journal', safe(value('publisher'))], ['date', value('issued')],
    ['url', value('web') || value('passage')], ['note', safe(`“${value('quote')}” <${value('passage')}>`)],
  ];
  return `@article{${key},\n${fields.filter(([, v]) => v).map(([k, v]) => `  ${k} = {${v}}`).join(',\n')}\n}`;
}
