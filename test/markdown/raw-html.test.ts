import { expect, waitUntil } from '@open-wc/testing';
import { MarkdownRenderer } from '../../src/markdown/markdown-renderer.js';
import { contextWith, htmlOf, renderWhole } from './helpers.js';

/** With everything that only the parser of raw HTML, fetched at first need, can read. */
const TEXT =
  'Before &frac12; <sup title="two">2</sup>\n\n<details><summary>More</summary>\n\nInside\n\n</details>\n\nAfter';

describe('raw HTML', () => {
  it('appears when its parser has arrived, as if it had been there before', async () => {
    const root = document.createElement('div');
    const renderer = new MarkdownRenderer(root, contextWith());
    renderer.render(TEXT, { streaming: true });
    renderer.flush();
    expect(root.textContent).to.include('Before').and.include('After');
    expect(root.querySelector('details')).to.equal(null);
    renderer.render(TEXT, { streaming: false });
    await waitUntil(() => root.querySelector('details'));
    renderer.flush();
    expect(htmlOf(root)).to.equal(renderWhole(TEXT));
    renderer.dispose();
  });

  it('does not appear in a message that is gone', async () => {
    const root = document.createElement('div');
    const renderer = new MarkdownRenderer(root, contextWith());
    renderer.render(TEXT, { streaming: false });
    renderer.flush();
    renderer.dispose();
    await import('../../src/markdown/html-parser.js');
    await new Promise((resolve) => setTimeout(resolve));
    expect(root.childNodes.length).to.equal(0);
  });
});
