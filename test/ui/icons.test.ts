import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import { icon, namedIcon } from '../../src/ui/icons.js';

/** Every name of PROTOCOL 4.7. */
const WIDGET_ICONS =
  'agent analytics atom batch bolt book-open book-closed book-clock bug calendar chart check check-circle check-circle-filled chevron-left chevron-right circle-question clock compass confetti cube desktop document dot dots-horizontal dots-vertical empty-circle external-link globe keys lab images info lifesaver lightbulb mail map-pin maps mobile name notebook notebook-pencil page-blank phone play plus profile profile-card reload star star-filled search sparkle sparkle-double square-code square-image square-text suitcase settings-slider user wreath write write-alt write-alt2';
const HEADER_ICONS =
  'sidebar-left sidebar-right sidebar-open-left sidebar-open-right sidebar-open-left-alt sidebar-open-right-alt sidebar-floating-left sidebar-floating-right sidebar-floating-open-left sidebar-floating-open-right sidebar-collapse-left sidebar-collapse-right collapse-left collapse-right open-left open-right double-chevron-left double-chevron-right home home-alt back-small back-large expand-large collapse-large expand-small collapse-small star star-filled bug chat-temporary settings-cog grid dots-horizontal dots-vertical dots-horizontal-circle dots-vertical-circle menu menu-inverted hamburger history book-open compose share light-mode dark-mode close';

/** The set is many small files here, and one chunk in the product. */
const PATIENCE = { timeout: 8000 };

const shapes = (root: Element): number => root.querySelectorAll('svg > *').length;

describe('icons', () => {
  it('knows every name that a page or server may use', async () => {
    const names = [...new Set(`${WIDGET_ICONS} ${HEADER_ICONS}`.split(' '))];
    expect(names.length).to.be.above(95);
    const all = await fixture(html`<div>${names.map((name) => html`<i id=${name}>${namedIcon(name)}</i>`)}</div>`);
    const missing = (): string[] => [...all.children].filter((child) => shapes(child) === 0).map(({ id }) => id);
    await waitUntil(() => shapes(all) > 0, 'nothing was drawn', PATIENCE);
    expect(missing()).to.deep.equal([]);
  });

  it('draws every header icon in its own way', async () => {
    const names = HEADER_ICONS.split(' ');
    expect(names).to.have.length(46);
    const all = await fixture(html`<div>${names.map((name) => html`<i>${namedIcon(name)}</i>`)}</div>`);
    await waitUntil(() => [...all.children].every((child) => shapes(child) > 0), 'nothing was drawn', PATIENCE);
    const drawings = [...all.children].map(
      (child) => `${child.firstElementChild!.getAttribute('class')} ${child.innerHTML}`,
    );
    const twice = names.filter((_, index) => drawings.indexOf(drawings[index]!) !== index);
    expect(twice).to.deep.equal([]);
  });

  it('keeps the place of an icon until it is there', async () => {
    const box = await fixture(html`<div>${namedIcon('lucide:search', 18)}</div>`);
    expect(box.querySelector('svg')!.getAttribute('width')).to.equal('18');
    await waitUntil(() => shapes(box) > 0, 'nothing was drawn', PATIENCE);
    expect(box.querySelector('svg')!.getAttribute('width')).to.equal('18');
  });

  it('does not come back when it is there after it was taken away', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const other = await fixture(html`<div>${namedIcon('lucide:search')}</div>`);
    const draw = (inner: unknown): unknown => render(html`<b>${inner}</b>`, box);
    draw(namedIcon('lucide:search'));
    draw(null);
    await waitUntil(() => shapes(other) > 0, 'nothing was drawn', PATIENCE);
    expect(box.querySelector('svg')).to.equal(null);
  });

  it('draws nothing for a name that nobody knows', async () => {
    for (const name of ['no-such-icon', 'vendor:acme', 'lucide:constructor', 'toString', '__proto__', '']) {
      const box = await fixture(html`<div>${namedIcon(name)}</div>`);
      await waitUntil(() => box.querySelector('svg') === null, name, PATIENCE);
    }
  });

  it('does not touch the drawing when the element around it is drawn again', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const draw = (name: 'copy' | 'check'): unknown => render(html`<b>${icon(name)}</b>`, box);
    draw('copy');
    const first = box.querySelector('svg');
    draw('copy');
    expect(box.querySelector('svg') === first).to.equal(true);
    draw('check');
    expect(box.querySelector('svg') === first).to.equal(false);
    expect(box.querySelectorAll('svg')).to.have.length(1);
  });

  it('shows the last name asked for, whatever was on its way', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const draw = (name: string): unknown => render(html`<b>${namedIcon(name)}</b>`, box);
    draw('bug');
    draw('no-such-icon');
    await waitUntil(() => box.querySelector('svg') === null, 'still there', PATIENCE);
    draw('bug');
    await waitUntil(() => shapes(box) > 0, 'nothing was drawn', PATIENCE);
  });

  it('mirrors what points, and nothing else', async () => {
    const box = await fixture(html`<div>${icon('arrow-up-right')}${icon('check')}${icon('copy')}</div>`);
    const mirrored = [...box.querySelectorAll('svg')].map((svg) => svg.classList.contains('ck-flip'));
    expect(mirrored).to.deep.equal([true, false, false]);
  });
});
