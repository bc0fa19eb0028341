import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { contextWith, createRenderer, htmlOf, renderStreamed, renderWhole } from './helpers.js';

/** Scraps of Markdown, right and wrong, from which anything can be put together. */
const SCRAPS = [
  ...[
    'a',
    'word ',
    'two words',
    'é',
    '中文字',
    '😀',
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\\',
    '\\\n',
    '\0',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '```',
    '````',
    '~~~',
    '```ts\n',
    '\n```\n',
    '*a*',
    '**b',
    '`c`',
  ],
  ...['- ', '* ', '+ ', '1. ', '2) ', '99. ', '\n- ', '\n  - ', '\n1. ', '- [ ] ', '- [x] ', '> ', '\n> ', '> > ', '>'],
  ...[
    '# ',
    '## ',
    '#',
    '\n===\n',
    '\n---\n',
    '---',
    '***\n',
    '| a | b |\n|---|:-:|\n',
    '| 1 | 2 |\n',
    '|',
    ' | ',
    '|-|',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '!',
    '![',
    '](',
    '[x](https://e.org)',
    '![i](https://e.org/i.png)',
    '[ref]',
    '[ref][',
    ':',
    '"t"',
  ],
  ...[
    '[ref]: https://e.org/r "t"\n',
    '\n\n[ref]: <https://e.org/2>\n',
    'https://e.org/a_b*c',
    'www.e.org',
    'a@e.org',
    '<a@e.org>',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<div>',
    '</div>\n',
    '<details>\n',
    '</details>\n',
    '<br>',
    '<!--',
    '-->',
    '<?',
    '<kbd a="',
    '<x>',
  ],
  ...[
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '&',
    '&amp;',
    '&#65;',
    '&copy',
    '&nbsp;',
    '<script>',
    '</script>',
    '<img src=x>',
  ],
];
const markdown = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 40 }).map((scraps) => scraps.join(''));
const contexts = [contextWith(), contextWith({ breaks: false, allowedImageDomains: ['e.org'] })];

const cutsOf = (text: string, fractions: readonly number[]): number[] =>
  fractions.map((fraction) => Math.floor(fraction * (text.length + 1))).sort((a, b) => a - b);
const fraction = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** Runs `draw` with a clock that goes on by one of `steps` whenever it is looked at, so that slices end anywhere. */
function onBusyMachine<T>(steps: readonly number[], draw: () => T): T {
  let time = 0;
  let looks = 0;
  performance.now = () => (time += steps[(looks += 1) % steps.length] ?? 0);
  try {
    return draw();
  } finally {
    Reflect.deleteProperty(performance, 'now');
  }
}

describe('any text', () => {
  it('gives the same result whole and cut anywhere', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(
        markdown,
        fc.array(fraction, { maxLength: 6 }),
        fc.constantFrom(...contexts),
        (text, fractions, context) => {
          expect(renderStreamed(text, cutsOf(text, fractions), context)).to.equal(renderWhole(text, context));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('gives the same result letter by letter', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(markdown, (text) => {
        expect(renderStreamed(text, [...Array(text.length).keys()])).to.equal(renderWhole(text));
      }),
      { numRuns: 300 },
    );
  });

  it('may be replaced by any other', function () {
    this.timeout(60_000);
    const edit = fc.tuple(markdown, markdown, markdown, markdown).map(([start, middle, other, end]) => ({
      first: start + middle + end,
      second: start + other + end,
    }));
    fc.assert(
      fc.property(edit, fc.boolean(), ({ first, second }, streaming) => {
        const { root, renderer } = createRenderer();
        renderer.render(first, { streaming });
        renderer.flush();
        renderer.render(second, { streaming: false });
        renderer.flush();
        expect(htmlOf(root)).to.equal(renderWhole(second));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same result on a machine that is busy with other things', function () {
    this.timeout(60_000);
    const steps = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(markdown, fc.array(fraction, { maxLength: 4 }), steps, (text, fractions, milliseconds) => {
        const whole = renderWhole(text);
        expect(onBusyMachine(milliseconds, () => renderStreamed(text, cutsOf(text, fractions)))).to.equal(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same result when blocks are long', function () {
    this.timeout(60_000);
    const scrap = fc.constantFrom(
      'word ',
      '**bold** ',
      '[x](https://e.org) ',
      '`code` ',
      'a_b ',
      '\n',
      '中文字。',
      'https://e.org ',
      '*',
      '<b>x</b> ',
    );
    const long = fc.array(scrap, { minLength: 100, maxLength: 400 }).map((scraps) => scraps.join(''));
    fc.assert(
      fc.property(long, fc.array(fraction, { maxLength: 8 }), (text, fractions) => {
        expect(renderStreamed(text, cutsOf(text, fractions))).to.equal(renderWhole(text));
      }),
      { numRuns: 150 },
    );
  });
});
