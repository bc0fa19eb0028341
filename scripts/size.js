// The size budget: what a browser fetches before a first streamed Markdown answer is on screen.
import { readFileSync } from 'node:fs';

const KIB = 1024;
const BUDGETS = [
  {
    name: 'the script on the page’s critical path (chatkit.js)',
    limit: 3 * KIB,
    counts: (row) => row.file === 'chatkit.js',
  },
  { name: 'all that is loaded before a first streamed answer', limit: 55 * KIB, counts: (row) => row.initial },
];

const { files } = JSON.parse(readFileSync(new URL('../dist/cdn/integrity.json', import.meta.url), 'utf8'));
let failed = false;
for (const { name, limit, counts } of BUDGETS) {
  const size = files.filter(counts).reduce((sum, row) => sum + row.brotli, 0);
  const ok = size > 0 && size <= limit;
  failed ||= !ok;
  console.log(`${ok ? '✓' : '✗'} ${name}: ${(size / KIB).toFixed(1)} KiB brotli of ${limit / KIB}`);
}
process.exit(failed ? 1 : 0);
