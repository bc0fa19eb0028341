// Measures what the element costs the main thread of a page, in headless Chromium: npm run bench [-- --quick]
// [-- --kinds element,renderer,plain,long,rich] [-- --runs 3] [-- --strict]. What each kind is, and what the numbers mean:
// docs/testing.md. Times are medians, in ms.
import { parseArgs } from 'node:util';
import { launch, servePage } from './browser.js';
import { benchLongThread } from './long-thread.js';
import { Targets } from './report.js';
import { benchRichAnswer } from './rich-answer.js';
import { benchStreaming } from './streaming.js';

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    runs: { type: 'string' },
    kinds: { type: 'string', default: 'element,renderer,plain,long,rich' },
    only: { type: 'string' },
    items: { type: 'string', default: '2000' },
    trace: { type: 'boolean', default: false },
    deltas: { type: 'string', default: '16' },
    strict: { type: 'boolean', default: false },
  },
});
const kinds = flags.kinds.split(',');
const targets = new Targets();

async function inBrowser(options, use) {
  const browser = await launch(options);
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

const { url, close } = await servePage();
try {
  await inBrowser({ vsync: false }, (browser) => benchStreaming({ browser, url, flags, kinds, targets }));
  if (kinds.includes('rich')) {
    await inBrowser({ vsync: false }, (browser) => benchRichAnswer({ browser, url, flags, targets }));
  }
  if (kinds.includes('long')) {
    await inBrowser({ vsync: true }, (browser) => benchLongThread({ browser, url, flags, targets }));
  }
  targets.print();
} finally {
  close();
}
if (flags.strict && targets.missed) process.exitCode = 1;
