// Small states stand side by side, not on top of each other: the eastern Caribbean has ten within forty units.

const APART = 8.8;     // units between two centres
const PULL = 0.06;     // how strongly a dot is drawn back to where the country is
const ROUNDS = 400;

/** Places the first list among itself, then the second around it. */
export function keepApart(first, second) {
  const settled = settle(first.map(start), []);
  return [...settled, ...settle(second.map(start), settled)];
}

const start = dot => ({ ...dot, homeX: dot.x, homeY: dot.y });

function settle(moving, fixed) {
  for (let round = 0; round < ROUNDS; round++) {
    const pull = round < ROUNDS * 0.8 ? PULL : 0;
    for (const dot of moving) {
      dot.x += (dot.homeX - dot.x) * pull;
      dot.y += (dot.homeY - dot.y) * pull;
    }
    for (let i = 0; i < moving.length; i++) {
      for (let j = i + 1; j < moving.length; j++) push(moving[i], moving[j], 0.5);
      for (const other of fixed) push(moving[i], other, 1);
    }
  }
  return moving;
}

function push(dot, other, share) {
  let dx = dot.x - other.x, dy = dot.y - other.y;
  let distance = Math.hypot(dx, dy);
  if (distance >= APART) return;
  if (distance < 1e-6) [dx, dy, distance] = [1, dot.code < other.code ? 1 : -1, Math.SQRT2];
  const by = (APART - distance) / distance;
  dot.x += dx * by * share; dot.y += dy * by * share;
  if (share < 1) { other.x -= dx * by * (1 - share); other.y -= dy * by * (1 - share); }
}
