import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import { createContentPlugins } from '../../src/markdown/content-plugins.js';
import type { MarkdownRenderer } from '../../src/markdown/markdown-renderer.js';
import { createView, fetches, selectionOf, settle } from '../highlight/helpers.js';
import { contextWith, everyCut, renderStreamed, renderWhole } from '../markdown/helpers.js';

const FAILED = 'Cannot be shown';
const plugins = createContentPlugins(() => ({ formulaFailed: FAILED }));
// Most of these tests look at what is drawn at once.
for (const { lazy } of plugins) await lazy?.load();

const formulas = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.ck-maths')];

/** Draws a whole text, and waits until each formula is set or known to be wrong. */
async function draw(renderer: MarkdownRenderer, root: ParentNode, text: string): Promise<HTMLElement[]> {
  renderer.render(text, { streaming: false });
  renderer.flush();
  const isDone = ({ dataset }: HTMLElement): boolean => 'set' in dataset || 'failed' in dataset;
  await waitUntil(() => formulas(root).every(isDone), 'is set', { timeout: 9000 });
  return formulas(root);
}

/** What a text looks like, with the source of each formula in its place, whether it is set already or not. */
function withSources(html: string): string {
  const root = document.implementation.createHTMLDocument('').createElement('div');
  root.innerHTML = html;
  for (const element of formulas(root)) {
    element.textContent = element.querySelector('.ck-maths-source')?.textContent ?? element.textContent;
    for (const name of ['data-set', 'data-failed', 'data-bounded', 'title']) element.removeAttribute(name);
  }
  return root.innerHTML;
}

