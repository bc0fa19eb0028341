import { expect } from '@open-wc/testing';
import { createRenderer, renderStreamed, renderWhole } from './helpers.js';

const SIZE = 30_000;
const repeat = (scrap: string): string => scrap.repeat(Math.ceil(SIZE / scrap.length));

/** Texts that make careless parsers run for minutes or out of stack. */
const BOMBS: Readonly<Record<string, string>> = {
  'open comments': repeat('<!-- '),
  'open tags': repeat('<a b="'),
  'open instructions': repeat('<? '),
  'open CDATA': repeat('<![CDATA['),
  'open emphasis': repeat('*a '),
  'two kinds of open emphasis': repeat('*a _b '),
  'ends of emphasis': repeat('a* b_ '),
  'emphasis both ways': repeat('a**b'),
  strikethrough: repeat('~~a ~b '),
  'nested emphasis': `${'*a **a '.repeat(2000)}b${' a** a*'.repeat(2000)}`,
  'nested brackets': `${'['.repeat(SIZE / 2)}a${']'.repeat(SIZE / 2)}`,
  'open brackets': repeat('['),
  'open images': repeat('!['),
  'open links': repeat('[a]('),
  'open references': repeat('[a]['),
  'links in links': `${'['.repeat(2000)}a${'](https://e.org)'.repeat(2000)}`,
  'backticks of all lengths': Array.from({ length: 240 }, (_, i) => `${'`'.repeat(i + 1)} `).join(''),
  backslashes: repeat('\\'),
  ampersands: repeat('&#x'),
  'quotes in quotes': `${'>'.repeat(5000)} a\n\nb`,
  'lists in lists': `${'- '.repeat(5000)}a\n\nb`,
  'indented lists': Array.from({ length: 200 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'),
  'quotes that go on': repeat('> '.repeat(50) + 'a\n'),
  'tags in tags': `${'<b>'.repeat(5000)}a`,
  'blocks in blocks of HTML': repeat('<div>\n\n'),
  definitions: Array.from({ length: 1500 }, (_, i) => `[a${i}]: /b`).join('\n'),
  'uses of one label': `${repeat('[a] ')}\n\n[a]: https://e.org`,
  'half definitions': repeat('[a]: '),
  columns: `|${'a|'.repeat(3000)}\n|${'-|'.repeat(3000)}\n|${'b|'.repeat(3000)}`,
  pipes: repeat('|'),
  dashes: repeat('- '),
  numbers: repeat('1. '),
  'white space': `a${' '.repeat(SIZE)}b`,
  'empty lines': `a${'\n'.repeat(SIZE)}b`,
  fences: repeat('```\n'),
  hashes: repeat('# '),
  underlines: repeat('a\n-\n'),
  addresses: repeat('https://e.org/(('),
  mail: repeat('a@b.'),
  'a long word': repeat('a'),
  nothing: '\0'.repeat(SIZE),
};

describe('texts made to hurt', () => {
  for (const [name, text] of Object.entries(BOMBS)) {
    it(`are drawn like others, whole and in pieces: ${name}`, function () {
      this.timeout(60_000);
      const whole = renderWhole(text);
      const cuts = Array.from({ length: 12 }, (_, i) => Math.floor((text.length * i) / 12));
      expect(renderStreamed(text, cuts) === whole).to.equal(true);
    });
  }

  it('do not nest elements without end', function () {
    this.timeout(60_000);
    const { root, renderer } = createRenderer();
    for (const text of Object.values(BOMBS)) {
      renderer.render(text, { streaming: false });
      renderer.flush();
      let depth = 0;
      for (const element of root.querySelectorAll('*')) {
        let levels = 0;
        for (let e: Element | null = element; e && e !== root && levels < 1000; e = e.parentElement) levels += 1;
        depth = Math.max(depth, levels);
        if (levels > 500) break;
      }
      expect(depth).to.be.lessThan(500);
    }
  });
});
