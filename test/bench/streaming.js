// Streams generated answers through our element, through our renderer alone, and through plain `marked.parse` + DOMPurify
// into innerHTML once a frame.
import { withPage } from './browser.js';
import { median, printTable } from './report.js';

const KB = 1000;
const KINDS = ['element', 'renderer', 'plain'];
const SIZES = [10, 30, 60, 120];
const SHAPES = ['fence', 'table', 'list', 'paragraph', 'quote'];
/** Plain drawing is quadratic, half a minute for 60 KB: little of it, and once. */
const PLAIN_SIZES = [10, 60];

/** A small answer is over before the machine's moods even out, and all ratios stand on it: so many times in each run. */
const timesInRun = ({ kind, size }) => (kind !== 'plain' && size <= 10 * KB ? 3 : 1);

/** What there is to measure of one kind, by the flags. */
function casesOf(kind, { quick, only, deltas }) {
  const make = (name, kilobytes, { shape = name, lag = false, follow = false } = {}) => ({
    kind,
    name,
    shape,
    size: kilobytes * KB,
    deltasPerFrame: Number(deltas),
    lag,
    follow,
  });
  const wanted = (name) => !only || only === name;
  const sizes = quick || kind === 'plain' ? PLAIN_SIZES : SIZES;
  const mixed = wanted('mixed') ? sizes.map((size) => make('mixed', size)) : [];
  if (kind === 'plain') return mixed;
  // Answers that are followed to their end: by default, what is below the view costs no layout.
  const follow = { shape: 'mixed', follow: true };
  const followed = kind === 'element' && wanted('followed') ? sizes.map((size) => make('followed', size, follow)) : [];
  const shapes = SHAPES.filter((shape) => (only ? wanted(shape) : !quick));
  const single = shapes.flatMap((shape) => [make(shape, 10), make(shape, 100)]);
  return [...mixed, ...followed, ...single, ...(only ? [] : [make('counted', 10, { lag: true })])];
}

/** One run; the page warms up with a small answer. */
const measure = (browser, url, benchCase, trace) =>
  withPage(browser, url, async (page, probe) => {
    const run = (given) => page.evaluate((one) => globalThis.bench.run(one), given);
    await run({ ...benchCase, shape: 'mixed', size: 4 * KB, lag: false });
    const { result, ...cost } = await probe.measure(() => run(benchCase), { trace });
    return { ...result, ...cost };
  });

/** Measures all cases in turn, so many times over, so that what else the machine does meets all of them alike. */
async function measureAll(browser, url, cases, runsOf, trace) {
  const results = cases.map(() => []);
  for (let i = 0; i < Math.max(...cases.map(runsOf)); i += 1) {
    for (const [at, benchCase] of cases.entries()) {
      if (i >= runsOf(benchCase)) continue;
      for (let time = 0; time < timesInRun(benchCase); time += 1) {
        const result = await measure(browser, url, benchCase, trace);
        results[at].push(result);
        const { kind, name, size } = benchCase;
        const spent = (result.script + result.layout).toFixed(0);
        process.stderr.write(`run ${i + 1}: ${kind} ${name} ${size / KB} KB: ${spent} ms\n`);
      }
    }
  }
  return results.map((list) => {
    const of = (name) => median(list.map((one) => one[name]));
    return {
      ...{ frames: of('frames'), script: of('script'), layout: of('layout'), total: of('total') },
      longest: Math.max(...list.map(({ longest }) => longest)),
      lag: Math.max(...list.map(({ lag }) => lag)),
    };
  });
}

function addTargets(targets, found, kinds) {
  const cost = (key) => {
    const result = found.get(key);
    return result && result.script + result.layout;
  };
  for (const kind of kinds.filter((name) => name !== 'plain')) {
    for (const name of ['mixed', 'followed'])
      targets.add(`${kind}: ${name} 120 KB / 10 KB`, cost(`${kind} ${name} 120`) / cost(`${kind} ${name} 10`), 13);
    for (const shape of SHAPES)
      targets.add(`${kind}: ${shape} 100 KB / 10 KB`, cost(`${kind} ${shape} 100`) / cost(`${kind} ${shape} 10`), 11);
    targets.add(`${kind}: 60 KB / plain 60 KB`, cost(`${kind} mixed 60`) / cost('plain mixed 60'), 0.5);
    const own = [...found].filter(([key]) => key.startsWith(kind));
    targets.add(`${kind}: longest task, ms`, Math.max(...own.map(([, { longest }]) => longest)), 50);
    targets.add(`${kind}: frames until text is on screen`, found.get(`${kind} counted 10`)?.lag, 2);
  }
}

/** Measures those of its kinds that are asked for. */
export async function benchStreaming({ browser, url, flags, kinds, targets }) {
  const own = KINDS.filter((kind) => kinds.includes(kind));
  const cases = own.flatMap((kind) => casesOf(kind, flags));
  if (cases.length === 0) return;
  const usual = flags.quick ? 1 : 3;
  const runsOf = ({ kind }) => Number(flags.runs ?? (kind === 'plain' ? 1 : usual));
  const results = await measureAll(browser, url, cases, runsOf, flags.trace);
  const found = new Map(cases.map(({ kind, name, size }, at) => [`${kind} ${name} ${size / KB}`, results[at]]));
  printTable(
    `Streamed answers: ${flags.deltas} deltas of 4 characters a frame, ms`,
    ['kind', 'text', 'size', 'runs', 'frames', 'script', 'style+layout', 'sum', 'all tasks', 'longest task', 'lag'],
    cases.map((benchCase, at) => {
      const { frames, script, layout, total, longest, lag } = results[at];
      const times = [script, layout, script + layout, total, longest].map((time) => time.toFixed(0));
      const { kind, name, size } = benchCase;
      const runs = runsOf(benchCase) * timesInRun(benchCase);
      return [kind, name, `${size / KB} KB`, runs, frames, ...times, benchCase.lag ? lag : ''];
    }),
  );
  addTargets(targets, found, own);
}
