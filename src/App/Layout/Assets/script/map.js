// Read-out, arrow keys from country to country, zoom and pan of the map.
import { addReadout, nameByTitle } from './readout.js';

const CLOSEST = 12;

export function enhanceMap(svg) {
  const places = [...svg.querySelectorAll('[data-code]')];
  places.forEach(nameByTitle);
  readOut(svg, addReadout(svg.parentElement));
  if (svg.querySelector('a')) moveByArrows(svg, places.filter(p => p.matches('a')));
  zoom(svg);
}

function readOut(svg, say) {
  const tell = event => say(event.target.closest?.('[data-code]')?.getAttribute('aria-label'));
  svg.addEventListener('pointerover', tell);
  svg.addEventListener('focusin', tell);
  svg.addEventListener('pointerleave', () => say(''));
  svg.addEventListener('focusout', () => say(''));
}

/** One stop for the tab key instead of two hundred; arrows lead to the nearest country that way. */
function moveByArrows(svg, links) {
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const stopAt = link => links.forEach(l => l.setAttribute('tabindex', l === link ? '0' : '-1'));
  stopAt(links[0]);
  svg.addEventListener('focusin', event => { const link = event.target.closest('a'); if (link) stopAt(link); });
  svg.addEventListener('keydown', event => {
    const way = ways[event.key];
    if (!way || !event.target.closest('a')) return;
    event.preventDefault();
    nearest(event.target.closest('a'), links, way)?.focus();
  });
}

function nearest(from, links, [dx, dy]) {
  const centre = link => { const b = (link.querySelector('circle') ?? link).getBBox(); return [b.x + b.width / 2, b.y + b.height / 2]; };
  const [x, y] = centre(from);
  let best, least = Infinity;
  for (const link of links) {
    const [u, v] = centre(link);
    const along = (u - x) * dx + (v - y) * dy, aside = Math.abs((u - x) * dy) + Math.abs((v - y) * dx);
    const cost = along + 2.2 * aside;
    if (link !== from && along > 1 && cost < least) [best, least] = [link, cost];
  }
  return best;
}

function zoom(svg) {
  const [, , width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
  const view = { x: 0, y: 0, by: 1 };
  const strokes = [...svg.querySelectorAll('[stroke-width]')].map(e => [e, 'stroke-width', +e.getAttribute('stroke-width')]);
  const radii = [...svg.querySelectorAll('circle')].map(e => [e, 'r', +e.getAttribute('r')]);

  function show() {
    view.x = Math.min(Math.max(view.x, 0), width - width / view.by);
    view.y = Math.min(Math.max(view.y, 0), height - height / view.by);
    svg.setAttribute('viewBox', `${view.x} ${view.y} ${width / view.by} ${height / view.by}`);
  }

  /** Lines and dots keep their size on the screen; countries grow. */
  function scale(by, x = view.x + width / view.by / 2, y = view.y + height / view.by / 2) {
    const next = Math.min(Math.max(view.by * by, 1), CLOSEST);
    view.x = x - (x - view.x) * view.by / next;
    view.y = y - (y - view.y) * view.by / next;
    view.by = next;
    for (const [element, name, size] of [...strokes, ...radii]) element.setAttribute(name, size / Math.pow(next, 0.85));
    svg.classList.toggle('is-near', next > 1);
    show();
  }

  addButtons(svg, scale, () => scale(1 / CLOSEST));
  addPan(svg, view, show, width);
  svg.addEventListener('wheel', event => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    scale(Math.exp(-event.deltaY / 200), ...placeOf(svg, event));
  }, { passive: false });
  svg.addEventListener('dblclick', event => scale(2, ...placeOf(svg, event)));
}

function placeOf(svg, event) {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  return [point.x, point.y];
}

function addButtons(svg, scale, reset) {
  const words = svg.parentElement.dataset;
  if (!words.zoomIn) return;
  const bar = document.createElement('div');
  bar.className = 'c-zoom';
  for (const [sign, name, act] of [['+', words.zoomIn, () => scale(1.8)], ['−', words.zoomOut, () => scale(1 / 1.8)], ['⤢', words.zoomReset, reset]]) {
    const button = bar.appendChild(document.createElement('button'));
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', act);
  }
  svg.before(bar);
}

function addPan(svg, view, show, width) {
  let from = null, moved = false;
  svg.addEventListener('pointerdown', event => {
    if (view.by > 1) from = { px: event.clientX, py: event.clientY, x: view.x, y: view.y };
    moved = false;
  });
  addEventListener('pointermove', event => {
    if (!from) return;
    const unit = width / view.by / svg.clientWidth;
    moved ||= Math.hypot(event.clientX - from.px, event.clientY - from.py) > 4;
    view.x = from.x - (event.clientX - from.px) * unit;
    view.y = from.y - (event.clientY - from.py) * unit;
    show();
  });
  addEventListener('pointerup', () => { from = null; });
  addEventListener('pointercancel', () => { from = null; });
  svg.addEventListener('dragstart', event => event.preventDefault());
  // The click that ends a drag is no visit to a country.
  svg.addEventListener('click', event => { if (moved) event.preventDefault(); }, true);
}
