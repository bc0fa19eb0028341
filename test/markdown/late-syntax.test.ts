import { expect, waitUntil } from '@open-wc/testing';
import { createContentPlugins } from '../../src/markdown/content-plugins.js';
import type { MarkdownPlugin } from '../../src/markdown/context.js';
import { MarkdownRenderer } from '../../src/markdown/markdown-renderer.js';
import { createSyntaxLexer } from '../../src/markdown/syntax-lexer.js';
import { tablesPlugin } from '../../src/markdown/tables/tables-plugin.js';
import { contextWith, htmlOf, renderWhole } from './helpers.js';

/** With everything that is fetched only when a message has it. */
const RARE =
  'Before &frac12; <sup title="two">2</sup> and [later][x], see [x].\n\nPlain\n\n' +
  '<details><summary>More</summary>\n\nInside\n\n</details>\n\n[x]: https://e.org "t"\n\nAfter';

const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

function createBare(plugins: readonly MarkdownPlugin[] = []): {
  readonly root: HTMLElement;
  readonly renderer: MarkdownRenderer;
} {
  const root = document.createElement('div');
  return { root, renderer: new MarkdownRenderer(root, contextWith({ plugins })) };
}

/** A syntax that arrives when `arrive` is called: `§words§` in a `<q>`. */
function lateQuotes(holdsBack = false): {
  readonly plugin: MarkdownPlugin;
  readonly loads: () => number;
  readonly arrive: () => void;
} {
  let loads = 0;
  let arrive = (): void => undefined;
  const load = async (): Promise<void> => {
    loads += 1;
    await new Promise<void>((resolve) => (arrive = resolve));
    Object.assign(plugin, {
      lazy: undefined,
      inline: [
        {
          name: 'quote',
          triggers: '§',
          match: (source: string, at: number) => {
            const end = source.indexOf('§', at + 1);
            return end < 0 ? undefined : end + 1 - at;
          },
          render: (source: string) => {
            const quote = document.createElement('q');
            quote.textContent = source.slice(1, -1);
            return quote;
          },
        },
      ],
      createLexer: createSyntaxLexer,
    });
  };
  const plugin: MarkdownPlugin = { lazy: { trigger: /§/, load, holdsBack } };
  return { plugin, loads: () => loads, arrive: () => arrive() };
}

describe('rare syntax', () => {
  it('shows its source at first, and in the end looks as if it had been there before', async () => {
    const { root, renderer } = createBare();
    renderer.render(RARE, { streaming: true });
    renderer.flush();
    expect(root.textContent).to.include('Before &frac12; <sup title="two">2</sup>').and.include('After');
    renderer.render(RARE, { streaming: false });
    await waitUntil(() => root.querySelector('details'));
    await waitUntil(() => root.querySelector('sup[title]'));
    renderer.flush();
    expect(htmlOf(root)).to.equal(renderWhole(RARE));
    renderer.dispose();
  });

  it('arrives in the middle of a growing text', async () => {
    const { root, renderer } = createBare();
    for (let cut = 0; cut <= RARE.length; cut += 1) {
      renderer.render(RARE.slice(0, cut), { streaming: true });
      if (cut % 5 === 0) await pause();
    }
    renderer.render(RARE, { streaming: false });
    await waitUntil(() => root.querySelector('sup[title]'));
    renderer.flush();
    expect(htmlOf(root)).to.equal(renderWhole(RARE));
    renderer.dispose();
  });

  for (const text of [
    '<b>x</b>',
    '[x]: https://e.org\n\n[x]',
    'a &frac12; b',
    '```a&ouml;b\nx\n```',
    '<!-- x',
    '<div\n>',
  ])
    it(`is found in ${JSON.stringify(text)} alone`, async () => {
      const { root, renderer } = createBare();
      renderer.render(text, { streaming: false });
      await waitUntil(() => htmlOf(root) === renderWhole(text));
      renderer.dispose();
    });

  it('does not appear in a message that is gone', async () => {
    const { root, renderer } = createBare();
    renderer.render(RARE, { streaming: false });
    renderer.flush();
    renderer.dispose();
    await import('../../src/markdown/rare/html-parser.js');
    await pause();
    expect(root.childNodes.length).to.equal(0);
  });
});

