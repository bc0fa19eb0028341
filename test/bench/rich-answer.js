// A streamed answer with 40 code blocks in ten languages and 60 formulas. The chunks that draw them are there before.
import { withPage } from './browser.js';
import { printTable } from './report.js';

const CODE_BLOCKS = 40;
const FORMULAS = 60;

/** Measures rich answers. */
export async function benchRichAnswer({ browser, url, flags, targets }) {
  const runs = Number(flags.runs ?? (flags.quick ? 1 : 3));
  const rows = [];
  for (let i = 0; i < runs; i += 1) {
    await withPage(browser, url, async (page, probe) => {
      await page.evaluate((deltas) => globalThis.bench.rich.prepare(deltas), Number(flags.deltas));
      const work = () =>
        page.evaluate((given) => globalThis.bench.rich.run(given), { codeBlocks: CODE_BLOCKS, formulas: FORMULAS });
      const { result, ...cost } = await probe.measure(work, { trace: flags.trace });
      if (result.coloured !== CODE_BLOCKS || result.typeset !== FORMULAS) {
        throw new Error(`Drawn were ${result.coloured} code blocks and ${result.typeset} formulas.`);
      }
      const times = ['script', 'layout', 'total', 'longest'].map((name) => cost[name].toFixed(0));
      rows.push([`run ${i + 1}`, `${(result.characters / 1000).toFixed(0)} KB`, ...times]);
      process.stderr.write(`run ${i + 1}: rich answer: ${cost.total.toFixed(0)} ms\n`);
      targets.add(`rich answer, run ${i + 1}: longest task, ms`, cost.longest, 50);
    });
  }
  printTable(
    `A streamed answer with ${CODE_BLOCKS} code blocks and ${FORMULAS} formulas, ms`,
    ['', 'size', 'script', 'style+layout', 'all tasks', 'longest task'],
    rows,
  );
}
