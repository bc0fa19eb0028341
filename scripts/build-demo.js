// Bundles the demo server to dist/demo/server.js and its pages to dist/demo/public/. Packages stay outside the bundle.
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'demo/public');
const target = join(root, 'dist/demo');
const tsconfig = join(root, 'tsconfig.json');

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'public'), { recursive: true });

await build({
  entryPoints: [join(root, 'demo/server/index.ts')],
  outfile: join(target, 'server.js'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
  tsconfig,
});

// Folders hold parts of the scripts.
const files = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => entry.name);
await build({
  entryPoints: files.filter((name) => name.endsWith('.ts')).map((name) => join(source, name)),
  outdir: join(target, 'public'),
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  sourcemap: true,
  logLevel: 'warning',
  tsconfig,
});
for (const name of files.filter((name) => !name.endsWith('.ts'))) {
  copyFileSync(join(source, name), join(target, 'public', name));
}