describe('tables that are fetched', () => {
  const TABLES = [
    '| a | b |\n|---|:-:|\n| 1 | *2* |\n| 3 | 4 |\n\nAfter',
    'Words\na | b\n- | -\n1 | 2',
    'a |\n- |\n1',
    'a\n:-\n1',
    `| ${'long '.repeat(90)}| b |\n| ${'-'.repeat(250)} | - |\n| 1 | 2 |`,
    'one\n\n> - | a | b |\n>   | --- | --- |\n>   | 1 | 2 |\n\nthree',
  ];
  for (const text of TABLES)
    it(`are in the end as if they had been there before, of ${JSON.stringify(text.slice(0, 40))}`, async () => {
      const whole = renderWhole(text);
      expect(whole).to.include('<table');
      const late = createBare([tablesPlugin()]);
      late.renderer.render(text, { streaming: false });
      await waitUntil(() => late.root.querySelector('table'));
      expect(htmlOf(late.root)).to.equal(whole);
      const growing = createBare([tablesPlugin()]);
      for (let cut = 0; cut <= text.length; cut += 1) {
        growing.renderer.render(text.slice(0, cut), { streaming: true });
        if (cut % 5 === 0) await pause();
      }
      growing.renderer.render(text, { streaming: false });
      await waitUntil(() => growing.root.querySelector('table'));
      growing.renderer.flush();
      expect(htmlOf(growing.root)).to.equal(whole);
      late.renderer.dispose();
      growing.renderer.dispose();
    });

  it('are asked for with the row below the header, before anything of it is seen', async () => {
    const { root, renderer } = createBare([tablesPlugin()]);
    renderer.render('Before\n\n| a | b |\n|---|---|\n', { streaming: true });
    renderer.flush();
    expect(root.textContent).to.equal('Before');
    await waitUntil(() => root.querySelector('th'));
    expect(root.textContent).to.equal('Beforeab');
    renderer.dispose();
  });
});

describe('text that waits for its syntax', () => {
  const TEXT = 'one\n\n---\n\n---\n\n> two **and then §this§ and** more\n\nthree §that§';
  const shown = (root: HTMLElement): string => root.textContent.replace(/\s+/g, ' ');

  for (const streaming of [true, false])
    it(`is ${streaming ? 'a growing' : 'a finished'} one, from the first sign on, until it is there`, async () => {
      const { plugin, arrive } = lateQuotes(true);
      const { root, renderer } = createBare([plugin]);
      for (let cut = streaming ? 0 : TEXT.length; cut <= TEXT.length; cut += 1) {
        renderer.render(TEXT.slice(0, cut), { streaming });
        renderer.flush();
        expect(root.textContent).to.not.match(/§|this|[*]/);
      }
      expect(shown(root)).to.equal('onetwo and then');
      const before = [...root.children];
      await pause();
      arrive();
      await waitUntil(() => root.querySelector('q'));
      renderer.render(TEXT, { streaming: false });
      renderer.flush();
      expect([...root.querySelectorAll('q')].map(({ textContent }) => textContent)).to.deep.equal(['this', 'that']);
      expect(root.firstElementChild).to.equal(before[0]);
      expect(shown(root)).to.equal('onetwo and then this and morethree that');
      renderer.dispose();
    });

  it('is shown as it was written when it waited for three seconds, and does not wait again', async () => {
    const { plugin, arrive } = lateQuotes(true);
    const { root, renderer } = createBare([plugin]);
    const start = performance.now();
    renderer.render(TEXT, { streaming: false });
    expect(shown(root)).to.equal('onetwo and then');
    await waitUntil(() => root.textContent.includes('three'), 'is shown', { timeout: 5000 });
    expect(performance.now() - start).to.be.within(2900, 4500);
    expect(shown(root)).to.equal('onetwo and then §this§ and morethree §that§');
    const other = createBare([plugin]);
    other.renderer.render(TEXT, { streaming: false });
    expect(shown(other.root)).to.equal(shown(root));
    arrive();
    await waitUntil(() => other.root.querySelector('q'));
    renderer.dispose();
    other.renderer.dispose();
  });

  it('is shown as it was written as soon as its syntax cannot be fetched', async () => {
    const lazy = { trigger: /§/, holdsBack: true, load: () => Promise.reject(new Error('offline')) };
    const { root, renderer } = createBare([{ lazy }]);
    renderer.render(TEXT, { streaming: false });
    expect(root.textContent).to.not.include('§');
    await pause();
    expect(shown(root)).to.equal('onetwo and then §this§ and morethree §that§');
    renderer.dispose();
  });

  for (const text of [
    'Sum\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\nAfter',
    'Sum $x^2$ and',
    'Sum\n\n$$\nx\n$$\n',
    'Sum \\(x\\)',
  ])
    it(`is a table or a formula: ${JSON.stringify(text)}`, async () => {
      const { root, renderer } = createBare(createContentPlugins(() => ({ formulaFailed: '' })));
      renderer.render(text, { streaming: false });
      renderer.flush();
      expect(root.textContent.trim()).to.equal('Sum');
      await waitUntil(() => root.querySelector('table, .ck-maths'));
      renderer.dispose();
    });
});

