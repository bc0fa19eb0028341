import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { inlineFormula, readFormula } from '../../src/markdown/maths/delimiters.js';

/** The formulas that a finished text contains, as written. */
function formulas(text: string): string[] {
  const found: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const reach = '$\\'.includes(text.charAt(i)) ? inlineFormula(text, i, true) : undefined;
    if (typeof reach === 'number') {
      found.push(text.slice(i, i + reach));
      i += reach - 1;
    } else if (text[i] === '\\') i += 1;
  }
  return found;
}

describe('where maths begins and ends', () => {
  for (const text of [
    '$5 and $6',
    'between $5 and 6$ a month',
    'It costs $5.99, or $60/year.',
    '$5/month or $50/year ($4.17/month)',
    '$1,000–$2,000',
    '$10-$20',
    'from $5 to $10, a saving of $5',
    'US$5 and A$7, or 5$ and 6$',
    '$5M in, $6M out',
    '$1B/$2B',
    '**$5** or **$6**',
    'a $20 (about 18 euros) or $30 ticket',
    '\\$x\\$ and \\\\$',
    'run $HOME/bin and $PATH',
    '$PATH:$HOME',
    'set ${HOME} and ${PATH}',
    'echo $a $b',
    '$AAPL and $MSFT rose',
    '$$ to $$$',
    'rated $$ or $$',
    'the $-sign and the $-symbol',
    '价格$5和$6',
    '$ x $',
    '$x$y and $x$2',
    'one `$x` and `y$`',
    'see \\[1\\] and \\[12, 13\\]',
    '\\(not a formula\\)',
    '$,$',
    'a $\nb$',
  ])
    it(`leaves ${JSON.stringify(text)} alone`, () => {
      expect(formulas(text)).to.deep.equal([]);
    });

  for (const [text, expected] of [
    ['let $x$ be', ['$x$']],
    ['$x$, $y$.', ['$x$', '$y$']],
    ['$2x + 3$', ['$2x + 3$']],
    ['$10^6$ and $0 < x$', ['$10^6$', '$0 < x$']],
    ['$4ac$', ['$4ac$']],
    ['$5$', ['$5$']],
    ['it costs $5 but $x$ is free', ['$x$']],
    ['the $n$th and the $k$-th; many $x$s', ['$n$', '$k$', '$x$']],
    ['设$x$为整数', ['$x$']],
    ['$P(\\text{A and B})$', ['$P(\\text{A and B})$']],
    ['$\\sin x \\cos y$', ['$\\sin x \\cos y$']],
    ['$a \\$ b$', ['$a \\$ b$']],
    ['($x$)', ['$x$']],
    ['\\(x\\) and \\(a + b\\)', ['\\(x\\)', '\\(a + b\\)']],
    ['\\[x^2\\] and $$y^2$$', ['\\[x^2\\]', '$$y^2$$']],
    ['$$a\n= b$$', ['$$a\n= b$$']],
    ['$$\\text{if $x$}$$', ['$$\\text{if $x$}$$']],
    ['\\\\(x\\\\) $y$', ['$y$']],
  ] as const)
    it(`finds ${JSON.stringify(expected)} in ${JSON.stringify(text)}`, () => {
      expect(formulas(text)).to.deep.equal(expected);
    });

  it('reads what is between the delimiters', () => {
    expect(readFormula('$$ x $$')).to.deep.equal({ tex: 'x', display: true, source: '$$ x $$' });
    expect(readFormula('\\[x\\]')).to.include({ tex: 'x', display: true });
    expect(readFormula('\\(x\\)')).to.include({ tex: 'x', display: false });
    expect(readFormula('$x$')).to.include({ tex: 'x', display: false });
  });

  it('never takes amounts of money for maths', () => {
    const amount = fc
      .tuple(
        fc.constantFrom('', 'US', 'about ', '(', '**'),
        fc.integer({ min: 0, max: 5000 }),
        fc.constantFrom('', '.50', 'k', 'M', '/mo', '+', ',', '.', ')', ' each', '%'),
      )
      .map(([before, value, after]) => `${before}$${value}${after}`);
    const word = fc.constantFrom('and', 'or', 'to', 'per month', 'for the plan', 'versus', 'plus tax', '–', 'costs');
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, word), { minLength: 1, maxLength: 6 }), (parts) => {
        expect(formulas(parts.flat().join(' '))).to.deep.equal([]);
      }),
    );
  });

  it('answers the same however much of the text is there, but for “open”', () => {
    const piece = fc.constantFrom(
      '$',
      '$$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      'x',
      'th',
      's',
      ' ',
      '5',
      'and',
      '\\',
      '{',
      '}',
      '^2',
      '\n',
      '`',
      '\\text',
      '为',
      '=',
      ',',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
        (text) => {
          for (let at = 0; at < text.length; at += 1) {
            if (!'$\\'.includes(text.charAt(at))) continue;
            const whole = inlineFormula(text, at);
            for (let end = at + 1; end <= text.length; end += 1) {
              const part = inlineFormula(text.slice(0, end), at);
              if (part !== 'open') expect(part, JSON.stringify([text, at, end])).to.equal(whole);
            }
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('decides about a price within a word or two', () => {
    expect(inlineFormula('$5', 0)).to.equal('open');
    expect(inlineFormula('$5 pe', 0)).to.equal(undefined);
    expect(inlineFormula('$HOME is', 0)).to.equal(undefined);
  });

  it('gives up on a formula that does not end', () => {
    expect(inlineFormula(`$${'x+'.repeat(400)}`, 0)).to.equal(undefined);
    expect(inlineFormula(`\\(${'x+'.repeat(1100)}`, 0)).to.equal(undefined);
  });
});
