import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { accentForeground, accentHover, accentRoles } from '../../src/theme/accent.js';
import { contrast, toHex, worstContrast, type Rgb } from '../../src/theme/color.js';
import { parseColor } from '../../src/theme/parse-color.js';
import { neutralRamp, surfaceRamp, type Ramp } from '../../src/theme/ramp.js';

const channel = fc.integer({ min: 0, max: 255 }).map((value) => value / 255);
const anyColor: fc.Arbitrary<Rgb> = fc.record({ r: channel, g: channel, b: channel });
const anyRamp: fc.Arbitrary<Ramp> = fc
  .record({
    scheme: fc.constantFrom('light' as const, 'dark' as const),
    hue: fc.integer({ min: 0, max: 360 }),
    tint: fc.integer({ min: 0, max: 9 }),
    shade: fc.integer({ min: -4, max: 4 }),
  })
  .map(({ scheme, ...grayscale }) => neutralRamp(scheme, grayscale));

/** As it is drawn: rounded to whole channels. */
const drawn = (color: Rgb): Rgb => parseColor(toHex(color))!;

describe('contrast of any theme', () => {
  it('keeps every ink readable on every ground of the neutral ramp', () => {
    fc.assert(
      fc.property(anyRamp, (ramp) => {
        const grounds = ramp.slice(0, 4).map(drawn);
        for (const ink of ramp.slice(9)) expect(worstContrast(drawn(ink), grounds)).to.be.at.least(4.5);
        expect(contrast(drawn(ramp[7]!), grounds[0]!)).to.be.at.least(3);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a readable foreground for any accent, also under the pointer', () => {
    fc.assert(
      fc.property(anyColor, (accent) => {
        const foreground = accentForeground(accent);
        expect(contrast(foreground, accent)).to.be.at.least(4.5);
        expect(contrast(foreground, drawn(accentHover(accent)))).to.be.at.least(4.5);
      }),
      { numRuns: 2000 },
    );
  });

  it('makes readable text, chips and rings of any accent on any ramp', () => {
    fc.assert(
      fc.property(anyColor, anyRamp, (accent, ramp) => {
        const grounds = ramp.slice(0, 4).map(drawn);
        const roles = accentRoles(accent, ramp);
        expect(worstContrast(drawn(roles.text), grounds), 'text').to.be.at.least(4.5);
        expect(contrast(drawn(roles.softForeground), drawn(roles.soft)), 'soft').to.be.at.least(4.5);
        expect(contrast(drawn(ramp[11]!), drawn(roles.soft)), 'ink on a tinted bubble').to.be.at.least(4.5);
        expect(worstContrast(drawn(roles.focus), grounds), 'focus').to.be.at.least(3);
        expect(worstContrast(drawn(roles.edge ?? accent), grounds.slice(0, 1)), 'edge').to.be.at.least(3);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps captions readable on a page’s own surface wherever its ink is', () => {
    fc.assert(
      fc.property(anyColor, anyColor, (background, foreground) => {
        const ramp = surfaceRamp(background, foreground).map(drawn);
        const grounds = ramp.slice(0, 4);
        const reach = worstContrast(ramp[11]!, grounds);
        for (const ink of ramp.slice(9, 11)) {
          expect(worstContrast(ink, grounds)).to.be.at.least(Math.min(4.5, reach) - 0.05);
        }
      }),
      { numRuns: 500 },
    );
  });
});
