// Streams generated answers through our element and through plain `marked.parse` + DOMPurify into innerHTML once a frame,
// in headless Chromium, and prints what each costs the main thread: npm run bench [-- --quick] [-- --runs 3]
// [-- --kinds element,renderer,plain]. Times are medians, in ms.
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, CHROMIUM_PATH } from '../../browsers/chromium.js';

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    kinds: { type: 'string', default: 'element,renderer,plain' },
    only: { type: 'string' },
    trace: { type: 'boolean', default: false },
    deltas: { type: 'string', default: '16' },
  },
});
const here = dirname(fileURLToPath(import.meta.url));
const KB = 1000;
const SIZES = flags.quick ? [10, 60] : [10, 30, 60, 120];
const SHAPES = ['fence', 'table', 'list', 'paragraph', 'quote'];
const RUNS = flags.quick ? 1 : Number(flags.runs);
const KINDS = flags.kinds.split(',');
const PLAIN_LIMIT = 60;

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

/** Serves the page and its script on a free port. */
async function serve(script) {
  const page =
    '<!doctype html><meta charset="utf-8"><style>body{margin:0;height:100vh}openai-chatkit{height:100vh}</style>';
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : `${page}<body><script src="/page.js"></script>`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Milliseconds that the page's main thread spent, by kind of work. */
async function metrics(client) {
  const { metrics: list } = await client.send('Performance.getMetrics');
  const value = (name) => (list.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return {
    script: value('ScriptDuration'),
    layout: value('LayoutDuration') + value('RecalcStyleDuration'),
    task: value('TaskDuration'),
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

/** With --trace: where the main thread's time went, by kind of event. Kinds contain each other. */
function printEvents(events) {
  const sums = new Map();
  for (const event of events) {
    if (event.ph === 'X' && event.tdur) sums.set(event.name, (sums.get(event.name) ?? 0) + event.tdur / 1000);
  }
  const top = [...sums].toSorted((a, b) => b[1] - a[1]).slice(0, 30);
  process.stderr.write(`${top.map(([name, time]) => `${name} ${time.toFixed(0)}`).join('\n')}\n`);
}

/** One run in a fresh page, so that runs do not share garbage; the page warms up with a small answer. */
async function measure(browser, url, benchCase) {
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  const client = await page.context().newCDPSession(page);
  try {
    await page.goto(url);
    await page.evaluate((warmUp) => globalThis.bench.run(warmUp), {
      ...benchCase,
      shape: 'mixed',
      size: 4 * KB,
      lag: false,
    });
    await client.send('HeapProfiler.collectGarbage');
    // Time of the thread, not of the clock: what else the machine does hardly matters.
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const events = [];
    client.on('Tracing.dataCollected', ({ value }) => events.push(...value));
    await client.send('Tracing.start', {
      traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', '__metadata'] },
      transferMode: 'ReportEvents',
    });
    const before = await metrics(client);
    const result = await page.evaluate((given) => globalThis.bench.run(given), benchCase);
    const after = await metrics(client);
    const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
    await client.send('Tracing.end');
    await complete;
    if (flags.trace) printEvents(events);
    return {
      ...result,
      script: after.script - before.script,
      layout: after.layout - before.layout,
      total: after.task - before.task,
      longest: longestTask(events),
    };
  } finally {
    await page.close();
  }
}

const rows = [];
const found = new Map();

/** Measures all cases in turn, so many times over, so that what else the machine does meets all of them alike. */
async function measureAll(browser, url, cases) {
  const results = cases.map(() => []);
  for (let i = 0; i < RUNS; i += 1) {
    for (const [at, benchCase] of cases.entries()) {
      const result = await measure(browser, url, benchCase);
      results[at].push(result);
      const { kind, shape, size } = benchCase;
      process.stderr.write(
        `run ${i + 1}: ${kind} ${shape} ${size / KB} KB: ${(result.script + result.layout).toFixed(0)} ms\n`,
      );
    }
  }
  for (const [at, { kind, shape, size, lag }] of cases.entries()) {
    const of = (name) => median(results[at].map((result) => result[name]));
    const result = {
      ...{ frames: of('frames'), script: of('script'), layout: of('layout'), total: of('total') },
      longest: Math.max(...results[at].map(({ longest }) => longest)),
      lag: Math.max(...results[at].map((one) => one.lag)),
    };
    found.set(`${kind} ${shape} ${size / KB}`, result);
    const times = [result.script, result.layout, result.script + result.layout, result.total, result.longest];
    rows.push([
      kind,
      shape,
      `${size / KB} KB`,
      result.frames,
      ...times.map((time) => time.toFixed(0)),
      lag ? result.lag : '',
    ]);
  }
}

/** What there is to measure, by the flags. */
function casesOf(kind) {
  const make = (shape, kilobytes, lag = false) => ({
    kind,
    shape,
    size: kilobytes * KB,
    deltasPerFrame: Number(flags.deltas),
    lag,
  });
  const wanted = (shape) => !flags.only || flags.only === shape;
  const mixed = wanted('mixed') ? SIZES.map((size) => make('mixed', size)) : [];
  if (kind === 'plain') return mixed.filter(({ size }) => size <= PLAIN_LIMIT * KB);
  const shapes = SHAPES.filter((shape) => (flags.only ? wanted(shape) : !flags.quick));
  const single = shapes.flatMap((shape) => [make(shape, 10), make(shape, 100)]);
  return [...mixed, ...single, ...(flags.only ? [] : [make('counted', 10, true)])];
}

function print(title, header, lines) {
  const widths = header.map((name, i) => Math.max(String(name).length, ...lines.map((line) => String(line[i]).length)));
  const text = (line) =>
    line.map((cell, i) => (i < 2 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]))).join('  ');
  console.log(
    `\n${title}\n${text(header)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}\n${lines.map(text).join('\n')}`,
  );
}

/** Script, style and layout: what the answer cost. */
const cost = (key) => {
  const result = found.get(key);
  return result && result.script + result.layout;
};

function printRatios() {
  const lines = [];
  const add = (what, measured, limit) => {
    if (measured === undefined || Number.isNaN(measured)) return;
    lines.push([what, measured <= limit ? 'ok' : 'MISSED', measured.toFixed(2), limit]);
  };
  for (const kind of KINDS.filter((name) => name !== 'plain')) {
    add(`${kind}: 120 KB / 10 KB`, cost(`${kind} mixed 120`) / cost(`${kind} mixed 10`), 13);
    for (const shape of SHAPES)
      add(`${kind}: ${shape} 100 KB / 10 KB`, cost(`${kind} ${shape} 100`) / cost(`${kind} ${shape} 10`), 11);
    add(`${kind}: 60 KB / plain 60 KB`, cost(`${kind} mixed 60`) / cost('plain mixed 60'), 0.5);
    const own = [...found].filter(([key]) => key.startsWith(kind));
    add(`${kind}: longest task, ms`, Math.max(...own.map(([, { longest }]) => longest)), 50);
    add(`${kind}: frames until text is on screen`, found.get(`${kind} counted 10`)?.lag, 2);
  }
  print('Targets', ['what', '', 'measured', 'at most'], lines);
}

const server = await serve(await bundle());
const url = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
  args: [...CHROMIUM_ARGS, '--disable-frame-rate-limit', '--disable-gpu-vsync', '--js-flags=--expose-gc'],
});
try {
  await measureAll(browser, url, KINDS.flatMap(casesOf));
  print(
    `Medians of ${RUNS} runs, ${flags.deltas} deltas of 4 characters a frame, ms`,
    ['kind', 'text', 'size', 'frames', 'script', 'style+layout', 'sum', 'all tasks', 'longest task', 'lag'],
    rows,
  );
  printRatios();
} finally {
  await browser.close();
  server.close();
}
