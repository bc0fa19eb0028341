import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CodePoints } from '../../src/markdown/annotations/code-points.js';
import { markSet } from '../../src/markdown/annotations/mark-layer.js';
import { createRenderer, htmlOf, renderWhole } from '../markdown/helpers.js';
import { drawn, mark, streamed, withoutMarks, words } from './helpers.js';

const RICH = [
  'A **bold** claim 👋 about `code` and [a link](https://e.org/a) &amp; more \\* than',
  'that.\n\n- one\n- two **x**\n  - three\n\n> quoted 👩‍👩‍👧 text\n\n',
  '| Plan | Price |\n| --- | --- |\n| Team | 300 |\n\n```js\nlet a = 1;\n```\n\n## Head\n\nLast e\u0301 words.\n',
].join('');

describe('marks in a text', () => {
  it('stand before the character that their index names', () => {
    expect(words('Hello world', 0, 5, 6, 11)).to.equal('⟦1⟧Hello⟦2⟧ ⟦3⟧world⟦4⟧');
  });

  it('are counted in code points', () => {
    expect(words('Lisbon 👋 is old. Porto', 16)).to.equal('Lisbon 👋 is old.⟦1⟧ Porto');
    expect(words('👋👋👋', 1, 2)).to.equal('👋⟦1⟧👋⟦2⟧👋');
  });

  it('do not split what people see as one character', () => {
    const family = '👩‍👩‍👧';
    expect(words(`a${family}b`, 2)).to.equal(`a${family}⟦1⟧b`);
    expect(words('e\u0301a', 1)).to.equal('e\u0301⟦1⟧a');
    expect(words('🇩🇪🇫🇷', 1, 2, 3)).to.equal('🇩🇪⟦1⟧⟦2⟧🇫🇷⟦3⟧');
    expect(words('لشبونة قديمة', 6)).to.equal('لشبونة⟦1⟧ قديمة');
  });

  it('go to the end of the markup that they fall into', () => {
    expect(words('a **bold word** b', 6)).to.equal('a bold word⟦1⟧ b');
    expect(words('a `code` b', 5)).to.equal('a code⟦1⟧ b');
    expect(words('see [the docs](https://e.org/x) now', 7, 20)).to.equal('see the docs⟦1⟧⟦2⟧ now');
    expect(words('https://e.org/abc is it', 9)).to.equal('https://e.org/abc⟦1⟧ is it');
    expect(words('fish &amp; chips', 7)).to.equal('fish &⟦1⟧ chips');
    expect(words('2 \\* 3 &lt; 7 more', 3, 4, 15)).to.equal('2 *⟦1⟧⟦2⟧ 3 < 7 m⟦3⟧ore');
    expect(words('a <b>raw <i>html</i></b> c', 9)).to.equal('a raw html⟦1⟧ c');
  });

  it('stay with what was read last', () => {
    expect(words('One.\n\nTwo.', 4, 5, 6)).to.equal('One.⟦1⟧⟦2⟧⟦3⟧Two.');
    expect(words('One.\n', 5)).to.equal('One.⟦1⟧');
    const root = drawn('one\ntwo', [mark(4)]);
    expect(root.querySelector('br')?.previousSibling?.textContent).to.equal('⟦x⟧');
  });

  it('stand in lists, headings, quotes and cells', () => {
    const text = '# Head\n\n- one\n- two\n\n> said\n\n| A | B |\n|---|---|\n| c \\| d | e |\n';
    const at = (word: string): number => text.indexOf(word) + word.length;
    const root = drawn(
      text,
      ['Head', 'two', 'said', ' d', ' e'].map((word) => mark(at(word), word.trim())),
    );
    const home = (name: string): string | undefined =>
      [...root.querySelectorAll('ck-mark')].find(({ textContent }) => textContent === `⟦${name}⟧`)?.parentElement
        ?.textContent;
    expect(['Head', 'two', 'said', 'd', 'e'].map(home)).to.deep.equal([
      'Head⟦Head⟧',
      'two⟦two⟧',
      'said⟦said⟧',
      'c | d⟦d⟧',
      'e⟦e⟧',
    ]);
  });

  it('stand in a line below code', () => {
    const text = 'Before\n\n```js\nlet a;\n```\n\nAfter';
    const root = drawn(text, [mark(text.indexOf('let'), '1'), mark(text.indexOf('After') - 2, '2')]);
    expect(root.querySelector('.ck-code')?.textContent).not.to.contain('⟦');
    expect(root.querySelector('.ck-code')?.nextElementSibling?.textContent).to.equal('⟦1⟧⟦2⟧');
  });

  it('stand at the end when they are beyond it, but only once the end is known', () => {
    const { root, finish } = streamed('Hello there', [5, 11], [mark(99)], false);
    expect(root.textContent).to.equal('Hello there');
    finish();
    expect(root.textContent).to.equal('Hello there⟦x⟧');
  });

  it('that come late touch nothing but the block that they are in', () => {
    const { root, renderer } = createRenderer();
    const text = 'One **bold** word.\n\nTwo words here.\n\n- three';
    renderer.render(text, { streaming: true });
    renderer.flush();
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    renderer.render(text, { streaming: true, marks: markSet([mark(text.indexOf('here'))]) });
    renderer.flush();
    seen.push(...observer.takeRecords());
    const [, second] = root.querySelectorAll('p');
    expect(second?.textContent).to.equal('Two words ⟦x⟧here.');
    expect(seen.length).to.be.greaterThan(0);
    for (const { target } of seen) expect(second?.contains(target)).to.equal(true);
  });

  it('keep their elements while the text goes on, and go when they are taken back', () => {
    const { root, renderer } = createRenderer();
    const marks = markSet([mark(4)]);
    renderer.render('One.', { streaming: true, marks });
    renderer.flush();
    const element = root.querySelector('ck-mark');
    for (const text of ['One. Tw', 'One. Two **bo', 'One. Two **bold** and so on.\n\nMore']) {
      renderer.render(text, { streaming: true, marks });
      renderer.flush();
      expect(root.querySelector('ck-mark')).to.equal(element);
    }
    renderer.render('One. Two', { streaming: false, marks: markSet([]) });
    renderer.flush();
    expect(root.querySelector('ck-mark')).to.equal(null);
  });
});

