// Lays a query out anew: line breaks and indentation change, and nothing else does.

import { tokens } from './console-tokens.js';

const OWN_LINE = new Set(
  `SELECT CONSTRUCT DESCRIBE ASK WHERE FROM ORDER GROUP HAVING LIMIT OFFSET VALUES OPTIONAL FILTER BIND
  MINUS SERVICE GRAPH PREFIX BASE VERSION`.split(/\s+/),
);

/** The same tokens in a tidy order of lines; the text itself where they would not be the same. */
export function formatted(text) {
  const laid = lay(tokens(text));
  return same(text, laid) ? laid : text;
}

const bare = (text) => tokens(text).filter((t) => t.kind !== 'space' && t.kind !== 'newline').map((t) => t.text);

function same(before, after) {
  const [a, b] = [bare(before), bare(after)];
  return a.length === b.length && a.every((token, i) => token === b[i]);
}

/** Lines are made of the tokens between their breaks; each is indented by its braces. */
function lay(all) {
  const lines = [];
  let line = [];
  let depth = 0;
  let inside = 0;
  let hanging = 0;
  let blank = false;
  const flush = () => {
    if (line.length) {
      if (blank && lines.length) lines.push('');
      lines.push('  '.repeat(Math.max(0, depth + hanging)) + joined(line));
      blank = false;
    }
    line = [];
  };
  all.forEach((token, i) => {
    const { kind, text } = token;
    if (kind === 'space') return;
    if (kind === 'newline') {
      if (all[i - 1]?.kind === 'newline' || (all[i - 1]?.kind === 'space' && all[i - 2]?.kind === 'newline')) blank = true;
      return;
    }
    if (kind === 'comment') {
      const alone = i === 0 || before(all, i)?.kind === 'newline';
      if (alone) flush();
      line.push(token);
      return flush();
    }
    if (text === '}') {
      flush();
      depth--;
      hanging = 0;
      line.push(token);
      if (!/^(UNION|\.)$/i.test(after(all, i)?.text ?? '') && trailing(all, i)) flush();
      return;
    }
    const keyword = kind === 'keyword' && OWN_LINE.has(text.toUpperCase());
    if (keyword && inside === 0 && !joins(line, text)) {
      flush();
      hanging = 0;
    } else if (line.length && line.at(-1).text === '}' && !/^(UNION|\.|;)$/i.test(text)) {
      flush();
    }
    if (text === '(' || text === '[' || text === '<<(' || text === '<<') inside++;
    if (text === ')' || text === ']' || text === ')>>' || text === '>>') inside = Math.max(0, inside - 1);
    line.push(token);
    if (text === '{' && inside === 0) {
      if (trailing(all, i)) flush();
      hanging = 0;
      depth++;
    } else if ((text === '.' || text === ';') && inside === 0 && trailing(all, i)) {
      flush();
      hanging = text === ';' ? 1 : 0;
    } else if (kind === 'iri' && /^(PREFIX|BASE)$/i.test(line[0].text)) {
      flush();
    }
  });
  flush();
  return lines.join('\n') + '\n';
}

/** "WHERE" behind a short SELECT and "BY" stay where they are; so does what follows a brace. */
function joins(line, text) {
  if (!line.length) return true;
  const last = line.at(-1).text.toUpperCase();
  return /^GRAPH|SERVICE|WHERE$/.test(text.toUpperCase()) && last === '}' ? false : last === 'NOT' || last === '(';
}

const before = (all, i) => all.slice(0, i).reverse().find((t) => t.kind !== 'space');
const after = (all, i) => all.slice(i + 1).find((t) => t.kind !== 'space' && t.kind !== 'newline');

/** False when a comment stands behind on the same line: it stays there. */
function trailing(all, i) {
  return all.slice(i + 1).find((t) => t.kind !== 'space')?.kind !== 'comment';
}

/** Tokens with the blanks between them that people put. */
function joined(line) {
  let text = '';
  line.forEach((token, i) => {
    const last = line[i - 1];
    text += (last && !tight(last, token, line, i) ? ' ' : '') + token.text;
  });
  return text;
}

function tight(last, token, line, i) {
  if (token.text === ',' || token.text === ')' || token.text === ']') return true;
  if (last.text === '(' || last.text === '[' || last.text === '!') return true;
  if (token.kind === 'language' || last.text === '^^' || token.text === '^^') return true;
  if (token.text === '(') return last.kind === 'function' || (last.kind === 'prefixed' && /^[(,!=<>&|+-]/.test(line[i - 2]?.text ?? '('));
  const path = (t) => ['/', '^', '|', '*', '+', '?'].includes(t?.text);
  return path(token) || path(last) ? token.text === '/' || last.text === '/' || last.text === '^' || ((token.text === '*' || token.text === '+') && (last.kind === 'prefixed' || last.kind === 'iri')) : false;
}
