// One sheet for left-to-right, and its mirror for right-to-left. Ours is written with logical properties; rtlcss turns govuk-frontend's.
import * as sass from 'sass';
import * as esbuild from 'esbuild';
import postcss from 'postcss';
import rtlcss from 'rtlcss';

// Floors, not fashions: logical properties, container queries and :has are there from these on.
export const TARGETS = ['chrome111', 'firefox121', 'safari16.4'];

export async function buildStyles(entry, faces, modules) {
  const { css } = sass.compile(entry, { loadPaths: [modules], style: 'expanded', quietDeps: true });
  const rtl = postcss([rtlcss]).process(css, { from: undefined }).css;
  return { css: await small(faces + css), rtl: await small(faces + rtl) };
}

async function small(css) {
  const { code } = await esbuild.transform(css, { loader: 'css', minify: true, target: TARGETS, legalComments: 'none' });
  return code;
}
