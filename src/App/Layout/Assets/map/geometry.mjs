// World geometry: Natural Earth 1:50 million, our boundary policy, Equal Earth, simplified, integers in tenths of a unit.
// The atlas is projected before it is simplified, so that what is dropped is what nobody could see.
import { geoEqualEarth } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { feature, mesh, mergeArcs } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { topology } from 'topojson-server';
import { keepApart } from './dots.mjs';
import { centreOf, ringArea, contains } from './planar.mjs';

const WIDTH = 1000;
const TENTHS = 10;
// Centred on 11° east: the seam then runs through the Bering Strait and cuts no country.
const projection = () => geoEqualEarth().rotate([-11, 0]);

const SMALLEST_SEEN = 0.2;   // square units: a smaller island is dropped, unless it is all there is
const DETAIL = 0.085;         // square units: a corner that weighs less is dropped
const DOT_BELOW = { whole: 5, largest: 3.5 };

export function buildWorld(atlas, policy, codes, absent) {
  const iso3 = new Map(codes.map(c => [c.numeric, c.iso3]));
  const named = nameShapes(atlas, policy, iso3);
  const { shapes, height, place } = project(named);
  const topo = simplify(presimplify(topology({ world: shapes }, 1e6)), DETAIL);
  mergeByPolicy(topo, policy);
  const drawn = topo.objects.world.geometries.map(g => draw(topo, g)).filter(s => s.area !== undefined);
  return {
    width: WIDTH, height, tenths: TENTHS,
    disclaimer: policy.disclaimer,
    shapes: drawn.filter(s => s.d && !isArea(policy, s.code)).map(asShape).sort(byCode),
    areas: policy.areas.map(a => ({ code: a.code, name: a.name, d: drawn.find(s => s.code === a.code)?.d ?? '' })).filter(a => a.d),
    dots: dots(drawn, absent, codes, place, policy),
    lines: dashedLines(topo, policy, place),
  };
}

const byCode = (a, b) => a.code < b.code ? -1 : 1;
const isArea = (policy, code) => policy.areas.some(a => a.code === code);
const asShape = ({ code, d, x, y, box }) => ({ code, d, x, y, box });
const tenth = n => Math.round(n * 10) / 10;

/** Gives each atlas shape our code; splits off what the policy moves. */
function nameShapes(atlas, policy, iso3) {
  const features = feature(atlas, atlas.objects.countries).features.filter(f => !policy.left_out.includes(f.id));
  const out = [];
  for (const f of features) {
    const key = f.id ?? f.properties.name;
    const area = policy.areas.find(a => a.atlas === key);
    const merged = policy.merged.find(m => m.atlas === key);
    const code = area?.code ?? (merged ? `${merged.into}+${key}` : iso3.get(f.id));
    if (!code) throw new Error(`The atlas has a shape "${f.properties.name}" that neither codes.csv nor boundaries.yaml knows.`);
    const moves = policy.moved.filter(m => m.from === key);
    out.push(...moves.length ? splitOff(f, code, moves) : [withCode(f, f.geometry, code)]);
  }
  return out;
}

const withCode = (f, geometry, code) => ({ type: 'Feature', properties: { code }, geometry });

function splitOff(f, code, moves) {
  const polygons = f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates;
  const taken = new Map(moves.map(m => [m, polygons.filter(p => contains(p[0], m.point))]));
  for (const [m, found] of taken) if (!found.length) throw new Error(`boundaries.yaml moves a piece of ${code} at ${m.point}, but the atlas has none there.`);
  const rest = polygons.filter(p => ![...taken.values()].flat().includes(p));
  return [
    withCode(f, { type: 'MultiPolygon', coordinates: rest }, code),
    ...[...taken].map(([m, found]) => withCode(f, { type: 'MultiPolygon', coordinates: found }, `${m.into}+moved`)),
  ];
}

function project(features) {
  const collection = { type: 'FeatureCollection', features };
  const earth = projection().fitWidth(WIDTH, collection);
  const shapes = geoProject(collection, earth);
  let top = Infinity, bottom = -Infinity, left = Infinity;
  eachPoint(shapes, ([x, y]) => { top = Math.min(top, y); bottom = Math.max(bottom, y); left = Math.min(left, x); });
  const margin = 4, shift = ([x, y]) => [x, y - top + margin];
  eachPoint(shapes, p => { p[1] = p[1] - top + margin; });
  return {
    shapes, height: Math.ceil(bottom - top + 2 * margin),
    place: { at: lonLat => shift(earth(lonLat)), back: ([x, y]) => earth.invert([x, y + top - margin]) },
  };
}

