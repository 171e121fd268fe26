import * as esbuild from 'esbuild';
import { TARGETS } from './styles.mjs';

export async function buildScript(entry) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry], bundle: true, minify: true, write: false, format: 'iife', target: TARGETS, legalComments: 'none', charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0].contents;
}
