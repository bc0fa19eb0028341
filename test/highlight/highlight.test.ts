import { expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { createContentPlugins } from '../../src/markdown/content-plugins.js';
import type { CodeRun, MarkdownPlugin } from '../../src/markdown/context.js';
import { findLanguage, languageWords, loadGrammar } from '../../src/markdown/highlight/grammars.js';
import { codeOf, coloured, createView, fence, fetches, selectionOf, settle, tokens } from './helpers.js';

const plugins = (): readonly MarkdownPlugin[] => createContentPlugins(() => ({ formulaFailed: '' }));

/** Content plugins that also tell which code blocks they were given. */
function watched(): { readonly plugins: readonly MarkdownPlugin[]; readonly runs: CodeRun[] } {
  const runs: CodeRun[] = [];
  return { runs, plugins: [...plugins(), { code: (run) => runs.push(run) }] };
}

const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `const value${i} = call("text ${i}", ${i}); // note`).join('\n');

describe('highlighting of code', () => {
  it('colours keywords, strings, numbers, functions and comments', async () => {
    const { root, renderer } = await createView();
    const code = 'export async function get(a) {\n  return load("/x", 5); // why\n}';
    renderer.render(fence('ts', code), { streaming: false });
    await coloured(root);
    expect(tokens(root)).to.deep.equal([
      'k:export',
      'k:async',
      'k:function',
      'f:get',
      'k:return',
      'f:load',
      's:"/x"',
      'n:5',
      'c:// why',
    ]);
    expect(codeOf(root).textContent).to.equal(code);
  });

  it('shows the colours of the theme', async () => {
    const { root, shadow, renderer } = await createView();
    (shadow.host as HTMLElement).style.setProperty('--ck-code-key', 'rgb(1, 2, 3)');
    renderer.render(fence('js', 'return'), { streaming: false });
    await coloured(root);
    expect(getComputedStyle(root.querySelector('.k')!).color).to.equal('rgb(1, 2, 3)');
  });

  it('colours languages inside others', async () => {
    const { root, renderer } = await createView();
    renderer.render(fence('html', '<p class="a"></p><script>return 1</script><style>p{color:red}</style>'), {
      streaming: false,
    });
    await coloured(root, 5);
    expect(tokens(root)).to.include.members(['k:return', 'n:1', 'f:color', 's:"a"']);
  });

  it('leaves code plain that names no language, or one that is not known', async () => {
    const { root, renderer } = await createView();
    renderer.render(fence('', 'const a = 1') + fence('mermaid', 'graph TD') + fence('constructor', 'const a = 1'), {
      streaming: false,
    });
    await settle(300);
    expect(tokens(root)).to.deep.equal([]);
  });

  it('fetches a language when it is met, and once', async () => {
    const { root, renderer } = await createView();
    expect(fetches('languages/haskell')).to.equal(0);
    renderer.render(fence('hs', 'x = 1') + fence('haskell', 'y = 2') + fence('hs', 'z = 3'), { streaming: false });
    await coloured(root, 3);
    expect(fetches('languages/haskell')).to.equal(1);
    expect(fetches('languages/erlang')).to.equal(0);
  });

  it('makes only text of code that looks like HTML', async () => {
    const { root, renderer } = await createView();
    const code = '<img src=x onerror="alert(1)"><b>"</b>';
    renderer.render(fence('js', `f(${code})`) + fence('xml', code), { streaming: false });
    await coloured(root, 2);
    await waitUntil(() => root.querySelectorAll('.ck-code')[1]?.querySelector('.k'));
    const elements = [...root.querySelectorAll('.ck-code-part *')];
    expect(elements.every(({ localName, attributes }) => localName === 'span' && attributes.length === 1)).to.equal(
      true,
    );
    expect([...root.querySelectorAll('code')].map((element) => element.textContent)).to.deep.equal([
      `f(${code})`,
      code,
    ]);
  });

  it('never changes the text', async () => {
    const { root, renderer } = await createView();
    const languages = ['ts', 'python', 'html', 'json', 'bash', 'sql', 'css', 'yaml', 'markdown', 'php'];
    const bit = fc.constantFrom(
      'a',
      '"',
      "'",
      '\n',
      '  ',
      '/*',
      '*/',
      '//',
      '#',
      '<?php ',
      '<b>',
      '</',
      '{',
      '}',
      '$x',
      '\\',
      '1.5',
      'é',
      '🎉',
      '\r',
      '\t',
      '&amp;',
      'return ',
      ':',
      '-- ',
      '\u2028',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...languages),
        fc.array(bit, { minLength: 1, maxLength: 40 }).map((bits) => bits.join('')),
        async (language, code) => {
          renderer.render(fence(language, code), { streaming: false });
          const before = codeOf(root).textContent;
          await settle(20);
          expect(codeOf(root).textContent).to.equal(before);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('highlighting while a message grows', () => {
  it('happens once for a fence that does not pause', async () => {
    const { plugins: given, runs } = watched();
    const { root, renderer } = await createView(given);
    const text = fence('js', lines(60));
    for (let end = 0; end <= text.length; end += 17) {
      renderer.render(text.slice(0, end), { streaming: true });
      renderer.flush();
    }
    renderer.render(text, { streaming: false });
    await coloured(root, 60 * 3);
    expect(runs.length).to.equal(1);
    expect(codeOf(root).textContent).to.equal(lines(60));
  });

  it('goes on after a pause where the code before is settled', async () => {
    const { root, renderer } = await createView();
    const code = lines(300);
    const text = `\`\`\`js\n${code}`;
    const cut = text.length / 2;
    renderer.render(text.slice(0, cut), { streaming: true });
    renderer.flush();
    await coloured(root, 140 * 4);
    const first = root.querySelector('.ck-code-part > span');
    renderer.render(text, { streaming: true });
    renderer.flush();
    expect(root.querySelector('.ck-code-part > span')).to.equal(first);
    await coloured(root, 299 * 4);
    expect(root.querySelector('.ck-code-part > span')).to.equal(first);
    expect(codeOf(root).textContent).to.equal(code);
  });

  it('shows what comes after a pause at once, without colours', async () => {
    const { root, renderer } = await createView();
    renderer.render('```js\nreturn 1', { streaming: true });
    renderer.flush();
    await coloured(root, 2);
    renderer.render('```js\nreturn 12; // more', { streaming: true });
    renderer.flush();
    expect(codeOf(root).textContent).to.equal('return 12; // more');
    await coloured(root, 3);
    expect(tokens(root)).to.deep.equal(['k:return', 'n:12', 'c:// more']);
  });

  it('colours long code in steps, with room for the page in between', async function () {
    this.timeout(60_000);
    const { root, renderer } = await createView();
    const code = lines(1900);
    expect(code.length).to.be.greaterThan(90_000);
    let steps = 0;
    const observer = new MutationObserver(() => {
      steps += 1;
    });
    renderer.render(fence('js', code), { streaming: false });
    renderer.flush();
    observer.observe(root, { childList: true, subtree: true });
    await coloured(root, 1900 * 4, 50_000);
    observer.disconnect();
    expect(steps).to.be.greaterThan(5);
    expect(codeOf(root).textContent).to.equal(code);
  });

  it('keeps a comment a comment that is longer than a step', async () => {
    const { root, renderer } = await createView();
    const comment = `/*\n${'all of this is a comment, return 5\n'.repeat(400)}*/`;
    renderer.render(fence('js', `${comment}\nreturn 5\n${lines(200)}`), { streaming: false });
    await coloured(root, 200 * 4);
    const keywords = tokens(root).filter((token) => token === 'k:return');
    expect(keywords).to.deep.equal(['k:return']);
    const said = tokens(root).filter((token) => token.startsWith('c:') && token.includes('all of this'));
    expect(said.join('').match(/all of this/g)?.length).to.equal(400);
  });

  it('leaves lines plain that are too long', async () => {
    const { root, renderer } = await createView();
    const long = `const a = "${'x'.repeat(60_000)}";`;
    renderer.render(fence('js', `${long}\n${lines(64)}`), { streaming: false });
    await coloured(root, 32 * 4);
    expect(codeOf(root).textContent).to.equal(`${long}\n${lines(64)}`);
    expect(root.querySelector('.ck-code-part')?.childElementCount).to.equal(0);
  });
});

describe('what readers do while code is coloured', () => {
  it('keeps the selection', async () => {
    const { root, shadow, renderer } = await createView();
    renderer.render(fence('js', 'return "some text" + 5;\nreturn 6;'), { streaming: false });
    const text = root.querySelector('.ck-code-part')!.firstChild!;
    const selection = selectionOf(shadow);
    selection.setBaseAndExtent(text, 29, text, 9);
    const before = selection.toString();
    await coloured(root, 4);
    expect(selection.toString()).to.equal(before);
    expect(selection.anchorNode?.textContent).to.equal('return');
    expect(before.length).to.equal(20);
  });

  it('keeps the place to which code was scrolled', async () => {
    const { root, renderer } = await createView();
    renderer.render(fence('js', `const wide = "${'word '.repeat(200)}";`), { streaming: false });
    const pre = root.querySelector('pre')!;
    pre.style.overflowX = 'auto';
    pre.scrollLeft = 300;
    await coloured(root, 2);
    expect(pre.scrollLeft).to.equal(300);
  });
});

describe('languages', () => {
  it('are many, and no word means two of them', () => {
    const all = languageWords();
    expect(all.length).to.be.greaterThan(35);
    const words = all.flatMap(({ words: own }) => own);
    expect(new Set(words).size).to.equal(words.length);
    for (const { name, words: own } of all)
      for (const word of own) expect(findLanguage(word.toUpperCase())?.name).to.equal(name);
  });

  it('can all be fetched', async () => {
    const grammars = await Promise.all(languageWords().map(({ name }) => loadGrammar(name)));
    expect(grammars.every((grammar) => typeof grammar === 'function')).to.equal(true);
  });

  it('bring those inside them only where they occur', () => {
    expect(findLanguage('html')?.inside).to.deep.equal(['css', 'javascript']);
    expect(findLanguage('svg')?.inside).to.deep.equal([]);
    expect(findLanguage('tsx')?.inside).to.deep.equal(['xml']);
    expect(findLanguage('ts')?.inside).to.deep.equal([]);
  });
});
