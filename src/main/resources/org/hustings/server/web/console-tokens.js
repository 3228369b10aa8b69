// Cuts SPARQL 1.2 into tokens. Nothing is lost: the tokens put together are the text.

export const KEYWORDS = new Set(
  `BASE PREFIX VERSION SELECT CONSTRUCT DESCRIBE ASK DISTINCT REDUCED AS FROM NAMED WHERE ORDER BY ASC
  DESC LIMIT OFFSET GROUP HAVING VALUES UNDEF OPTIONAL GRAPH SERVICE SILENT BIND UNION MINUS FILTER
  EXISTS NOT IN SEPARATOR TRUE FALSE LATERAL A`.split(/\s+/),
);

export const FUNCTIONS = new Set(
  `STR LANG LANGMATCHES LANGDIR DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN
  UCASE LCASE ENCODE_FOR_URI CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY HOURS
  MINUTES SECONDS TIMEZONE TZ NOW UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 COALESCE IF STRLANG
  STRLANGDIR STRDT SAMETERM ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC HASLANG HASLANGDIR REGEX SUBSTR
  REPLACE COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT ISTRIPLE TRIPLE SUBJECT PREDICATE
  OBJECT`.split(/\s+/),
);

const NAME = '[\\p{L}_][\\p{L}\\p{N}_.·-]*';
const KINDS = [
  ['space', /[^\S\n]+/uy],
  ['newline', /\n/uy],
  ['comment', /#[^\n]*/uy],
  ['long', /"""|'''/uy],
  ['string', /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?/uy],
  ['iri', /<[^<>"{}|^`\\\s]*>/uy],
  ['variable', /[?$][\p{L}\p{N}_]+/uy],
  ['language', /@[A-Za-z]+(?:-[A-Za-z0-9]+)*(?:--[a-z]+)?/uy],
  ['blank', /_:[\p{L}\p{N}_][\p{L}\p{N}_.-]*/uy],
  ['prefixed', new RegExp(`(?:${NAME})?:(?:(?:[\\p{L}\\p{N}_:]|%[0-9A-Fa-f]{2}|\\\\.)(?:[\\p{L}\\p{N}_.:·-]|%[0-9A-Fa-f]{2}|\\\\.)*)?`, 'uy')],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['word', /[\p{L}_][\p{L}\p{N}_-]*/uy],
  ['bracket', /<<\(|\)>>|\{\||\|\}|<<|>>|[{}()[\]]/uy],
  ['operator', /\^\^|&&|\|\||!=|<=|>=|[=<>!+*/^|?~-]/uy],
  ['mark', /[.;,]/uy],
];

/** The token at a place: its kind and its end. A "long" only opens or closes a long string. */
export function token(text, at) {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found?.[0]) continue;
    let end = at + found[0].length;
    // A full stop behind a name or number ends the triple.
    if ((kind === 'prefixed' || kind === 'blank' || kind === 'number') && found[0].endsWith('.')) {
      while (text[end - 1] === '.') end--;
    }
    return { kind: kind === 'word' ? wordKind(found[0]) : kind, end };
  }
  return { kind: 'other', end: at + (text.codePointAt(at) > 0xffff ? 2 : 1) };
}

function wordKind(word) {
  const upper = word.toUpperCase();
  if (word === 'a') return 'keyword';
  if (KEYWORDS.has(upper) && upper !== 'A') return 'keyword';
  return FUNCTIONS.has(upper) ? 'function' : 'word';
}

/** All tokens of a text, each {kind, text}; a long string is one token. */
export function tokens(text) {
  const found = [];
  for (let at = 0; at < text.length; ) {
    let { kind, end } = token(text, at);
    if (kind === 'long') {
      end = longEnd(text, end, text.slice(at, end));
      kind = 'string';
    }
    found.push({ kind, text: text.slice(at, end) });
    at = end;
  }
  return found;
}

/** Where a long string that is open at a place ends, behind its quotes or with the text. */
export function longEnd(text, start, quotes) {
  let at = start;
  while (at < text.length) {
    if (text[at] === '\\') at += 2;
    else if (text.startsWith(quotes, at)) return at + 3;
    else at++;
  }
  return text.length;
}
