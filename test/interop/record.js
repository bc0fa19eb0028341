// npm run record: plays every conversation of record-plan.js against the real Python server and writes its bytes, as they came, to
// test/fixtures/python. `npm run record -- text retry` records only the named ones.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PLAN } from './record-plan.js';
import { isStream, play, slug } from './recorder.js';
import { startInteropServer } from './start-server.js';

const folder = fileURLToPath(new URL('../fixtures/python/', import.meta.url));
const asJson = (value) => `${JSON.stringify(value, null, 1)}\n`;

function write(name, played, versions) {
  const exchanges = played.map(({ bytes, ...answer }, index) => {
    // Not `.json`: test servers turn files of that name into modules.
    const body = `${slug(name)}.${index + 1}.${isStream(answer) ? 'sse' : 'body'}`;
    writeFileSync(folder + body, bytes);
    return { ...answer, body };
  });
  writeFileSync(`${folder}${slug(name)}.recording`, asJson({ scenario: name, recorded_with: versions, exchanges }));
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PLAN));
if (unknown.length > 0) throw new Error(`not in the plan: ${unknown.join(', ')}`);
mkdirSync(folder, { recursive: true });
if (wanted.length === 0) for (const old of readdirSync(folder)) rmSync(folder + old);

const server = await startInteropServer();
try {
  const { versions } = await (await fetch(`${server.url}/control/about`)).json();
  for (const name of wanted.length > 0 ? wanted : Object.keys(PLAN)) {
    const played = await play(server.url, name);
    write(name, played, versions);
    console.log(`${name}: ${played.length} exchange${played.length === 1 ? '' : 's'}`);
  }
  const recordings = readdirSync(folder).filter((file) => file.endsWith('.recording'));
  writeFileSync(`${folder}index.json`, asJson(recordings.map((file) => file.slice(0, -'.recording'.length))));
} finally {
  await server.stop();
}