function eachPoint(collection, visit) {
  const walk = c => typeof c[0] === 'number' ? visit(c) : c.forEach(walk);
  collection.features.forEach(f => f.geometry && walk(f.geometry.coordinates));
}

/** SOM+Somaliland joins SOM: the line between them goes from the fill, and may come back as a dashed one. */
function mergeByPolicy(topo, policy) {
  const world = topo.objects.world;
  world.raw = world.geometries.map(g => ({ ...g }));
  const parts = new Map();
  for (const g of world.geometries) {
    const whole = g.properties.code.split('+')[0];
    parts.set(whole, [...parts.get(whole) ?? [], g]);
  }
  world.geometries = [...parts].map(([code, gs]) => gs.length === 1 ? { ...gs[0], properties: { code } }
    : { ...mergeArcs(topo, gs), properties: { code } });
}

function draw(topo, geometry) {
  const code = geometry.properties.code;
  const g = feature(topo, geometry).geometry;
  const polygons = !g ? [] : g.type === 'Polygon' ? [g.coordinates] : g.coordinates;
  const weighed = polygons.map(rings => ({ rings, area: Math.abs(ringArea(rings[0])) })).sort((a, b) => b.area - a.area);
  const kept = weighed.filter((p, i) => i === 0 || p.area >= SMALLEST_SEEN);
  const d = kept.flatMap(p => p.rings).map(closedPath).join('');
  if (!weighed.length) return { code };
  const [x, y] = centreOf(weighed[0].rings[0]).map(tenth);
  return { code, d, x, y, box: boxOf(kept), area: weighed.reduce((s, p) => s + p.area, 0), largest: weighed[0].area };
}

function boxOf(kept) {
  const points = kept.flatMap(p => p.rings[0]);
  const xs = points.map(p => p[0]), ys = points.map(p => p[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(tenth);
}

/** Absolute start, then steps between rounded points: two neighbours round to the same border, so no gaps open. */
function pathOf(points) {
  let [px, py] = points[0].map(n => Math.round(n * TENTHS));
  let d = `M${px} ${py}`, steps = '';
  for (const point of points.slice(1)) {
    const [x, y] = point.map(n => Math.round(n * TENTHS));
    if (x === px && y === py) continue;
    steps += `${steps && x >= px ? ' ' : ''}${x - px}${y - py < 0 ? '' : ' '}${y - py}`;
    [px, py] = [x, y];
  }
  return steps ? `${d}l${steps}` : '';
}

function closedPath(ring) {
  const d = pathOf(ring.slice(0, -1));
  return d ? `${d}z` : '';
}

function dots(drawn, absent, codes, place, policy) {
  const member = new Set(codes.filter(c => c.member === 'yes').map(c => c.iso3));
  const small = drawn.filter(s => !isArea(policy, s.code) && (s.area < DOT_BELOW.whole || s.largest < DOT_BELOW.largest));
  const all = [
    ...small.map(s => ({ code: s.code, x: s.x, y: s.y })),
    ...absent.map(a => { const [x, y] = place.at([+a.longitude, +a.latitude]); return { code: a.iso3, x, y }; }),
  ].sort(byCode);
  return keepApart(all.filter(d => member.has(d.code)), all.filter(d => !member.has(d.code)))
    .map(d => ({ code: d.code, x: tenth(d.x), y: tenth(d.y) })).sort(byCode);
}

function dashedLines(topo, policy, place) {
  const raw = { type: 'GeometryCollection', geometries: topo.objects.world.raw };
  const whole = g => g.properties.code.split('+')[0];
  const lines = policy.dashed.map(rule => ({
    id: rule.between.join('-'),
    d: linePath(mesh(topo, raw, (a, b) => a !== b && matches(rule.between, whole(a), whole(b))), rule.within, place),
  }));
  const inner = policy.merged.filter(m => m.line === 'dashed').map(m => ({
    id: m.into,
    d: linePath(mesh(topo, raw, (a, b) => a !== b && [a, b].some(g => g.properties.code === `${m.into}+${m.atlas}`) && whole(a) === whole(b)), null, place),
  }));
  return [...lines, ...inner].filter(l => l.d);
}

const matches = ([p, q], a, b) => (a === p && b === q) || (a === q && b === p);

function linePath(lines, within, place) {
  return lines.coordinates.flatMap(line => within ? inside(line, within, place) : [line])
    .filter(line => line.length > 1).map(pathOf).join('');
}

function inside(line, [west, south, east, north], place) {
  const runs = [[]];
  for (const point of line) {
    const [lon, lat] = place.back(point);
    if (lon >= west && lon <= east && lat >= south && lat <= north) runs.at(-1).push(point);
    else if (runs.at(-1).length) runs.push([]);
  }
  return runs;
}
