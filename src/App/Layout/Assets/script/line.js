// The point nearest to the pointer is read out and marked.
import { addReadout, nameByTitle } from './readout.js';

export function enhanceLine(svg) {
  const points = [...svg.querySelectorAll('.line-point')];
  if (!points.length) return;
  points.forEach(nameByTitle);
  const say = addReadout(svg.parentElement);
  let on = null;
  const mark = point => {
    on?.classList.remove('is-on');
    on = point;
    on?.classList.add('is-on');
    say(on?.getAttribute('aria-label'));
  };
  svg.addEventListener('pointermove', event => mark(nearest(points, event)));
  svg.addEventListener('pointerleave', () => mark(null));
}

function nearest(points, event) {
  const away = point => {
    const box = point.firstElementChild.getBoundingClientRect();
    return Math.abs(box.x + box.width / 2 - event.clientX) * 3 + Math.abs(box.y + box.height / 2 - event.clientY);
  };
  return points.filter(p => !p.closest('.is-off')).reduce((best, p) => !best || away(p) < away(best) ? p : best, null);
}
