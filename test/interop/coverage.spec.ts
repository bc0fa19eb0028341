import { readdirSync, readFileSync } from 'node:fs';
import { EVENTS, FAILURES, ITEMS, SOURCES, TASKS, UPDATES, type Covered } from './coverage.js';
import { expect, test } from './fixtures.js';
import { slug } from './recorder.js';

const folder = new URL('../fixtures/python/', import.meta.url);

/** All bytes that were recorded of a scenario. */
const recorded = (scenario: string): string =>
  readdirSync(folder)
    .filter((file) => file.startsWith(`${slug(scenario)}.`) && file.endsWith('.sse'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('');

const source = (spec: string): string => readFileSync(new URL(spec, import.meta.url), 'utf8');

/** Hidden items are swallowed, but for those that are added or replaced (PROTOCOL 1.8). */
const tables: readonly (readonly [string, Readonly<Record<string, Covered>>])[] = [
  ['events', EVENTS],
  ['updates', UPDATES],
  ['items', ITEMS],
  ['tasks', TASKS],
  ['sources', SOURCES],
];

for (const [name, table] of tables) {
  test(`the table of ${name} is true`, () => {
    for (const [type, { scenario, spec }] of Object.entries(table)) {
      expect.soft(recorded(scenario), `${scenario} sends ${type}`).toContain(`"type":"${type}"`);
      expect.soft(source(spec), `${spec} plays ${scenario}`).toMatch(new RegExp(`['\`: ]${scenario}['\`\\\\]`));
    }
  });
}

test('the table of failures is true', () => {
  for (const { what, spec, test: title } of FAILURES)
    expect
      .soft(source(spec), what)
      .toMatch(new RegExp(`test\\(\\s*['"\`]${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
});
