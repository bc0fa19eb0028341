import { expect, fixture, html } from '@open-wc/testing';
import type { ResolvedTheme } from '../../src/options.js';
import { neutralRamp } from '../../src/theme/ramp.js';
import { toHex } from '../../src/theme/color.js';
import { HostTheme, themeStyles } from '../../src/theme/index.js';

const plain: ResolvedTheme = { colorScheme: 'light', radius: 'pill', density: 'normal', typography: {}, color: {} };

async function makeHost(): Promise<{ host: HTMLElement; theme: HostTheme; probe: HTMLElement }> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  const theme = new HostTheme(host);
  root.adoptedStyleSheets = [...themeStyles.map(({ styleSheet }) => styleSheet!), theme.sheet];
  const probe = document.createElement('p');
  root.append(probe);
  return { host, theme, probe };
}

/** The sRGB bytes of a custom property as the browser paints it. */
function painted(probe: HTMLElement, property: string): string {
  probe.style.color = `var(${property})`;
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  canvas.fillStyle = getComputedStyle(probe).color;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
  return toHex({ r: r! / 255, g: g! / 255, b: b! / 255 });
}

describe('HostTheme', () => {
  it('draws the ramp that contrast is measured on', async () => {
    const { theme, probe } = await makeHost();
    for (const scheme of ['light', 'dark'] as const) {
      const grayscale = { hue: 60, tint: 6, shade: -2 };
      await theme.apply({ ...plain, colorScheme: scheme, color: { grayscale } }, 'ltr');
      neutralRamp(scheme, grayscale).forEach((color, at) => {
        const css = painted(probe, `--ck-n-${at + 1}`);
        const ours = toHex(color);
        for (const from of [1, 3, 5]) {
          const difference = parseInt(css.slice(from, from + 2), 16) - parseInt(ours.slice(from, from + 2), 16);
          expect(Math.abs(difference), `${scheme} step ${at + 1}: ${css} for ${ours}`).to.be.at.most(2);
        }
      });
    }
  });

  it('takes accents by any name that the browser knows', async () => {
    const { host, theme, probe } = await makeHost();
    document.documentElement.style.setProperty('--brand', 'gold');
    for (const [primary, foreground] of [
      ['rebeccapurple', '#ffffff'],
      ['var(--brand)', '#000000'],
      ['lab(90 0 0)', '#000000'],
    ] as const) {
      await theme.apply({ ...plain, color: { accent: { primary, level: 1 } } }, 'ltr');
      expect(host.dataset['accent']).to.equal('1');
      expect(painted(probe, '--ck-accent-fg'), primary).to.equal(foreground);
    }
    document.documentElement.style.removeProperty('--brand');
  });

  it('takes away what the next theme does not have, and leaves the page’s own properties', async () => {
    const { host, theme, probe } = await makeHost();
    const before = painted(probe, '--ck-accent');
    host.style.setProperty('--ck-bubble', 'tomato');
    await theme.apply(
      {
        colorScheme: 'dark',
        radius: 'sharp',
        density: 'compact',
        typography: { baseSize: 18, fontFamily: '"Inter"' },
        color: { accent: { primary: '#0b6e4f', level: 3 }, surface: { background: '#102030', foreground: '#fff' } },
      },
      'rtl',
    );
    expect(Object.fromEntries(Object.entries(host.dataset))).to.deep.equal({
      theme: 'dark',
      radius: 'sharp',
      density: 'compact',
      accent: '3',
      direction: 'rtl',
    });
    expect(painted(probe, '--ck-surface')).to.equal('#102030');
    expect(painted(probe, '--ck-text')).to.equal('#ffffff');
    expect(getComputedStyle(host).getPropertyValue('--ck-font')).to.match(/^"Inter", system-ui/);

    await theme.apply(plain, 'ltr');
    expect(host.hasAttribute('data-accent')).to.equal(false);
    expect(host.getAttribute('style')).to.equal('--ck-bubble: tomato;');
    expect(painted(probe, '--ck-accent')).to.equal(before);
  });

  it('has the radii and the density that a theme names, also one without colours', async () => {
    const { host, theme } = await makeHost();
    const token = (name: string): string => getComputedStyle(host).getPropertyValue(name);
    expect([token('--ck-r-bubble'), token('--ck-density')]).to.deep.equal(['22px', '1']);
    await theme.apply({ ...plain, radius: 'soft' }, 'ltr');
    expect([token('--ck-r-bubble'), token('--ck-density')]).to.deep.equal(['10px', '1']);
    await theme.apply({ ...plain, density: 'compact' }, 'ltr');
    expect([token('--ck-r-bubble'), token('--ck-density')]).to.deep.equal(['22px', '0.85']);
  });

  it('draws an edge around a bubble that the surface would swallow', async () => {
    const { host, theme, probe } = await makeHost();
    probe.className = 'ck-bubble';
    await theme.apply({ ...plain, color: { accent: { primary: '#ffffff', level: 3 } } }, 'ltr');
    const edge = painted(probe, '--ck-accent-edge');
    expect(edge).not.to.equal('#ffffff');
    expect(getComputedStyle(probe).boxShadow).to.include('inset');
    expect(host.dataset['accent']).to.equal('3');
  });

  it('gives way to rules of the page', async () => {
    const { host, theme, probe } = await makeHost();
    const page = new CSSStyleSheet();
    page.replaceSync('.own-accent { --ck-accent: rgb(1, 2, 3); }');
    document.adoptedStyleSheets.push(page);
    host.className = 'own-accent';
    await theme.apply({ ...plain, color: { accent: { primary: '#0b6e4f', level: 1 } } }, 'ltr');
    expect(painted(probe, '--ck-accent')).to.equal('#010203');
    host.className = '';
    expect(painted(probe, '--ck-accent')).to.equal('#0b6e4f');
    document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(page), 1);
  });

  it('draws the theme that was asked for last', async () => {
    const { host, theme, probe } = await makeHost();
    const before = painted(probe, '--ck-accent');
    const first = theme.apply({ ...plain, color: { accent: { primary: '#0b6e4f', level: 1 } } }, 'ltr');
    await Promise.all([first, theme.apply(plain, 'rtl')]);
    expect(painted(probe, '--ck-accent')).to.equal(before);
    expect([host.dataset['accent'], host.dataset['direction']]).to.deep.equal([undefined, 'rtl']);
  });

  it('ignores what is no colour', async () => {
    const { host, theme } = await makeHost();
    await theme.apply(
      {
        ...plain,
        color: { accent: { primary: 'not a colour', level: 2 }, surface: { background: 'x', foreground: '#000' } },
      },
      'ltr',
    );
    expect(host.hasAttribute('data-accent')).to.equal(false);
    expect([...theme.sheet.cssRules].map(({ cssText }) => cssText)).to.deep.equal([':host { }']);
    expect(host.style.length).to.equal(0);
  });

  it('registers a font on the document once, however often the options come', async () => {
    const { theme } = await makeHost();
    const other = await makeHost();
    const typography = {
      fontFamily: 'Test Sans',
      fontSources: [
        { family: 'Test Sans', src: '/none.woff2', weight: 500, style: 'italic' as const },
        { family: 'Test Sans', src: 'url(/none-bold.woff2)', weight: 700 },
      ],
    };
    for (const each of [theme, theme, other.theme]) await each.apply({ ...plain, typography }, 'ltr');
    const faces = [...document.fonts].filter(({ family }) => family.includes('Test Sans'));
    expect(faces.map(({ weight, style }) => `${weight} ${style}`)).to.deep.equal(['500 italic', '700 normal']);
    for (const face of faces) document.fonts.delete(face);
  });
});
