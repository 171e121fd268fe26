// Plane geometry of rings: lists of [x, y], first point repeated at the end.

/** Signed area by the shoelace rule. */
export function ringArea(ring) {
  let twice = 0;
  for (let i = 0; i < ring.length - 1; i++) twice += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return twice / 2;
}

/** Centre of mass; the mean of the points where the ring has no area. */
export function centreOf(ring) {
  const area = ringArea(ring);
  if (Math.abs(area) < 1e-9) return [0, 1].map(k => ring.reduce((s, p) => s + p[k], 0) / ring.length);
  let x = 0, y = 0;
  for (let i = 0; i < ring.length - 1; i++) {
    const cross = ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
    x += (ring[i][0] + ring[i + 1][0]) * cross;
    y += (ring[i][1] + ring[i + 1][1]) * cross;
  }
  return [x / (6 * area), y / (6 * area)];
}

/** Even-odd rule. */
export function contains(ring, [x, y]) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i], [xj, yj] = ring[j];
    if ((yi > y) !== (yj > y) && x < (xj - xi) * (y - yi) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}
