import { expect } from '@open-wc/testing';
import { toHex } from '../../src/theme/color.js';
import { parseColor } from '../../src/theme/parse-color.js';

const hexOf = (text: string): string | undefined => {
  const color = parseColor(text);
  return color && toHex(color);
};

describe('parseColor', () => {
  const same: [string, string][] = [
    ['#0B6E4F', '#0b6e4f'],
    ['#fa0', '#ffaa00'],
    ['#fa08', '#ffaa00'],
    ['#ffaa0080', '#ffaa00'],
    ['rgb(91, 61, 245)', '#5b3df5'],
    ['rgb(91 61 245 / 50%)', '#5b3df5'],
    ['rgba(100%, 0%, 50%, .5)', '#ff0080'],
    ['hsl(120, 100%, 25%)', '#008000'],
    ['hsl(0.5turn 100% 50%)', '#00ffff'],
    ['oklch(62.8% .2577 29.23)', '#ff0000'],
    ['oklch(1 0 none)', '#ffffff'],
    ['color(srgb 1 0.5 0)', '#ff8000'],
  ];
  for (const [text, hex] of same) {
    it(`reads ${text}`, () => {
      expect(hexOf(text)).to.equal(hex);
    });
  }

  it('agrees with the browser', () => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    for (const [text] of same.filter(([entry]) => !/\/|8$|\.5\)|80$/.test(entry))) {
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
      const ours = parseColor(text)!;
      for (const [channel, theirs] of [
        [ours.r, r],
        [ours.g, g],
        [ours.b, b],
      ] as const) {
        expect(channel * 255, text).to.be.closeTo(theirs!, 1.01);
      }
    }
  });

  it('leaves to the browser what it cannot read', () => {
    for (const text of ['rebeccapurple', 'var(--brand)', '#12', 'rgb(1)', 'oklch()', 'lab(50 1 2)', 'url(x)', '']) {
      expect(parseColor(text), text).to.equal(undefined);
    }
  });
});
