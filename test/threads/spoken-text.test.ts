import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { spokenText } from '../../src/threads/states/spoken-text.js';

describe('spokenText', () => {
  const cases: readonly [markdown: string, spoken: string][] = [
    ['# Title\n\nSome **bold** and *soft* words.', 'Title Some bold and soft words.'],
    ['See [the guide](https://example.com "x") and ![a map](m.png).', 'See the guide and a map.'],
    ['- one\n- [x] two\n1. three', 'one two 1. three'],
    ['```ts\nlet x = 1;\n```\nand `y`', 'let x = 1; and y'],
    ['| A | B |\n|---|--:|\n| 1 | 2 |', 'A B 1 2'],
    ['> quoted', 'quoted'],
    ['5 * 3 and snake_case_name stay', '5 * 3 and snake_case_name stay'],
  ];
  for (const [markdown, spoken] of cases) {
    it(`reads ${JSON.stringify(markdown)}`, () => expect(spokenText(markdown)).to.equal(spoken));
  }

  it('is never long, and ready at once, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          maxLength: 6000,
          unit: fc.constantFrom('*', '_', '[', ']', '(', '|', '-', ' ', '\n', 'a', '`', '<'),
        }),
        (text) => {
          expect(spokenText(text).length).to.be.at.most(2001);
        },
      ),
      { numRuns: 50 },
    );
  });
});
