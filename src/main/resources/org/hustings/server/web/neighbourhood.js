// Draws who is connected with the page's subject, when somebody asks for it; cytoscape is loaded then.

/** How many names stand around the middle in one ring. */
const RING = 16;

const place = document.getElementById('neighbourhood');

if (place) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet-button';
  button.textContent = 'Show as a graph';
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', place.id);
  place.before(button);
  let drawn = false;
  button.addEventListener('click', async () => {
    place.hidden = !place.hidden;
    button.setAttribute('aria-expanded', String(!place.hidden));
    button.textContent = place.hidden ? 'Show as a graph' : 'Hide the graph';
    if (!drawn && !place.hidden) {
      drawn = true;
      await draw().catch(fault => note('The graph cannot be drawn: ' + fault.message));
    }
  });
}

async function draw() {
  note('Drawing …');
  const [reply, { default: cytoscape }] = await Promise.all([fetch(place.dataset.graph), import('cytoscape')]);
  if (!reply.ok) throw new Error('the server answered ' + reply.status);
  const graph = await reply.json();
  const canvas = document.createElement('div');
  canvas.className = 'canvas';
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', 'Graph of ' + graph.nodes.length + ' names around ' + place.dataset.name
      + '; the lists on this page say the same');
  // Cytoscape adds styles to a page that has no element of this name; ours are in the style sheet.
  const styled = document.createElement('span');
  styled.id = '__________cytoscape_stylesheet';
  styled.hidden = true;
  place.replaceChildren(canvas, styled);
  const degree = new Map(graph.nodes.map(node => [node.id, 0]));
  for (const { from, to } of graph.edges) {
    degree.set(from, degree.get(from) + 1);
    degree.set(to, degree.get(to) + 1);
  }
  const busiest = [...degree].sort((one, other) => other[1] - one[1])[0]?.[0];
  const others = graph.nodes.map(node => node.id).filter(id => id !== busiest);
  canvas.classList.toggle('tall', others.length > RING);
  const spot = id => (id === busiest ? middle(canvas) : around(canvas, others.indexOf(id), others.length));
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const drawing = cytoscape({
    container: canvas,
    elements: [
      ...graph.nodes.map(node => ({ data: { ...node } })),
      ...graph.edges.map((edge, number) => ({
        data: { ...edge, id: 'edge-' + number, source: edge.from, target: edge.to },
      })),
    ],
    style: look(),
    layout: { name: 'preset', positions: node => spot(node.id()), fit: false },
    userZoomingEnabled: false,
  });
  dark.addEventListener('change', () => drawing.style(look()));
  drawing.on('tap', 'node, edge', tap => {
    if (tap.target.data('address')) location.assign(tap.target.data('address'));
  });
  canvas.addEventListener('focus', () => drawing.userZoomingEnabled(true));
  const shown = graph.edges.length < graph.total ? graph.edges.length + ' of ' + graph.total + ' claims, the last ones. ' : '';
  note(shown + 'An arrow is a claim and leads to it; a dashed one is no more than reported, expected or denied.');
}

function middle(canvas) {
  return { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 };
}

/** Where the name of a number stands: on rings that fill the canvas, the first ones innermost. */
function around(canvas, number, total) {
  const rings = Math.ceil(total / RING);
  const ring = Math.floor(number / RING);
  const onRing = Math.min(RING, total - ring * RING);
  const turn = (2 * Math.PI * (number % RING + ring / 2)) / onRing - Math.PI / 2;
  const reach = (ring + 1) / rings;
  const centre = middle(canvas);
  return {
    x: centre.x + Math.cos(turn) * reach * Math.max(60, centre.x - 80),
    y: centre.y + Math.sin(turn) * reach * Math.max(60, centre.y - 46),
  };
}

function look() {
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)', color: colour('ink'), 'font-size': 13, 'text-wrap': 'wrap', 'text-max-width': 130,
        'text-valign': 'bottom', 'text-margin-y': 4, 'background-color': colour('other'), width: 18, height: 18,
        'text-background-color': colour('card'), 'text-background-opacity': 0.85, 'text-background-padding': 2,
      },
    },
    { selector: 'node[kind = "state"]', style: { shape: 'rectangle', 'background-color': colour('state') } },
    { selector: 'node[kind = "office"]', style: { shape: 'diamond', 'background-color': colour('sure') } },
    {
      selector: 'edge',
      style: {
        width: 1.5, 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', 'line-color': colour('soft'),
        'target-arrow-color': colour('soft'), label: 'data(label)', 'font-size': 11, color: colour('soft'),
        'text-rotation': 'autorotate', 'text-background-color': colour('card'), 'text-background-opacity': 0.85,
      },
    },
    { selector: 'edge[sure = "no"]', style: { 'line-style': 'dashed' } },
    { selector: 'edge[kind = "Opposition"]', style: { 'line-color': colour('not'), 'target-arrow-color': colour('not'), 'target-arrow-shape': 'tee' } },
  ];
}

function note(words) {
  let line = place.querySelector('.place');
  if (!line) {
    line = document.createElement('p');
    line.className = 'place';
    line.setAttribute('role', 'status');
    place.append(line);
  }
  line.textContent = words;
}
