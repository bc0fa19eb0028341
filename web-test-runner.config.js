import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { chromium } from './browsers/chromium.js';
import { countReporter } from './scripts/wtr-count-reporter.js';

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['test/**/*.test.ts', '!test/e2e/**', '!test/interop/**', '!test/node/**', '!test/types/**'],
  browsers: [chromium()],
  rootDir: '.',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  mimeTypes: { '**/*.sse': 'text/plain' },
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 180_000,
  browserStartTimeout: 60_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
  coverage: process.env.COVERAGE === '1',
  coverageConfig: {
    include: ['src/**/*.ts'],
    report: true,
    reportDir: 'coverage',
    reporters: ['lcovonly', 'text', 'json-summary'],
    threshold: { statements: 85, branches: 80, functions: 80, lines: 85 },
  },
};
