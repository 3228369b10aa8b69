// Terms of RDF: reads them as N-Triples and TSV write them.

export const XSD = 'http://www.w3.org/2001/XMLSchema#';

const ESCAPES = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f' };
const NUMBER = /^[+-]?(\d+|\d*\.\d+|\d+\.|(\d+\.?\d*|\.\d+)[eE][+-]?\d+)$/;

/**
 * The terms of a line, parted by white space; an empty cell of TSV is null. A term has a type (iri,
 * blank, literal, triple) and a value, a literal perhaps lang, dir or datatype.
 */
export function cells(line) {
  return line.split('\t').map((cell) => (cell === '' ? null : read(cell, 0)[0]));
}

/** The subject, property and value of a line of N-Triples. */
export function triple(line) {
  const [s, afterS] = read(line, 0);
  const [p, afterP] = read(line, afterS);
  const [o] = read(line, afterP);
  return [s, p, o];
}

function read(text, start) {
  let at = start;
  while (text[at] === ' ') at++;
  if (text.startsWith('<<', at)) return tripleTerm(text, at);
  if (text[at] === '<') {
    const end = text.indexOf('>', at);
    return [{ type: 'iri', value: unescaped(text.slice(at + 1, end)) }, end + 1];
  }
  if (text[at] === '"') return literal(text, at);
  const end = wordEnd(text, at);
  return [word(text.slice(at, end)), end];
}

function tripleTerm(text, start) {
  let at = start + (text[start + 2] === '(' ? 3 : 2);
  const parts = [];
  for (let i = 0; i < 3; i++) {
    const [part, end] = read(text, at);
    parts.push(part);
    at = end;
  }
  const end = text.indexOf('>>', at) + 2;
  const [s, p, o] = parts;
  return [{ type: 'triple', value: text.slice(start, end), s, p, o }, end];
}

function literal(text, start) {
  let end = start + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  const value = unescaped(text.slice(start + 1, end));
  end++;
  if (text[end] === '@') {
    const stop = wordEnd(text, end);
    const [lang, dir] = text.slice(end + 1, stop).split('--');
    return [{ type: 'literal', value, lang, dir }, stop];
  }
  if (text.startsWith('^^<', end)) {
    const stop = text.indexOf('>', end);
    return [{ type: 'literal', value, datatype: text.slice(end + 3, stop) }, stop + 1];
  }
  return [{ type: 'literal', value }, end];
}

/** A blank node, or a number or boolean as TSV abbreviates them. */
function word(text) {
  if (text.startsWith('_:')) return { type: 'blank', value: text };
  const kind = /^(true|false)$/.test(text)
    ? 'boolean'
    : !NUMBER.test(text)
      ? 'string'
      : /[eE]/.test(text)
        ? 'double'
        : text.includes('.')
          ? 'decimal'
          : 'integer';
  return { type: 'literal', value: text, datatype: kind === 'string' ? undefined : XSD + kind };
}

function wordEnd(text, start) {
  let end = start;
  while (end < text.length && !' \t)'.includes(text[end])) end++;
  return end;
}

function unescaped(text) {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gs, (all, four, eight, one) =>
    one === undefined ? String.fromCodePoint(parseInt(four ?? eight, 16)) : (ESCAPES[one] ?? one),
  );
}

/** The end of an IRI, readable: what it is called where nothing gives it a name. */
export function tail(iri) {
  const end = iri.replace(/[/#]+$/, '').match(/[^/#]*$/)[0] || iri;
  try {
    return decodeURIComponent(end);
  } catch {
    return end;
  }
}

/** A term as SPARQL writes it. */
export function written(term) {
  if (term.type === 'iri') return `<${term.value}>`;
  if (term.type !== 'literal') return term.value;
  const text = JSON.stringify(term.value).replace(/\u007f/g, '\\u007f');
  if (term.lang) return `${text}@${term.lang}${term.dir ? '--' + term.dir : ''}`;
  return term.datatype ? `${text}^^<${term.datatype}>` : text;
}

/** True for an IRI that can stand between angle brackets. */
export function isSafe(iri) {
  return /^[^<>"{}|^`\\\u0000-\u0020]+$/.test(iri);
}