describe('maths in messages', () => {
  it('is set for the eye, as MathML for screen readers, and keeps its source', async () => {
    const { root, renderer } = await createView(plugins);
    const [formula] = await draw(renderer, root, 'So $E = mc^2$ holds.');
    expect(formula?.querySelector('.ck-maths-source')?.textContent).to.equal('$E = mc^2$');
    expect(formula?.querySelector('math mi')?.textContent).to.equal('E');
    expect(formula?.querySelector('.katex-html')?.getAttribute('aria-hidden')).to.equal('true');
    expect(formula?.dir).to.equal('ltr');
    expect(getComputedStyle(formula!.querySelector('.mathnormal')!).fontFamily).to.contain('ck-katex-Math');
    expect(document.fonts.check('16px ck-katex-Math')).to.equal(true);
  });

  it('stands in a line of its own between double delimiters', async () => {
    const { root, renderer } = await createView(plugins);
    const text =
      '$$\na^2\n$$\n\nText:\n\\[\nb\n\n+ c\n\\]\n$$d$$\n\\[ e\n+ f \\] and so on\n\n- $$\n  g\n  $$\n\nIn text: $$h$$.';
    const made = await draw(renderer, root, text);
    expect(made.map(({ dataset }) => 'display' in dataset)).to.deep.equal(made.map(() => true));
    expect(made.map((element) => element.querySelector('annotation')?.textContent)).to.deep.equal([
      'a^2',
      'b\n\n+ c',
      'd',
      'e\n+ f',
      'g',
      'h',
    ]);
    expect(root.querySelector('li .ck-maths')).to.not.equal(null);
    expect(root.textContent).to.contain('and so on');
  });

  it('is found inside emphasis, headings, cells and links, stars and all', async () => {
    const { root, renderer } = await createView(plugins);
    const text =
      '# A $x^*$ b\n\n**bold $a*b$ and \\(c^*\\) end** *it $d^*$*\n\n| $e$ |\n|---|\n| $f_1$ |\n\n[go $g$](https://example.com/$5)';
    const made = await draw(renderer, root, text);
    expect(made.map((element) => element.querySelector('annotation')?.textContent)).to.deep.equal([
      'x^*',
      'a*b',
      'c^*',
      'd^*',
      'e',
      'f_1',
      'g',
    ]);
    expect(root.querySelector('strong')?.textContent).to.match(/^bold .* end$/s);
    expect(root.querySelector('a')?.getAttribute('href')).to.equal('https://example.com/$5');
  });

  it('is not found in code, or in prices', async () => {
    const { root, renderer } = await createView(plugins);
    const text = 'From $5 to $6, or `$x$`, \\$x\\$.\n\n```\n$$\nx\n$$\n```\n\n    $y$\n';
    expect(await draw(renderer, root, text)).to.deep.equal([]);
    expect(root.textContent).to.contain('From $5 to $6, or $x$, $x$.');
  });

  it('shows an unclosed block as its source', async () => {
    const { root, renderer } = await createView(plugins);
    renderer.render('Before\n\n$$\nx^2 + y', { streaming: false });
    await settle();
    expect(root.textContent).to.contain('$$\nx^2 + y');
    renderer.render('\\[ lost and\n\nfound', { streaming: false });
    renderer.flush();
    expect(root.querySelector('p')?.textContent).to.equal('found');
  });

  it('is copied as its source', async () => {
    const { root, shadow, renderer } = await createView(plugins);
    await draw(renderer, root, 'Let $x^2$ be\n\n$$\ny\n$$');
    const target = document.createElement('textarea');
    shadow.append(target);
    selectionOf(shadow).selectAllChildren(root);
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'KeyC' });
    target.focus();
    await sendKeys({ press: 'KeyV' });
    await sendKeys({ up: 'Control' });
    expect(target.value.trim()).to.equal('Let $x^2$ be\n\n$$\ny\n$$');
  });

  it('passes the checks of axe', async () => {
    const { root, renderer } = await createView(plugins);
    await draw(renderer, root, 'Let $x^2$ be\n\n$$\\frac{a}{b}$$\n\nand $\\wrong$.');
    await expect(root).to.be.accessible();
  });

  it('can be reached and scrolled by keyboard when it is too wide', async () => {
    const { root, renderer } = await createView(plugins);
    root.style.width = '200px';
    const [wide, narrow] = await draw(renderer, root, `$$${'x + '.repeat(60)}x$$\n\n$$x$$`);
    await waitUntil(() => wide?.tabIndex === 0);
    expect(narrow?.hasAttribute('tabindex')).to.equal(false);
    expect(root.scrollWidth).to.equal(200);
    await expect(root).to.be.accessible();
  });

  it('is set without a word to the console, whatever the characters', async () => {
    const { warn } = console;
    const said: unknown[] = [];
    console.warn = (...words: unknown[]) => said.push(words);
    try {
      const { root, renderer } = await createView(plugins);
      const text = '$5\\,€ = x² + \\text{한 ½ µm, ₹, ✅, 🎉, №, ả, سعر, עד, ქ}$ and $$\\sum_{€} \\frac₹2 \\tag{€}$$';
      const made = await draw(renderer, root, text);
      expect(made.map(({ dataset }) => 'set' in dataset)).to.deep.equal([true, true]);
      expect(said).to.deep.equal([]);
      const [inline, display] = made;
      expect(inline?.querySelector('.katex-html')?.textContent.replace(/\s/g, ' ')).to.equal(
        '5€=x2+한 ½ µm, ₹, ✅, 🎉, №, ả, سعر, עד, ქ',
      );
      expect(inline?.querySelector('mtext')?.textContent).to.include('€');
      expect(inline?.querySelector('msup')?.textContent).to.equal('x2');
      expect(display?.querySelector('annotation')?.textContent).to.include('\\frac₹2');
    } finally {
      console.warn = warn;
    }
  });

  it('fetches rare fonts when a formula needs them', async () => {
    const { root, renderer } = await createView(plugins);
    expect(fetches('fonts/fraktur')).to.equal(0);
    await draw(renderer, root, '$\\mathfrak{g}$ and $\\mathfrak{h}$');
    expect(fetches('fonts/fraktur')).to.equal(1);
    expect(document.fonts.check('16px ck-katex-Fraktur')).to.equal(true);
  });

  it('registers fonts once for several chats', async () => {
    for (const own of [plugins, createContentPlugins(() => ({ formulaFailed: FAILED }))]) {
      const { root, renderer } = await createView(own);
      await draw(renderer, root, '$\\mathbb{R}$');
    }
    const faces = [...document.fonts].map(({ family, weight, style }) => `${family} ${weight} ${style}`);
    expect(new Set(faces).size).to.equal(faces.length);
  });

  it('looks the same when it comes again', async () => {
    const { root, renderer } = await createView(plugins);
    const [first, second] = await draw(renderer, root, '$\\sqrt{x}$ and $\\sqrt{x}$');
    expect(first?.innerHTML).to.equal(second?.innerHTML);
    expect(first?.querySelector('svg')?.parentElement).to.not.equal(null);
  });
});

