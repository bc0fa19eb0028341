import { mkdirSync, writeFileSync } from 'node:fs';

/** Leaves `{passed, failed, skipped}` of a `node --test` run where scripts/test.js adds the totals up, and prints the sum. */
export default async function* countReporter(source) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    // Suites and files are reported as tests too.
    if (data?.details?.type === 'suite' || data?.file === data?.name) continue;
    if (type === 'test:pass') totals[data.skip === undefined ? 'passed' : 'skipped'] += 1;
    if (type === 'test:fail') totals.failed += 1;
  }
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/node.json', JSON.stringify(totals));
  yield `${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`;
}