const pieces = fc.constantFrom(
  ...[
    'a',
    ' ',
    '\n',
    '\n\n',
    '**',
    '`',
    '*',
    '[',
    '](https://e.org)',
    '👋',
    'e\u0301',
    '🇩🇪',
    'שלום',
    '| a | b |\n|---|---|\n',
  ],
  ...[
    '- ',
    '> ',
    '# ',
    '```\n',
    '&amp;',
    '\\*',
    '<b>',
    '</b>',
    '<div>',
    '\\|',
    '中文',
    '\ud83d',
    'https://e.org/x ',
    '![i](x)',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const indexes = fc.array(fc.oneof(fc.nat(80), fc.nat()), { minLength: 1, maxLength: 5 });
const distinct = (list: readonly number[]) => [...new Set(list)].map((index) => mark(index, String(index)));

describe('any index in any text', () => {
  it('never throws, and leaves the text as it is', () => {
    fc.assert(
      fc.property(texts, indexes, (text, list) => {
        const marks = distinct(list);
        const root = drawn(text, marks);
        expect(withoutMarks(root)).to.equal(renderWhole(text));
        const shown = root.querySelectorAll('ck-mark').length;
        expect(shown === marks.length || shown === 0).to.equal(true);
        const empty = root.querySelector('p, li, td, th, h1, .ck-code') === null;
        if (!empty && root.textContent.replace(/⟦\d+⟧/g, '').trim() !== '' && root.querySelector('p'))
          expect(shown).to.equal(marks.length);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same in pieces as at once, whenever the marks come', () => {
    fc.assert(
      fc.property(texts, indexes, fc.array(fc.nat(80), { maxLength: 6 }), fc.boolean(), (text, list, cuts, late) => {
        const marks = distinct(list);
        const ends = cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b);
        const { root, finish } = streamed(text, ends, marks, late);
        finish();
        expect(htmlOf(root)).to.equal(htmlOf(drawn(text, marks)));
      }),
      { numRuns: 300 },
    );
  });

  it('is right for a rich text at every index', () => {
    const plain = renderWhole(RICH);
    for (let index = 0; index <= RICH.length; index += 1) {
      const root = drawn(RICH, [mark(index)]);
      expect(withoutMarks(root), String(index)).to.equal(plain);
      expect(root.querySelectorAll('ck-mark').length, String(index)).to.equal(1);
    }
  });

  it('converts as counting does, however the text comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(30)), (text, cuts) => {
        const points = new CodePoints();
        for (const cut of cuts.sort((a, b) => a - b)) points.setText(text.slice(0, cut));
        points.setText(text);
        const characters = Array.from(text);
        for (let index = 0; index <= characters.length; index += 1)
          expect(points.toUtf16(index)).to.equal(characters.slice(0, index).join('').length);
      }),
    );
  });
});
