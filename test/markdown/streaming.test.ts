import { expect, waitUntil } from '@open-wc/testing';
import { markdownStyles } from '../../src/markdown/markdown.styles.js';
import { createRenderer, everyCut, htmlOf, renderStreamed, renderWhole } from './helpers.js';

/** An answer with everything that usual answers have. */
const ANSWER = `# Orders

Use the **cursor**, never the *page number*: \`?after=\` and [the guide](https://example.com/guide).
A second line.

1. First step
   - with a detail
   - and another
2. Second step

   with a paragraph

> A quote with \`code\`
> and more

\`\`\`ts
const orders = await fetch('/orders');

export { orders };
\`\`\`

| Plan | Limit |
| --- | ---: |
| Team | **100** |
| Scale | 1,200 |

- [x] done
- [ ] to do

![A chart](https://example.com/chart.png "Chart")

Setext
---

Last words ~~gone~~ & [later][ref].

[ref]: https://example.com/later
`;

/** What is on screen for each beginning of a text. */
function screens(text: string): string[] {
  const seen: string[] = [];
  renderStreamed(text, everyCut(text), undefined, (root) => {
    seen.push(
      [...root.querySelectorAll('p, li, h1, h2, td, th, blockquote, code')]
        .map(({ textContent }) => textContent)
        .join('\n'),
    );
  });
  return seen;
}

