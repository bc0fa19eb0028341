import { mkdirSync, writeFileSync } from 'node:fs';

/** Leaves `{passed, failed, skipped}` of each Playwright project in test-results/<project>.json, where scripts/test.js adds them up. */
export default class CountReporter {
  onBegin(_config, suite) {
    this.projects = suite.suites;
  }

  // The list reporter prints.
  printsToStdio() {
    return false;
  }

  onEnd() {
    mkdirSync('test-results', { recursive: true });
    for (const project of this.projects ?? []) {
      const totals = { passed: 0, failed: 0, skipped: 0 };
      for (const test of project.allTests()) {
        const outcome = test.outcome();
        if (outcome === 'skipped') totals.skipped += 1;
        else if (outcome === 'expected') totals.passed += 1;
        else totals.failed += 1;
      }
      writeFileSync(`test-results/${project.project().name}.json`, JSON.stringify(totals));
    }
  }
}
