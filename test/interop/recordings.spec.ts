import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.js';
import { NOT_RECORDED, PLAN } from './record-plan.js';
import { normalise, play, slug } from './recorder.js';

interface Recording {
  readonly exchanges: { request: object; status: number; headers: object; cut: boolean; body: string }[];
}

const folder = new URL('../fixtures/python/', import.meta.url);
const read = (file: string) => readFile(new URL(file, folder), 'utf8');

test('every scenario is recorded, or said not to be', async ({ server }) => {
  const about = (await (await fetch(`${server.url}/control/about`)).json()) as { scenarios: string[] };
  const planned = [...Object.keys(PLAN), ...NOT_RECORDED];
  expect(about.scenarios.filter((name) => !planned.includes(name))).toEqual([]);
});

// What the browser tests replay is what the server says: when this fails after a change of the server, `npm run record`.
for (const name of Object.keys(PLAN)) {
  test(`the recording is what the server sends: ${name}`, async ({ server }) => {
    const { exchanges } = JSON.parse(await read(`${slug(name)}.recording`)) as Recording;
    const recorded = await Promise.all(
      exchanges.map(async ({ request, status, headers, cut, body }) => ({
        request,
        status,
        headers,
        cut,
        body: await read(body),
      })),
    );
    const played = (await play(server.url, name)).map(({ request, status, headers, cut, bytes }) => ({
      request,
      status,
      headers,
      cut,
      body: bytes.toString('utf8'),
    }));
    expect(normalise(JSON.stringify(played, null, 1))).toBe(normalise(JSON.stringify(recorded, null, 1)));
  });
}
