// The editor: CodeMirror in a shadow root, so that it brings its styles without a <style> element.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, linter } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { sparql } from './console-mode.js';

const mono = 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace';

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--card)', fontSize: '0.9rem', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: mono, lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.6rem 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--card)', color: 'var(--soft)', border: '0' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--code-line)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--code-match)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--code-selection) !important' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--code-match)', outline: '1px solid var(--soft)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent' },
  '.cm-lintRange-error': { backgroundImage: 'none', borderBottom: '3px double var(--not)' },
  '.cm-lintRange-error.cm-lintRange-active': { backgroundColor: 'var(--code-line)' },
  '.cm-gutter-lint .cm-lint-marker-error': { content: 'none', width: '0.7rem', height: '0.7rem', margin: '0.3rem auto', borderRadius: '50%', backgroundColor: 'var(--not)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--not)' },
  '.cm-tooltip': { backgroundColor: 'var(--card)', color: 'var(--ink)', border: '1px solid var(--soft)', borderRadius: '6px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: mono, fontSize: '0.85rem', maxHeight: '17rem', maxWidth: 'min(34rem, 92vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.5rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--link) !important', color: 'var(--card) !important' },
  '.cm-completionDetail': { color: 'var(--soft)', fontStyle: 'normal', marginLeft: '0.8em' },
  'li[aria-selected] .cm-completionDetail': { color: 'var(--card)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionIcon': { display: 'none' },
  '.cm-completionInfo': { maxWidth: '20rem', padding: '0.5rem 0.7rem' },
  '.cm-panels': { backgroundColor: 'var(--quote)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-panel.cm-search input, .cm-panel.cm-search button': { fontSize: '0.85rem' },
  '.cm-textfield': { backgroundColor: 'var(--card)', borderColor: 'var(--soft)' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--card)', borderColor: 'var(--soft)' },
});

/** Where a line and a column, both from 1, are in the text. */
export function offset(state, line, column) {
  if (line < 1) return 0;
  const at = state.doc.line(Math.min(line, state.doc.lines));
  return Math.min(at.from + Math.max(0, column - 1), at.to);
}

/** A fault of the server as CodeMirror marks it: the word at its line and column, else the one before. */
function mark(state, fault) {
  const at = offset(state, fault.line, fault.column);
  const after = /^[^\s.;,(){}[\]]+|^\S/.exec(state.sliceDoc(at, at + 60));
  const before = after ? '' : /\S*\s?$/.exec(state.sliceDoc(Math.max(0, at - 60), at))[0];
  const to = Math.min(state.doc.length, at + (after ? after[0].length : 0));
  return { from: at - before.length, to, severity: 'error', message: fault.words };
}

/**
 * Types over a selection without the browser, which would style the new text by an attribute; the
 * page's policy refuses that.
 */
function typeOver(event, view) {
  const { from, to, empty } = view.state.selection.main;
  if (event.inputType !== 'insertText' || !event.data || empty) return false;
  const insert = () => view.state.update(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
  const handlers = view.state.facet(EditorView.inputHandler);
  if (!handlers.some((handle) => handle(view, from, to, event.data, insert))) view.dispatch(insert());
  event.preventDefault();
  return true;
}

/**
 * An editor in an element. "faults" gives the faults of a text, "sources" complete words,
 * "changed" hears of each change, "keys" are more of the keyboard's.
 */
export function editor(host, { text, label, faults, sources, changed, keys }) {
  const root = host.attachShadow({ mode: 'open' });
  const extensions = [
    lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), history(), drawSelection(),
    indentOnInput(), indentUnit.of('  '), bracketMatching(), closeBrackets(),
    highlightSelectionMatches(), search({ top: true }), sparql, theme,
    autocompletion({ override: sources, maxRenderedOptions: 60, filterStrict: true }),
    linter(async (view) => (await faults(view.state.doc.toString())).map((f) => mark(view.state, f)), { delay: 400 }),
    lintGutter(),
    keymap.of([...keys, ...closeBracketsKeymap, ...defaultKeymap.filter((k) => k.key !== 'Mod-Enter'), ...searchKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0', spellcheck: 'false', autocapitalize: 'off' }),
    EditorView.updateListener.of((u) => u.docChanged && changed(u.state.doc.toString())),
    EditorView.domEventHandlers({ beforeinput: typeOver }),
    EditorView.scrollMargins.of(() => ({ top: 8, bottom: 8 })),
  ];
  const state = (doc) => EditorState.create({ doc, extensions });
  const view = new EditorView({ state: state(text), parent: root, root });
  return {
    view,
    text: () => view.state.doc.toString(),
    /** Another text, with a history of its own. */
    show: (other) => view.setState(state(other)),
    /** Changes the text so that it can be undone. */
    replace: (other) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: other } }),
    goTo: (line, column) => {
      view.dispatch({ selection: { anchor: offset(view.state, line, column) }, scrollIntoView: true });
      view.focus();
    },
    focus: () => view.focus(),
  };
}
