// Bundles test/node/*.test.ts and runs them with node --test. Names given as arguments choose files.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outdir = join(root, '.cache/node-tests');
const wanted = process.argv.slice(2);
const names = readdirSync(join(root, 'test/node'))
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: names.map((name) => join(root, 'test/node', name)),
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
  tsconfig: join(root, 'tsconfig.json'),
});

const files = names.map((name) => join(outdir, name.replace(/\.ts$/, '.mjs')));
const reporters = [
  ['spec', 'stdout'],
  [join(root, 'scripts/node-count-reporter.js'), 'stdout'],
].flatMap(([name, target]) => [`--test-reporter=${name}`, `--test-reporter-destination=${target}`]);
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--test', '--test-concurrency=2', ...reporters, ...files],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
