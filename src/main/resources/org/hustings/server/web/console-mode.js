// SPARQL 1.2 for CodeMirror: colours and indentation. It marks nothing as wrong, the server does.

import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { longEnd, token } from './console-tokens.js';

const TAGS = {
  comment: 'comment', string: 'string', iri: 'iri', variable: 'variable', language: 'language',
  blank: 'variable', prefixed: 'name', number: 'number', keyword: 'keyword', function: 'function',
  bracket: 'bracket', operator: 'operator', mark: 'operator',
};

const language = StreamLanguage.define({
  name: 'sparql',
  startState: () => ({ long: '', depth: 0 }),
  token(stream, state) {
    if (state.long) {
      const end = longEnd(stream.string, stream.pos, state.long);
      if (stream.string.slice(0, end).endsWith(state.long) && end - stream.pos >= 3) state.long = '';
      stream.pos = end;
      return 'string';
    }
    const start = stream.pos;
    const { kind, end } = token(stream.string, start);
    stream.pos = end;
    const text = stream.string.slice(start, end);
    if (kind === 'long') {
      state.long = text;
      return 'string';
    }
    if (kind === 'bracket') {
      if (/[{([]/.test(text) || text === '<<') state.depth++;
      else state.depth = Math.max(0, state.depth - 1);
    }
    return TAGS[kind] ?? null;
  },
  indent(state, after, context) {
    const closing = /^\s*(?:\)>>|\|\}|>>|[})\]])/.test(after);
    return Math.max(0, state.depth - (closing ? 1 : 0)) * context.unit;
  },
  languageData: {
    commentTokens: { line: '#' },
    closeBrackets: { brackets: ['(', '[', '{', '"', "'"] },
    indentOnInput: /^\s*[})\]]$/,
  },
  tokenTable: {
    comment: tags.comment, string: tags.string, iri: tags.url, variable: tags.variableName,
    language: tags.labelName, name: tags.propertyName, number: tags.number, keyword: tags.keyword,
    function: tags.macroName, bracket: tags.bracket, operator: tags.operator,
  },
});

const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.string, tags.labelName], color: 'var(--code-string)' },
  { tag: tags.url, color: 'var(--code-iri)' },
  { tag: tags.variableName, color: 'var(--code-variable)' },
  { tag: tags.propertyName, color: 'var(--code-name)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: tags.macroName, color: 'var(--code-keyword)' },
  { tag: [tags.bracket, tags.operator], color: 'var(--ink)' },
]);

/** The language with its colours, which follow the page's. */
export const sparql = [language, syntaxHighlighting(colours)];
