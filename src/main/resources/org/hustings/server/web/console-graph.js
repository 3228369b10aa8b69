// The answer as a picture of nodes and edges, and the same in words.

import { irisOf, link, shown, words } from './console-cells.js';
import { slice } from './console-answer.js';
import { button, el } from './console-dom.js';
import { edges, network } from './console-network.js';
import { learn, nameOf } from './console-names.js';

const MOST_ROWS = 3000;

/** The graph of an answer. */
export async function graph({ graph: triples, columns, count }) {
  const { default: cytoscape } = await import('cytoscape');
  const rows = await slice(0, MOST_ROWS);
  const found = network(edges(triples, columns, rows));
  await learn(found.terms.flatMap(irisOf));
  const canvas = el('div', { class: 'network', role: 'img', 'aria-label': `${found.nodes.length} nodes and ${found.edges.length} edges; the same follows in words` });
  const chosen = el('p', { class: 'chosen', role: 'status' }, 'Choose a node to see what it is.');
  let picture;
  const zoom = (by) => picture.zoom({ level: picture.zoom() * by, renderedPosition: { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 } });
  const buttons = el(
    'p', { class: 'zoom' },
    button('+', () => zoom(1.3), { class: 'small', 'aria-label': 'Closer' }), ' ',
    button('−', () => zoom(1 / 1.3), { class: 'small', 'aria-label': 'Farther' }), ' ',
    button('All', () => picture.fit(undefined, 20), { class: 'small', 'aria-label': 'Show all of it' }),
  );

  function draw() {
    // Cytoscape would put a <style> into the page, which the page's policy refuses.
    const id = '__________cytoscape_stylesheet';
    if (!document.getElementById(id)) document.body.append(el('span', { id, hidden: true }));
    picture?.destroy();
    picture = cytoscape({
      container: canvas,
      elements: [
        ...found.nodes.map((n) => ({ data: { id: n.id, label: cut(words(n.term)), kind: n.kind } })),
        ...found.edges.map((e, i) => ({ data: { id: `edge ${i}`, source: e.from, target: e.to, label: only(found) ? '' : nameOf(e.label) } })),
      ],
      style: style(found.kinds),
      layout: { name: 'cose', animate: false, nodeRepulsion: 60000, idealEdgeLength: 70, componentSpacing: 60, gravity: 0.6, padding: 20, randomize: true, numIter: found.nodes.length > 150 ? 300 : 1000 },
     
      maxZoom: 3,
    });
    picture.on('tap', 'node', ({ target }) => tell(target));
    picture.on('zoom', () => requestAnimationFrame(size));
    size();
    canvas.dataset.nodes = found.nodes.length;
  }

  /** Names stay legible at every distance. */
  function size() {
    if (!canvas.isConnected) return;
    const scale = 1 / Math.min(1.6, Math.max(0.5, picture.zoom()));
    picture.style().selector('node').style({ 'font-size': 11 * scale, 'text-max-width': 120 * scale, width: 13 * scale, height: 13 * scale })
      .selector('edge').style({ 'font-size': 9 * scale, width: 1.4 * scale }).update();
  }

  function tell(target) {
    const node = found.nodes.find((n) => n.id === target.id());
    const many = target.degree(false);
    chosen.replaceChildren(shown(node.term), node.kind ? ` (${nameOf(node.kind)})` : '', `, ${many} ${many === 1 ? 'edge' : 'edges'}`);
    picture.elements().removeClass('near');
    target.closedNeighborhood().addClass('near');
  }

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const again = () => (canvas.isConnected ? draw() : dark.removeEventListener('change', again));
  dark.addEventListener('change', again);
  return { element: el('div', {}, notes(found, count), legend(found), el('div', { class: 'network-box' }, canvas, buttons), chosen, told(found)), shown: draw };
}

function notes(found, count) {
  const cutRows = count > MOST_ROWS ? `From the first ${MOST_ROWS.toLocaleString('en')} rows. ` : '';
  return el('p', { class: 'rows' }, cutRows + (found.left ? `${found.left} nodes more are left out: ask for less to see them.` : ''));
}

function legend(found) {
  const kinds = found.kinds.map((kind, i) => el('li', {}, el('span', { class: `swatch kind-${i}`, 'aria-hidden': 'true' }), link(kind)));
  const edge = only(found) ? [el('li', {}, el('span', { 'aria-hidden': 'true' }, '→ '), link(only(found)))] : [];
  return el('ul', { class: 'legend' }, ...kinds, ...edge);
}

/** The edges in words. */
function told(found) {
  const items = found.edges.slice(0, 500).map((e) => el('li', {}, shown(e.subject), ' ', link(e.label), ' ', shown(e.object)));
  return el('details', { class: 'in-words' }, el('summary', {}, `The same in words: ${found.edges.length} edges`), el('ul', {}, ...items));
}

/** The one label that all edges have, or empty. */
const only = ({ edges: all }) => (new Set(all.map((e) => e.label)).size === 1 ? all[0].label : '');

const cut = (text) => (text.length > 34 ? text.slice(0, 33) + '…' : text);

/** Kinds of node by colour and shape, so that neither is needed alone. */
function style(kinds) {
  const page = getComputedStyle(document.documentElement);
  const colour = (name) => page.getPropertyValue(name).trim();
  const looks = [['--state', 'ellipse'], ['--other', 'rectangle'], ['--sure', 'diamond'], ['--mark', 'triangle'], ['--unsure', 'hexagon']];
  return [
    { selector: 'node', style: { label: 'data(label)', color: colour('--ink'), 'background-color': colour('--soft'), 'font-size': 15, 'font-family': 'sans-serif', 'text-valign': 'bottom', 'text-margin-y': 3, 'text-wrap': 'wrap', 'text-max-width': 150, width: 22, height: 22, 'text-background-color': colour('--card'), 'text-background-opacity': 0.6 } },
    ...kinds.map((kind, i) => ({ selector: `node[kind = ${JSON.stringify(kind)}]`, style: { 'background-color': colour(looks[i % looks.length][0]), shape: looks[i % looks.length][1] } })),
    { selector: 'edge', style: { label: 'data(label)', 'font-size': 11, color: colour('--soft'), 'line-color': colour('--soft'), 'line-opacity': 0.45, 'target-arrow-color': colour('--soft'), 'target-arrow-shape': 'triangle', 'curve-style': 'bezier', 'text-rotation': 'autorotate', width: 1.5, 'arrow-scale': 0.8, 'min-zoomed-font-size': 9 } },
    { selector: 'node.near', style: { 'border-width': 3, 'border-color': colour('--ink') } },
    { selector: 'edge.near', style: { 'line-color': colour('--ink'), 'line-opacity': 1, width: 2.5, color: colour('--ink') } },
  ];
}
