// A thread of 2,000 items: opening it, an answer at its end, scrolling all of it, and what one streamed delta costs there
// beside one in a thread of 20.
import { withPage } from './browser.js';
import { median, printTable } from './report.js';

const SHORT = 20;
const DELTAS = 240;
/** How a thread is loaded: page by page, with the reader at the top of it, or with its first request. */
const WAYS = [
  ['pages', 'by pages of 40'],
  ['whole', 'all at once'],
];

const call = (page, name, argument) =>
  page.evaluate(([method, given]) => globalThis.bench.long[method](given), [name, argument]);

/** Opens a thread in a fresh page, and does everything with it that is to be measured. */
const measureThread = (browser, url, thread, trace) =>
  withPage(browser, url, async (page, probe) => {
    const stages = {};
    const stage = async (name, work) => {
      stages[name] = await probe.measure(work, { trace });
      process.stderr.write(`${thread.items} items, ${name}: ${stages[name].total.toFixed(0)} ms\n`);
    };
    await call(page, 'prepare', thread);
    await stage('open', () => call(page, 'open', thread));
    await stage('append', () => call(page, 'append', 10_000));
    await stage('scroll', () => call(page, 'scroll'));
    return { ...stages, nodes: stages.open.result };
  });

/** The cost of one delta at the end of a thread, ms of main-thread time: all that its frame takes, nothing else moving. */
async function measureDelta(page, probe, items, trace) {
  await call(page, 'beginDeltas', DELTAS);
  const { total } = await probe.measure(() => call(page, 'runDeltas'), { trace, plain: !trace });
  await call(page, 'endDeltas');
  process.stderr.write(`${items} items, delta: ${(total / DELTAS).toFixed(2)} ms\n`);
  return total / DELTAS;
}

/** That cost in a short thread and in a long one, by turns, so that a machine that gets slower does so for both. */
const compareDeltas = (browser, url, { items, atOnce, runs, trace }) =>
  withPage(browser, url, (shortPage, shortProbe) =>
    withPage(browser, url, async (longPage, longProbe) => {
      for (const [page, count] of [
        [shortPage, SHORT],
        [longPage, items],
      ]) {
        await call(page, 'prepare', { items: count, atOnce });
        await call(page, 'open', { items: count, atOnce });
      }
      const short = [];
      const long = [];
      for (let i = 0; i < runs; i += 1) {
        short.push(await measureDelta(shortPage, shortProbe, SHORT, trace));
        long.push(await measureDelta(longPage, longProbe, items, trace));
      }
      return { short: median(short), long: median(long), ratio: median(long.map((cost, i) => cost / short[i])) };
    }),
  );

const ms = (value) => value.toFixed(0);

/** Measures long threads. */
export async function benchLongThread({ browser, url, flags, targets }) {
  const items = Number(flags.items);
  const runs = Number(flags.runs ?? (flags.quick ? 1 : 3));
  const kinds = flags.only ? [flags.only] : ['pages', 'whole', 'delta'];
  const rows = [];
  for (const [kind, name] of WAYS) {
    if (!kinds.includes(kind)) continue;
    const found = await measureThread(browser, url, { items, atOnce: kind === 'whole' }, flags.trace);
    for (const stage of ['open', 'append', 'scroll']) {
      const { script, layout, total, longest, result } = found[stage];
      const frames = stage === 'scroll' ? `${result.dropped} of ${result.frames}` : '';
      rows.push([
        name,
        stage,
        ms(script),
        ms(layout),
        ms(total),
        ms(longest),
        frames,
        stage === 'open' ? found.nodes : '',
      ]);
      targets.add(`${items} items ${name}: longest task of ${stage}, ms`, longest, 50);
    }
  }
  printTable(
    `A thread of ${items} items, ms`,
    ['loaded', 'stage', 'script', 'style+layout', 'all tasks', 'longest task', 'dropped frames', 'elements'],
    rows,
  );
  if (!kinds.includes('delta')) return;
  // A ratio of such small costs takes more runs.
  const compare = (atOnce) => compareDeltas(browser, url, { items, atOnce, runs: runs * 3, trace: flags.trace });
  const found = [];
  for (const [kind, name] of WAYS) {
    const { short, long, ratio } = await compare(kind === 'whole');
    found.push([name, short.toFixed(2), long.toFixed(2)]);
    targets.add(`one delta, loaded ${name}: ${items} items / ${SHORT} items`, ratio, 1.3);
  }
  printTable('One streamed delta, all tasks, ms', ['loaded', `${SHORT} items`, `${items} items`], found);
}
