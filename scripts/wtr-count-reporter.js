import { mkdirSync, writeFileSync } from 'node:fs';

/** Leaves `{passed, failed}` of a @web/test-runner run where scripts/test.js adds the totals up. */
export function countReporter(file = 'test-results/unit.json') {
  return {
    onTestRunFinished({ sessions }) {
      const totals = { passed: 0, failed: 0, skipped: 0 };
      const visit = (suite) => {
        for (const test of suite?.tests ?? []) {
          if (test.skipped) totals.skipped += 1;
          else if (test.passed) totals.passed += 1;
          else totals.failed += 1;
        }
        for (const inner of suite?.suites ?? []) visit(inner);
      };
      for (const session of sessions) {
        visit(session.testResults);
        // A file that could not be loaded has no tests to count, and is a failure all the same.
        if (session.errors?.length) totals.failed += 1;
      }
      mkdirSync('test-results', { recursive: true });
      writeFileSync(file, JSON.stringify(totals));
    },
  };
}
