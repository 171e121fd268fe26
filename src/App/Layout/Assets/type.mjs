// Noto Sans, cut to what our languages write with: a reader fetches two files of eleven kilobytes, not the whole family.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subset from 'subset-font';

const WEIGHTS = [400, 600];
const SUBSETS = [
  { name: 'latin', family: 'Noto Sans', from: ['noto-sans', 'latin'],
    range: 'U+20-7E,U+A0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-200B,U+2010-2027,U+202F-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215' },
  { name: 'latin-ext', family: 'Noto Sans', from: ['noto-sans', 'latin-ext'],
    range: 'U+100-130,U+132-151,U+154-17F,U+18F,U+192,U+1A0-1A1,U+1AF-1B0,U+1CD-1DC,U+218-21B,U+1E00-1EFF,U+20A0-20AB' },
  { name: 'cyrillic', family: 'Noto Sans', from: ['noto-sans', 'cyrillic'], range: 'U+301,U+400-45F,U+490-491,U+4B0-4B1,U+2116' },
  // U+200E and the isolates of bidirectional text come with the Arabic face, so that a change of direction does not change the face.
  { name: 'arabic', family: 'Noto Sans Arabic', from: ['noto-sans-arabic', 'arabic'], range: 'U+600-6FF,U+200C-200F' },
];

/** Publishes each face and returns the @font-face rules. */
export async function buildType(modules, publish) {
  const rules = [];
  for (const part of SUBSETS) for (const weight of WEIGHTS) rules.push(await face(modules, publish, part, weight));
  return rules.join('\n');
}

async function face(modules, publish, { name, family, from: [pack, file], range }, weight) {
  const source = readFileSync(join(modules, '@fontsource', pack, 'files', `${pack}-${file}-${weight}-normal.woff2`));
  const bytes = await subset(source, lettersOf(range), { targetFormat: 'woff2' });
  const url = publish(`noto-${name}-${weight}.woff2`, bytes);
  return `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};font-display:swap;src:url(${url}) format("woff2");unicode-range:${range}}`;
}

function lettersOf(range) {
  return range.split(',').map(part => {
    const [first, last = first] = part.replace('U+', '').split('-').map(hex => parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
  }).join('');
}