describe('maths from a hostile model', () => {
  const commands = [
    '\\href{javascript:alert(1)}{x}',
    '\\href{https://example.com}{x}',
    '\\url{javascript:alert(1)}',
    '\\includegraphics{https://example.com/x.png}',
    '\\htmlData{a=b}{x}',
    '\\htmlStyle{position: fixed}{x}',
    '\\htmlClass{ck-code}{x}',
    '\\htmlId{a}{x}',
    '\\message{x}',
    '\\wrong',
    '\\frac{a',
    `${'{'.repeat(500)}x${'}'.repeat(500)}`,
    '\\sqrt{'.repeat(80) + 'x' + '}'.repeat(80),
    '\\def\\a{\\a\\a}\\a',
    '\\def\\a{xxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a}\\b\\b\\b\\b\\b\\b\\b\\b\\b',
    `\\def\\a{${'x'.repeat(500)}}${'\\a'.repeat(100)}`,
  ];
  for (const tex of commands)
    it(`shows ${tex.slice(0, 40)} as source`, async () => {
      const { root, renderer } = await createView(plugins);
      const [formula] = await draw(renderer, root, `$$${tex}$$`);
      expect(formula?.textContent).to.equal(`$$${tex}$$`);
      expect(formula?.title).to.equal(FAILED);
      expect(formula?.childElementCount).to.equal(0);
    });

  it('gives own macros some room', async () => {
    const { root, renderer } = await createView(plugins);
    const [formula] = await draw(renderer, root, '$\\newcommand{\\half}{\\frac12} \\half + \\half$');
    expect(formula?.hasAttribute('data-set')).to.equal(true);
  });

  it('does not let one formula define macros for the next', async () => {
    const { root, renderer } = await createView(plugins);
    const made = await draw(renderer, root, '$\\gdef\\mine{x}\\mine$ then $\\mine$');
    expect(made.map(({ dataset }) => 'set' in dataset)).to.deep.equal([true, false]);
  });

  it('makes nothing but harmless elements', async () => {
    const { root, renderer } = await createView(plugins);
    const text = [
      'x',
      '\\sqrt{x^2}',
      '\\text{<img src=x onerror=alert(1)>}',
      '\\color{red}{x}',
      '\\textcolor{#123456}{y}',
      '\\colorbox{red}{z}',
      '\\cancel{x}',
      '\\overbrace{a}',
      '\\begin{pmatrix}a\\\\b\\end{pmatrix}',
      '\\boxed{x}',
      '\\rule{1em}{1em}',
      '\\tag{1} x',
      '\\begin{array}{|c|c|}\\hline a & b\\\\\\hline\\end{array}',
      '\\vec{x}',
      '\\underline{x}',
      '\\not= x',
      '\\phase{-78}',
    ]
      .map((tex) => `$$${tex}$$`)
      .join('\n\n');
    const made = await draw(renderer, root, text);
    expect(made.filter(({ dataset }) => !('set' in dataset)).map(({ textContent }) => textContent)).to.deep.equal([]);
    const names = new Set(
      made.flatMap((element) => [...element.querySelectorAll('*')].map(({ localName }) => localName)),
    );
    for (const name of ['a', 'img', 'script', 'style', 'iframe', 'form', 'image', 'use', 'foreignObject', 'maction'])
      expect(names.has(name), name).to.equal(false);
    const attributes = made.flatMap((element) =>
      [...element.querySelectorAll('*')].flatMap(({ attributes: all }) => [...all].map(({ name }) => name)),
    );
    expect(attributes.filter((name) => /^on|href|src|^id$|^name$|^data-|formaction/.test(name))).to.deep.equal([]);
  });

  it('cannot paint over what is beside it', async () => {
    const { root, renderer } = await createView(plugins);
    const [formula] = await draw(renderer, root, 'a $\\smash{\\rule[-12em]{3em}{12em}}x$ b');
    await settle();
    const style = getComputedStyle(formula!);
    expect(style.overflow).to.equal('clip');
    expect(style.display).to.equal('inline-block');
    const [other] = await draw(renderer, root, `a $${'\\!'.repeat(200)}x$ b`);
    expect(getComputedStyle(other!).overflow).to.equal('clip');
  });
});

