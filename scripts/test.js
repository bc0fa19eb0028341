// npm test: installs what is missing (browsers included), then runs every check and every test, and counts them.
// `npm test -- check unit` runs only the named parts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure-install.js';
import { ensureBrowser } from './ensure-browser.js';

/** name -> [npm script, file with {passed, failed}]; a part without a file counts as one test. */
const PARTS = {
  build: ['build'],
  typecheck: ['typecheck'],
  lint: ['lint'],
  format: ['format:check'],
  dependencies: ['check:deps'],
  unused: ['check:unused'],
  package: ['check:package'],
  types: ['check:types'],
  size: ['check:size'],
  unit: ['test:unit', 'test-results/unit.json'],
  node: ['test:node', 'test-results/node.json'],
  interop: ['test:interop', 'test-results/interop.json'],
  e2e: ['test:e2e', 'test-results/e2e.json'],
};
const CHECKS = ['typecheck', 'lint', 'format', 'dependencies', 'unused', 'package', 'types', 'size'];

function runPart(name) {
  const [script, countFile] = PARTS[name];
  const file = countFile && join(root, countFile);
  if (file) rmSync(file, { force: true });
  console.log(`\n── ${name} (npm run ${script}) ──`);
  const started = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit' });
  const totals = {
    passed: 0,
    failed: 0,
    skipped: 0,
    ...(file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}),
  };
  const counted = totals.passed + totals.failed > 0;
  // A part that fails without a failed test (a crash, a threshold) is one failure; one that counts nothing too.
  if (status !== 0 && totals.failed === 0) totals.failed += 1;
  else if (!counted) file ? (totals.failed += 1) : (totals.passed += 1);
  return { name, seconds: Math.round((Date.now() - started) / 1000), ...totals };
}

ensureInstalled();
ensureBrowser();
mkdirSync(join(root, 'test-results'), { recursive: true });
const asked = process.argv.slice(2).flatMap((name) => (name === 'check' ? CHECKS : [name]));
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0)
  throw new Error(`unknown part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')} and check`);

const results = (asked.length > 0 ? asked : Object.keys(PARTS)).map(runPart);
console.log('');
for (const r of results)
  console.log(`${r.failed ? '✗' : '✓'} ${r.name.padEnd(13)} ${r.passed} passed, ${r.failed} failed  (${r.seconds} s)`);
const sum = (key) => results.reduce((total, r) => total + r[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);
