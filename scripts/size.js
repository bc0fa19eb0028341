// The size budget, from what the build wrote down.
import { readFileSync } from 'node:fs';
import { BUDGETS } from './budgets.js';

const CHECKS = [
  { name: 'chatkit.js', limit: BUDGETS.script, counts: (row) => row.file === 'chatkit.js' },
  { name: 'all before a first streamed answer', limit: BUDGETS.firstAnswer, counts: (row) => row.initial },
];

const { files } = JSON.parse(readFileSync(new URL('../dist/cdn/integrity.json', import.meta.url), 'utf8'));
const kib = (bytes) => (bytes / 1024).toFixed(1);
let failed = false;
for (const { name, limit, counts } of CHECKS) {
  const size = files.filter(counts).reduce((sum, row) => sum + row.brotli, 0);
  const ok = size > 0 && size <= limit;
  failed ||= !ok;
  console.log(`${ok ? '✓' : '✗'} ${name}: ${kib(size)} KiB brotli, at most ${kib(limit)}`);
}
process.exit(failed ? 1 : 0);
