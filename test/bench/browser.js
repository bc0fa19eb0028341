// What all benches share: the page and its server, the browser, and what a piece of work costs the page's main thread.
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, CHROMIUM_PATH } from '../../browsers/chromium.js';

const here = dirname(fileURLToPath(import.meta.url));

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'page.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    conditions: ['production'],
    tsconfig: join(here, '../../tsconfig.json'),
    logLevel: 'warning',
  });
  return outputFiles[0].contents;
}

/** Serves the bench's page and its script on a free port. Returns its address, and what stops it. */
export async function servePage() {
  const script = await bundle();
  const page =
    '<!doctype html><meta charset="utf-8"><style>body{margin:0;height:100vh}openai-chatkit{height:100vh}</style>';
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : `${page}<body><script src="/page.js"></script>`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** A browser. `vsync`: it draws 60 frames a second, as people's do; otherwise as many as it can. */
export const launch = ({ vsync }) =>
  chromium.launch({
    ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
    args: [
      ...CHROMIUM_ARGS,
      ...(vsync ? [] : ['--disable-frame-rate-limit', '--disable-gpu-vsync']),
      '--js-flags=--expose-gc',
    ],
  });

/** Runs `use` with a fresh page, so that runs do not share garbage. */
export async function withPage(browser, url, use) {
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  try {
    const client = await page.context().newCDPSession(page);
    await page.goto(url);
    return await use(page, new Probe(client));
  } finally {
    await page.close();
  }
}

/** Milliseconds that the page's main thread spent, by kind of work. */
async function metrics(client) {
  const { metrics: list } = await client.send('Performance.getMetrics');
  const value = (name) => (list.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return {
    script: value('ScriptDuration'),
    layout: value('LayoutDuration') + value('RecalcStyleDuration'),
    total: value('TaskDuration'),
  };
}

/** The longest task of the page's main thread in a trace, in ms. */
function longestTask(events) {
  const main = events.find((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain');
  return events
    .filter(
      (event) =>
        event.ph === 'X' &&
        event.name.endsWith('RunTask') &&
        (!main || (event.tid === main.tid && event.pid === main.pid)),
    )
    .reduce((longest, event) => Math.max(longest, (event.tdur ?? event.dur ?? 0) / 1000), 0);
}

/** Where the main thread's time went, by kind of event. Kinds contain each other. */
function printEvents(events) {
  const sums = new Map();
  for (const event of events) {
    if (event.ph === 'X' && event.tdur) sums.set(event.name, (sums.get(event.name) ?? 0) + event.tdur / 1000);
  }
  const top = [...sums].toSorted((a, b) => b[1] - a[1]).slice(0, 30);
  process.stderr.write(`${top.map(([name, time]) => `${name} ${time.toFixed(0)}`).join('\n')}\n`);
}

/** Measures what a page does. Time of the thread, not of the clock: what else the machine does hardly matters. */
class Probe {
  #client;

  constructor(client) {
    this.#client = client;
  }

  /**
   * The cost of `work`, in ms of main-thread time, with its result. `trace`: also says where the time went. `plain`: without
   * any tracing, which counts all boxes of the page at each layout and so adds to the cost of a delta in a long thread; then
   * the longest task is not known.
   */
  async measure(work, { trace = false, plain = false } = {}) {
    const client = this.#client;
    await client.send('HeapProfiler.collectGarbage');
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const events = [];
    const collect = ({ value }) => events.push(...value);
    client.on('Tracing.dataCollected', collect);
    await client.send('Tracing.start', {
      traceConfig: {
        includedCategories: [...(plain ? [] : ['toplevel', ...(trace ? ['devtools.timeline'] : [])]), '__metadata'],
      },
      transferMode: 'ReportEvents',
    });
    const before = await metrics(client);
    const result = await work();
    const after = await metrics(client);
    const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
    await client.send('Tracing.end');
    await complete;
    client.off('Tracing.dataCollected', collect);
    if (trace) printEvents(events);
    return {
      result,
      script: after.script - before.script,
      layout: after.layout - before.layout,
      total: after.total - before.total,
      longest: longestTask(events),
    };
  }
}
