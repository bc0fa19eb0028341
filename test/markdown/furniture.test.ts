import { expect } from '@open-wc/testing';
import type { MarkdownContext } from '../../src/markdown/context.js';
import { MarkdownElement } from '../../src/markdown/markdown-element.js';
import { contextWith, createRenderer, strings } from './helpers.js';

/** What a whole text looks like, in the page. */
function draw(text: string, more: Partial<MarkdownContext> = {}): HTMLElement {
  const { root, renderer } = createRenderer(contextWith(more));
  document.body.append(root);
  renderer.render(text, { streaming: false });
  renderer.flush();
  return root;
}

describe('links', () => {
  it('open in a new tab that knows nothing of this page', () => {
    const link = draw('[x](https://e.org "Title")').querySelector('a')!;
    expect([link.href, link.target, link.rel, link.title]).to.deep.equal([
      'https://e.org/',
      '_blank',
      'noopener noreferrer',
      'Title',
    ]);
    expect(draw('<tel:+123> [mail](mailto:a@e.org)').querySelectorAll('a[target]').length).to.equal(0);
  });

  it('to chatkit-link call the page, and navigate nowhere', () => {
    const calls: unknown[] = [];
    const root = draw('[Order](chatkit-link://order/?id=5&q=a%20b) [Home](chatkit-link://home)', {
      onDeeplink: (name, data) => calls.push([name, data]),
    });
    const prevented = [...root.querySelectorAll('a')].map((link) => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true });
      link.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(prevented).to.deep.equal([true, true]);
    expect(calls).to.deep.equal([
      ['order', { id: '5', q: 'a b' }],
      ['home', undefined],
    ]);
  });

  it('to anything else are words', () => {
    const root = draw('[a](ftp://e.org) [b](/path) [c](javascript:x) [d](chatkit-link:)');
    expect([...root.querySelectorAll('a')].map(({ textContent }) => textContent)).to.deep.equal(['d']);
    expect(root.textContent).to.equal('a b c d');
  });
});

describe('images', () => {
  const text = '![one](https://a.example.com/1.png) ![two](https://evil.example/2.png) ![](https://evil.example/3.png)';

  it('load lazily and tell the host nothing', () => {
    const image = draw('![A chart](https://example.invalid/1.png "T")').querySelector('img')!;
    expect([image.alt, image.title, image.loading, image.decoding, image.referrerPolicy]).to.deep.equal([
      'A chart',
      'T',
      'lazy',
      'async',
      'no-referrer',
    ]);
  });

  it('of hosts that are not allowed are links', () => {
    const root = draw(text, { allowedImageDomains: ['example.com'] });
    expect([...root.querySelectorAll('img')].map(({ alt }) => alt)).to.deep.equal(['one']);
    expect([...root.querySelectorAll('a')].map((a) => [a.textContent, a.href])).to.deep.equal([
      ['two', 'https://evil.example/2.png'],
      ['https://evil.example/3.png', 'https://evil.example/3.png'],
    ]);
  });

  it('follow the list when it arrives later', () => {
    const { root, renderer } = createRenderer();
    renderer.render(text, { streaming: false });
    expect(root.querySelectorAll('img').length).to.equal(3);
    renderer.setContext(contextWith({ allowedImageDomains: [] }));
    expect(root.querySelectorAll('img').length).to.equal(0);
    expect(root.querySelectorAll('a').length).to.equal(3);
  });

  it('stay when a new context looks alike', () => {
    const { root, renderer } = createRenderer();
    renderer.render(text, { streaming: false });
    const before = [...root.querySelectorAll('*')];
    renderer.setContext(contextWith({ strings: { ...strings, codeLabel: (name) => name || 'Code' } }));
    expect([...root.querySelectorAll('*')]).to.deep.equal(before);
  });
});

