// Builds what the pages need: style sheets, script, type and map geometry, with a hash in each name, and the list of names.
import { mkdirSync, readFileSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import YAML from 'yaml';
import { buildType } from './type.mjs';
import { buildStyles } from './styles.mjs';
import { buildScript } from './script.mjs';
import { buildWorld } from './map/geometry.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const app = join(here, '..', '..');
const out = join(app, 'wwwroot', 'assets');
const maps = join(app, 'Layout', 'Maps', 'Generated');
const at = (...parts) => join(here, ...parts);

function emptied(folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) rmSync(join(folder, file), { recursive: true });
  return folder;
}

const manifest = {};

/** Writes the file under a name with its hash; returns that name. */
function publish(name, content) {
  const bytes = Buffer.from(content);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  const hashed = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
  writeFileSync(join(out, hashed), bytes);
  if (!name.endsWith('.woff2')) writeFileSync(join(out, `${hashed}.br`), brotli(bytes));
  manifest[name] = hashed;
  return hashed;
}

const brotli = bytes => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

function rows(file) {
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split('\n').map(line => line.trim().split(','));
  return lines.map(cells => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
}

function world() {
  const atlas = JSON.parse(readFileSync(at('node_modules', 'world-atlas', 'countries-50m.json'), 'utf8'));
  const policy = YAML.parse(readFileSync(join(app, '..', '..', 'policy', 'maps', 'boundaries.yaml'), 'utf8'));
  return buildWorld(atlas, policy, rows(at('map', 'codes.csv')), rows(at('map', 'absent.csv')));
}

emptied(out);
const faces = await buildType(at('node_modules'), publish);
const { css, rtl } = await buildStyles(at('styles', 'comity.scss'), faces, at('node_modules'));
publish('comity.css', css);
publish('comity.rtl.css', rtl);
publish('comity.js', await buildScript(at('script', 'comity.js')));
publish('mark.svg', readFileSync(at('mark.svg')));
publish('type-licence.txt', readFileSync(at('node_modules', '@fontsource', 'noto-sans', 'LICENSE')));
mkdirSync(maps, { recursive: true });
writeFileSync(join(maps, 'world.json'), JSON.stringify(world()));
writeFileSync(join(out, 'assets.json'), JSON.stringify(manifest, null, 1));