describe('maths while a message grows', () => {
  const context = contextWith({ plugins });

  it('is held back until it is whole', () => {
    const text = 'Let $x^2 + 1$ and \\(y\\) be, for $5, as $$z$$ says.';
    renderStreamed(text, everyCut(text), context, (root, shown) => {
      const copy = root.cloneNode(true) as HTMLElement;
      for (const element of formulas(copy)) element.remove();
      expect(copy.textContent, shown).to.not.match(/[\\^]|\$(?!5)/);
    });
  });

  it('shows the price at once when it is one', () => {
    const seen: string[] = [];
    const text = 'It is $5 per month';
    renderStreamed(text, everyCut(text), context, (root) => seen.push(root.textContent));
    expect(seen[text.indexOf('per') + 2]).to.equal('It is $5 pe');
  });

  for (const [opening, closing] of [
    ['$$', '$$'],
    ['\\[', '\\]'],
  ] as const)
    it(`shows nothing of a block that ${opening} begins until it is whole`, async () => {
      const { root, renderer } = await createView(plugins);
      const text = `Before\n\n${opening}\nx^2 + \\frac{1}{2}\n\n+ \\text{all of the words in the braces of it}\n${closing}\n`;
      let held: Element | null = null;
      for (const cut of everyCut(text).slice(0, text.lastIndexOf(closing) + 2)) {
        renderer.render(text.slice(0, cut), { streaming: true });
        renderer.flush();
        expect(root.textContent).to.equal('Before'.slice(0, cut));
        const [element] = formulas(root);
        if (held) expect(element, 'the dot pulses on').to.equal(held);
        held = element ?? held;
      }
      expect(held?.matches('.ck-prose > .ck-maths:empty:last-child')).to.equal(true);
      renderer.render(text, { streaming: true });
      await waitUntil(() => root.querySelector('math'));
      expect(root.querySelector('annotation')?.textContent).to.include('\\frac{1}{2}\n\n+ \\text');
    });

  it('shows a block as it was written when the text ends without its end', async () => {
    const { root, renderer } = await createView(plugins);
    for (const text of ['$$\nx^2\n+ y', '\\[\nx^2\n+ y', '\\[ x^2\n+ y']) {
      renderer.render(text, { streaming: true });
      renderer.flush();
      expect(root.textContent).to.equal('');
      renderer.render(text, { streaming: false });
      renderer.flush();
      expect(root.textContent).to.equal(text);
    }
  });

  it('shows what follows a delimiter that was none', async () => {
    const { root, renderer } = await createView(plugins);
    const prose = '$$\nThese words are not part of any formula at all';
    renderer.render(prose, { streaming: true });
    renderer.flush();
    expect(root.textContent).to.equal(prose);
    const long = `$$\n${'x + '.repeat(1200)}`;
    renderer.render(long, { streaming: true });
    renderer.flush();
    expect(root.textContent.trim()).to.equal(long.trim());
  });

  it('keeps a formula’s element while the text behind it grows', async () => {
    const { root, renderer } = await createView(plugins);
    const [formula] = await draw(renderer, root, 'Let $x$ be');
    renderer.render('Let $x$ be a number', { streaming: true });
    renderer.flush();
    expect(formulas(root)[0]).to.equal(formula);
    expect(formula?.hasAttribute('data-set')).to.equal(true);
  });

  it('ends as the whole text does, wherever it was cut', () => {
    const piece = fc.constantFrom(
      '$',
      '$$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      'x',
      '5',
      ' ',
      '\n',
      '\n\n',
      '**',
      '*',
      '_',
      '`',
      '```\n',
      'and ',
      'th',
      '^2',
      '\\frac',
      '{a}',
      '- ',
      '> ',
      '| ',
      '\\',
      '[',
      '](https://a.example)',
      'é',
      '价',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
        fc.array(fc.nat(60), { maxLength: 8 }),
        (text, cuts) => {
          const sorted = cuts.filter((cut) => cut < text.length).sort((a, b) => a - b);
          expect(withSources(renderStreamed(text, sorted, context))).to.equal(withSources(renderWhole(text, context)));
        },
      ),
      { numRuns: 400 },
    );
  });
});