describe('code blocks', () => {
  it('name their language, and are read as code', () => {
    const root = draw('```ts title="x"\na\n```\n\n```\nb\n```\n\n```Brainfuck\nc\n```');
    expect([...root.querySelectorAll('.ck-code-lang')].map(({ textContent }) => textContent)).to.deep.equal([
      'TypeScript',
      'Code',
      'Brainfuck',
    ]);
    expect([...root.querySelectorAll('code')].map((code) => [code.dir, code.dataset['language']])).to.deep.equal([
      ['ltr', 'ts'],
      ['ltr', undefined],
      ['ltr', 'Brainfuck'],
    ]);
    expect(root.querySelector('pre')!.tabIndex).to.equal(0);
  });

  it('can be copied, and say so', async () => {
    const copied: string[] = [];
    const copyText = (value: string): Promise<void> => {
      copied.push(value);
      return Promise.resolve();
    };
    const code = Array.from({ length: 100 }, (_, i) => `line ${i}`).join('\n');
    const root = draw(`\`\`\`\n${code}\n\`\`\``, { copyText });
    const button = root.querySelector('button')!;
    expect(button.textContent).to.equal('Copy');
    button.click();
    await Promise.resolve();
    await Promise.resolve();
    expect(copied).to.deep.equal([code]);
    expect(button.textContent).to.equal('Copied');
  });

  it('copy by selection as they were written', () => {
    const code = Array.from({ length: 75 }, (_, i) => (i % 10 === 9 ? '' : `  line ${i}`)).join('\n');
    const root = draw(`\`\`\`\n${code}\n\`\`\``);
    // As in the element, where the style sheet makes a block of each part.
    for (const part of root.querySelectorAll<HTMLElement>('.ck-code-part')) part.style.display = 'block';
    getSelection()!.selectAllChildren(root.querySelector('code')!);
    expect(getSelection()!.toString()).to.equal(code);
  });
});

describe('other furniture', () => {
  it('tells screen readers what tables and tasks are', () => {
    const root = draw('| a |\n|---|\n| b |\n\n- [x] yes\n- [ ] no\n- neither');
    const box = root.querySelector('.ck-tablebox')!;
    expect([box.getAttribute('role'), box.getAttribute('aria-label'), box.getAttribute('tabindex')]).to.deep.equal([
      'group',
      'Table',
      '0',
    ]);
    expect([...root.querySelectorAll('[role="img"]')].map((task) => task.getAttribute('aria-label'))).to.deep.equal([
      'Done',
      'To do',
    ]);
    expect(root.querySelectorAll('input').length).to.equal(0);
  });

  it('finds the direction of each block, and keeps code from left to right', () => {
    const root = draw('مرحبا بالعالم\n\nHello\n\n- عنصر\n- item\n\n`x = 1`');
    const directions = [...root.children].map((block) => getComputedStyle(block).direction);
    expect(directions).to.deep.equal(['rtl', 'ltr', 'rtl', 'ltr']);
    expect(root.querySelector('code')!.dir).to.equal('ltr');
  });

  it('marks short inline code, which is not broken', () => {
    const root = draw(`\`short\` \`${'long '.repeat(6)}\``);
    expect([...root.querySelectorAll('code')].map((code) => 'short' in code.dataset)).to.deep.equal([true, false]);
  });

  it('breaks lines where the text does, unless told otherwise', () => {
    expect(draw('one\ntwo').querySelectorAll('br').length).to.equal(1);
    expect(draw('one\ntwo', { breaks: false }).querySelectorAll('br').length).to.equal(0);
  });

  it('nests what raw HTML holds, until it is closed', () => {
    const root = draw('<details>\n<summary>More</summary>\n\ninside **it**\n\n- list\n\n</details>\n\noutside');
    const details = root.querySelector('details')!;
    expect(details.querySelector('strong')?.textContent).to.equal('it');
    expect(details.querySelector('li')?.textContent).to.equal('list');
    expect(root.lastElementChild?.textContent).to.equal('outside');
    expect(draw('<b>x **y** </b>z').querySelector('b')?.textContent).to.equal('x y ');
  });
});

describe('<ck-markdown>', () => {
  before(() => {
    if (!customElements.get('ck-markdown')) customElements.define('ck-markdown', MarkdownElement);
  });

  it('draws when it has a context, at most once a frame, and ends with the last text', async () => {
    const element = new MarkdownElement();
    document.body.append(element);
    element.text = 'He';
    element.streaming = true;
    await element.updateComplete;
    expect(element.textContent.trim()).to.equal('');
    element.context = contextWith();
    await element.updateComplete;
    expect(element.textContent.trim()).to.equal('He');
    const changes: MutationRecord[] = [];
    new MutationObserver((records) => changes.push(...records)).observe(element, {
      subtree: true,
      characterData: true,
    });
    for (const text of ['Hel', 'Hell', 'Hello']) {
      element.text = text;
      await element.updateComplete;
    }
    expect(changes).to.deep.equal([]);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(element.textContent.trim()).to.equal('Hello');
    expect(changes.length).to.equal(1);
    element.remove();
  });

  it('keeps what is drawn when it is moved', async () => {
    const element = new MarkdownElement();
    element.context = contextWith();
    element.text = '**bold**';
    document.body.append(element);
    await element.updateComplete;
    const strong = element.querySelector('strong');
    document.body.prepend(element);
    await element.updateComplete;
    expect(element.querySelector('strong')).to.equal(strong);
    element.remove();
  });
});