describe('syntax that is fetched', () => {
  it('is fetched once, when a text first has a sign of it outside of code', async () => {
    const { plugin, loads } = lateQuotes();
    const { renderer } = createBare([plugin]);
    renderer.render('Some `code`\n\n```\n§\n```\n', { streaming: true });
    expect(loads()).to.equal(0);
    renderer.render('Some `code`\n\n```\n§\n```\n\nand §this§ and §that§', { streaming: true });
    renderer.render('Some `code`\n\n```\n§\n```\n\nand §this§ and §that§ and §more§', { streaming: false });
    renderer.flush();
    await pause();
    expect(loads()).to.equal(1);
    renderer.dispose();
  });

  it('is drawn when it arrives, and leaves what stands before it alone', async () => {
    const { plugin, arrive } = lateQuotes();
    const { root, renderer } = createBare([plugin]);
    renderer.render('one\n\ntwo\n\nthree\n\n> four §*this*§ and **so\n> on** §', { streaming: true });
    renderer.flush();
    const before = [...root.children].slice(0, 2);
    expect(root.textContent).to.include('§this§');
    arrive();
    await waitUntil(() => root.querySelector('q'));
    expect(root.querySelector('blockquote q')?.textContent).to.equal('*this*');
    expect([...root.children].slice(0, 2)).to.deep.equal(before);
    renderer.dispose();
  });

  it('is asked for again when it could not be fetched', async () => {
    let tries = 0;
    const lazy = {
      trigger: /§/,
      load: () => {
        tries += 1;
        return Promise.reject(new Error('offline'));
      },
    };
    const { root, renderer } = createBare([{ lazy }]);
    renderer.render('a §', { streaming: true });
    await pause();
    renderer.render('a § b', { streaming: false });
    await pause();
    expect(tries).to.equal(2);
    expect(root.textContent).to.equal('a § b');
    renderer.dispose();
  });

  it('can be maths, whose source is read as text until then', async () => {
    const text = 'Price $5\n\nLet $x_1$ and $x_2$ be\n\n$$\na\n\nb\n$$\n\n- \\(c\\)\n\n\\[ d\n';
    const plugins = (): readonly MarkdownPlugin[] => createContentPlugins(() => ({ formulaFailed: '' }));
    const known = plugins();
    for (const { lazy } of known) await lazy?.load();
    const formulas = (root: ParentNode): readonly string[] =>
      [...root.querySelectorAll('.ck-maths')].map(
        (element) => element.querySelector('.ck-maths-source')?.textContent ?? element.textContent,
      );
    const whole = createBare(known);
    whole.renderer.render(text, { streaming: false });
    whole.renderer.flush();
    const { root, renderer } = createBare(plugins());
    for (let cut = 0; cut <= text.length; cut += 1) renderer.render(text.slice(0, cut), { streaming: true });
    renderer.render(text, { streaming: false });
    expect(formulas(root)).to.deep.equal([]);
    renderer.flush();
    await waitUntil(() => formulas(root).length > 0);
    renderer.flush();
    expect(formulas(root)).to.deep.equal(formulas(whole.root));
    expect(formulas(root).length).to.equal(5);
    renderer.dispose();
    whole.renderer.dispose();
  });
});