describe('a growing answer', () => {
  it('never shows half-written markup', () => {
    const halves: readonly (readonly [text: string, never: RegExp])[] = [
      ['Some **bold text** here', /\*/],
      ['Some *slanted* and ***both*** here', /\*/],
      ['Some __bold__ and _slanted_ here', /_/],
      ['A ~~struck~~ word', /~/],
      ['Call `code()` now, ``a`b`` too', /`{2}|`c|\)`/],
      ['A [link](https://e.org/a_(b) "title") here', /[[\]]|http|title/],
      ['A [**bold** link](https://e.org) here', /[[\]*]|http/],
      ['Text\n\n[ref]: https://e.org "t"\n\nA [reference][ref] here', /[[\]:]|http|"t/],
      ['An ![image](https://e.org/i.png) here', /[[\]!]|http|image/],
      ['A <kbd class="x">key</kbd>, H<sub>2</sub>O', /[<>]|kbd|class/],
      ['A &amp; B &copy; &#169;', /&(?:amp|copy|#|c)|;/],
      ['See <https://e.org/a> and <me@e.org>', /[<>]/],
      ['| a | b |\n| --- | :-: |\n| 1 | **2** |\n', /[|*:-]/],
      ['Text before\n\n| a | b |\n|---|---|\n| 1 | 2 |', /[|-]/],
      ['# Title\n\nText', /#/],
      ['Title\n=====\n\nOther\n---\n\nText', /[=-]/],
      ['Text\n\n---\n\nText', /-/],
      ['Text\n\n- item **one**\n- item\n  1. sub', /[-*]|\d/],
      ['- [ ] open\n- [x] done', /[[\]]|x/],
      ['> quote **bold**', /[>*]/],
      ['```ts\nlet a;\n```\n\ndone', /`|ts/],
      ['~~~\ncode\n~~~\n', /~/],
      ['a **b `c` [d](https://e.org) ~~e~~** f', /[*`[\]~]|http/],
      ['line with break\\\nnext', /\\/],
      ['\\*not emphasis\\* text', /\\/],
    ];
    for (const [text, never] of halves) {
      screens(text).forEach((screen, i) => expect(screen, JSON.stringify(text.slice(0, i))).not.to.match(never));
    }
  });

  it('shows all words at most a few characters late', () => {
    const text = 'Plain words, **bold words** and `code words` in a row, one after the other, to the end.';
    const words = text.replace(/[*`]/g, '');
    renderStreamed(text, everyCut(text), undefined, (root, shown) => {
      const screen = root.textContent;
      const sent = shown.replace(/[*`]/g, '').trimEnd();
      expect(words.startsWith(screen), screen).to.equal(true);
      expect(sent.length - screen.length).to.be.lessThan(2);
    });
  });

  it('ends as the whole text, for every cut', function () {
    this.timeout(60_000);
    const whole = renderWhole(ANSWER);
    for (const cut of everyCut(ANSWER)) expect(renderStreamed(ANSWER, [cut]), `cut at ${cut}`).to.equal(whole);
    expect(renderStreamed(ANSWER, everyCut(ANSWER))).to.equal(whole);
  });

  it('keeps the elements of finished blocks', () => {
    const { root, renderer } = createRenderer();
    const finished = new Map<Element, string>();
    for (const cut of everyCut(ANSWER)) {
      renderer.render(ANSWER.slice(0, cut), { streaming: true });
      renderer.flush();
      for (const [element, html] of finished) {
        expect(element.isConnected || root.contains(element)).to.equal(true);
        expect(element.outerHTML).to.equal(html);
      }
      for (const block of [...root.children].slice(0, -1)) finished.set(block, block.outerHTML);
    }
    expect(finished.size).to.equal(root.children.length - 1);
  });

  it('keeps a selection in what is there, also in the growing paragraph', () => {
    const { root, renderer } = createRenderer();
    document.body.append(root);
    const text = 'First paragraph.\n\nSecond with **bold** words that go on and on';
    const start = text.indexOf('words');
    renderer.render(text.slice(0, start + 3), { streaming: true });
    const range = document.createRange();
    range.setStart(root.querySelectorAll('p')[0]!.firstChild!, 2);
    range.setEnd(root.querySelector('strong')!.firstChild!, 3);
    const selection = getSelection()!;
    selection.removeAllRanges();
    selection.addRange(range);
    for (let cut = start; cut <= text.length; cut += 1) renderer.render(text.slice(0, cut), { streaming: true });
    expect(selection.toString().replace(/\s+/g, ' ')).to.equal('rst paragraph. Second with bol');
    renderer.dispose();
    root.remove();
  });

  it('makes one image, whatever happens around it', () => {
    const texts = [
      'Look ![chart](https://e.org/1.png) **at** [this](https://e.org) now\n---\n\nafter',
      '- item\n\n  ![chart](https://e.org/1.png)\n- next\n\n\n- loose',
      '[![chart](https://e.org/1.png)](https://e.org) *a ![b*',
      'a | ![chart](https://e.org/1.png)\n--|--\n1 | 2',
      'before <b>![chart](https://e.org/1.png)</b> [ref] x\n\n[ref]: https://e.org/r',
      '<div>\n<img src="https://e.org/1.png" alt="chart">\n<p>text</p>\n</div>\n\nafter',
    ];
    for (const text of texts) {
      const images = new Set<Element>();
      renderStreamed(text, everyCut(text), undefined, (root, shown) => {
        const now = [...root.querySelectorAll('img')];
        for (const image of now) {
          images.add(image);
          expect(image.src, shown).to.equal('https://e.org/1.png');
        }
      });
      expect(images.size, text).to.equal(1);
    }
  });

  it('asks the network for an image once', async () => {
    // The buffer of resource timings is limited, and the modules of the tests fill it.
    performance.clearResourceTimings();
    const url = new URL(`/test/markdown/missing.png?${Math.random()}`, location.href).href;
    const text = `Look: ![chart](${url}) and **more** [text](https://e.org) follows here\n\n- and\n- more`;
    const { root, renderer } = createRenderer();
    document.body.append(root);
    for (const cut of everyCut(text)) {
      renderer.render(text.slice(0, cut), { streaming: true });
      if (cut % 10 === 0) await new Promise(requestAnimationFrame);
    }
    renderer.render(text, { streaming: false });
    while (!root.querySelector('img')!.complete) await new Promise(requestAnimationFrame);
    const asked = performance.getEntriesByType('resource').filter(({ name }) => name.includes('missing.png'));
    expect(asked.map(({ name }) => name)).to.deep.equal([url]);
    renderer.dispose();
    root.remove();
  });

  it('finds links that are defined later', () => {
    const { root, renderer } = createRenderer();
    const text =
      'See [the guide] and [more][g].\n\nText\n\n[the guide]: https://e.org/guide\n[g]: https://e.org/g\n\nend';
    renderer.render(text.slice(0, text.indexOf('[the guide]:')), { streaming: true });
    const paragraph = root.firstElementChild;
    expect(root.querySelector('a')).to.equal(null);
    renderer.render(text, { streaming: true });
    expect([...root.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'https://e.org/guide',
      'https://e.org/g',
    ]);
    expect(root.firstElementChild).to.equal(paragraph);
  });

  it('keeps blocks before a change of the text', () => {
    const { root, renderer } = createRenderer();
    const text = 'one\n\ntwo\n\nthree\n\nfour\n\nfive';
    renderer.render(text, { streaming: true });
    const before = [...root.children];
    renderer.render(text.replace('four', 'FOUR'), { streaming: false });
    expect([...root.children].slice(0, 3)).to.deep.equal(before.slice(0, 3));
    expect(htmlOf(root)).to.equal(renderWhole('one\n\ntwo\n\nthree\n\nFOUR\n\nfive'));
    renderer.render('', { streaming: false });
    expect(root.childElementCount).to.equal(0);
  });

  it('reads a changed text as the whole one, where its lines depend on those before', () => {
    const starts = ['10. a | b', '-', '<x> | b', '  - | c'].map((line) => `one\n${line}\n|-|:-:|\n`);
    const tables = '| a |\n|-|\n\n';
    const ends = ['</table>', '# end', '- end', '> end', '***', '\nend', `\n${tables}end`, `\n${tables}${tables}end`];
    for (const start of ['one\n10. a\n|-|\n', ...starts]) {
      for (const end of ends) {
        const { root, renderer } = createRenderer();
        renderer.render(`${start}${end}\n  - `, { streaming: true });
        renderer.flush();
        const text = `${start}${end} more\n  - `;
        renderer.render(text, { streaming: false });
        renderer.flush();
        expect(htmlOf(root), text).to.equal(renderWhole(text));
      }
    }
  });

  it('gives a changed list the room for its new numbers', () => {
    const { root, renderer } = createRenderer();
    for (const text of ['1000. a', '1. a', '- a', '99. a\n100. b', '99. a']) {
      renderer.render(text, { streaming: false });
      renderer.flush();
      expect(htmlOf(root), text).to.equal(renderWhole(text));
    }
  });

  it('reads all kinds of line ends, wherever they are cut', () => {
    const text = 'one\r\ntwo\r\n\r\n- a\r- b\r\n\r\n```\r\ncode\r\n```\r\n';
    expect(renderStreamed(text, everyCut(text))).to.equal(renderWhole(text));
    expect(renderWhole(text)).to.equal(renderWhole(text.replace(/\r\n?/g, '\n')));
  });

  it('ends a line of code at a carriage return that came last', () => {
    const text = '```\none\rtwo\r\nthree\n```\n';
    expect(renderStreamed(text, everyCut(text))).to.equal(renderWhole(text));
    expect(renderWhole(text)).to.contain('one\ntwo\nthree');
  });

  it('draws a very long text over several frames, to the same end', async function () {
    this.timeout(60_000);
    const text = `${ANSWER}\n\n`.repeat(300);
    const { root, renderer } = createRenderer();
    renderer.render(text, { streaming: false });
    expect(renderer.pending).to.equal(true);
    while (renderer.pending) await new Promise(requestAnimationFrame);
    expect(htmlOf(root) === renderWhole(text)).to.equal(true);
  });
});

describe('very long blocks', () => {
  const rows = (count: number, line: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => line(i)).join('\n');
  const texts: Readonly<Record<string, string>> = {
    list: rows(300, (i) => `${i + 5}. item **${i}**`),
    'loose list': rows(150, (i) => `- item ${i}\n\n  more`),
    table: `| a | b |\n|---|--:|\n${rows(200, (i) => `| ${i} | *x* |`)}`,
    fence: `\`\`\`\n${rows(200, (i) => `line ${i}`)}\n\`\`\``,
    quote: rows(120, (i) => `> paragraph ${i}\n>`),
    paragraph: rows(400, (i) => `words **number ${i}** and [a link](https://e.org/${i}) go on`),
    answer: rows(80, (i) => `## Part ${i}\n\ntext\n`),
    'open emphasis': `*${rows(900, (i) => `word ${i}`)}`,
  };

  for (const [name, text] of Object.entries(texts)) {
    it(`give the same result in pieces: ${name}`, () => {
      const whole = renderWhole(text);
      const cuts = Array.from({ length: 60 }, (_, i) => Math.floor((text.length * i) / 60) + (i % 7));
      expect(renderStreamed(text, cuts) === whole).to.equal(true);
      expect(renderStreamed(text, [3]) === whole).to.equal(true);
    });
  }

  it('keep their links in place when these are defined last', () => {
    const { root, renderer } = createRenderer();
    renderer.render(`${rows(2000, (i) => `${i} [a] `)}\n\n[a]: https://e.org`, { streaming: false });
    renderer.flush();
    expect(root.querySelectorAll('a').length).to.equal(2000);
    expect(root.textContent.match(/\d+/g)?.map(Number)).to.deep.equal([...Array(2000).keys()]);
    const last = root.querySelector('.ck-text-part')?.previousSibling;
    expect(last && root.querySelector('p')?.lastChild).to.not.equal(last);
  });

  it('number their items through', () => {
    const { root, renderer } = createRenderer();
    renderer.render(texts['list']!, { streaming: false });
    renderer.flush();
    const lists = [...root.querySelectorAll('ol')];
    expect(lists.map(({ start }) => start)).to.deep.equal([5, 69, 133, 197, 261]);
    expect(lists.map(({ childElementCount }) => childElementCount)).to.deep.equal([64, 64, 64, 64, 44]);
  });

  it('have room for their numbers', () => {
    const { root, renderer } = createRenderer();
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [markdownStyles.styleSheet!];
    root.className = 'ck-prose';
    shadow.append(root);
    document.body.append(host);
    const long = rows(100, (i) => `${i + 950}. b`);
    renderer.render(`1. a\n\n---\n\n${long}\n\n---\n\n123456. c\n         - d`, { streaming: false });
    renderer.flush();
    const ruler = document.createElement('span');
    root.append(ruler);
    ruler.style.fontVariantNumeric = 'tabular-nums';
    const widthOf = (text: string): number => {
      ruler.textContent = text;
      return ruler.getBoundingClientRect().width;
    };
    const roomOf = (list: Element): number => Number.parseFloat(getComputedStyle(list).paddingInlineStart);
    const [short, first, second, wide] = root.querySelectorAll('ol');
    expect(roomOf(first!)).to.be.above(widthOf('1049. ')).and.equal(roomOf(second!));
    expect(roomOf(wide!)).to.be.above(widthOf('123456. '));
    expect(roomOf(root.querySelector('ul')!)).to.equal(roomOf(short!));
    host.remove();
  });

  it('stay one table for screen readers', async () => {
    const { root, renderer } = createRenderer();
    renderer.render(texts['table']!, { streaming: false });
    renderer.flush();
    await waitUntil(() => root.querySelector('[role="table"]'));
    const table = root.querySelector('[role="table"]')!;
    expect(table.querySelectorAll('[role="row"]').length).to.equal(201);
    expect(table.querySelectorAll('[role="columnheader"]').length).to.equal(2);
    expect(table.querySelectorAll('[role="cell"]').length).to.equal(400);
    const parts = [...table.querySelectorAll('table')];
    expect(parts.map((part) => part.getAttribute('role'))).to.deep.equal(parts.map(() => 'presentation'));
    expect(parts.map((part) => part.tBodies[0]?.rows.length)).to.deep.equal([64, 64, 64, 8]);
    expect(root.textContent.match(/\d+/g)?.map(Number)).to.deep.equal([...Array(200).keys()]);
    renderer.render(texts['table']!.slice(0, 300), { streaming: false });
    renderer.flush();
    expect(htmlOf(root)).to.equal(renderWhole(texts['table']!.slice(0, 300)));
  });

  it('keep the columns of a long table in line', async () => {
    const { root, renderer } = createRenderer();
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [markdownStyles.styleSheet!];
    shadow.append(root);
    document.body.append(host);
    renderer.render(texts['table']!.replace('| 150 |', '| a much longer cell than all the others |'), {
      streaming: false,
    });
    renderer.flush();
    await waitUntil(() => root.querySelector('table[width]'));
    const edges = [...root.querySelectorAll('table')].map((table) =>
      Math.round(table.rows[0]!.cells[1]!.getBoundingClientRect().left),
    );
    expect(new Set(edges).size).to.equal(1);
    renderer.dispose();
    host.remove();
  });
});
