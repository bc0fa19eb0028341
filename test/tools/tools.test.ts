import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { loadTranslation } from '../../src/i18n/index.js';
import { codeFileName } from '../../src/markdown/tools/file-name.js';
import { FakeClipboard } from '../actions/helpers.js';
import { answer, ChatFixture, question } from '../view/chat-fixture.js';

const CODE = `\`\`\`ts title="src/orders page.ts"\nconst long = "${'x'.repeat(300)}";\nnext();\n\`\`\``;
const TABLE = [
  '| Plan | **Requests** | Link |',
  '| --- | ---: | :-: |',
  '| Starter `a\\|b` | 60 | [docs](https://example.com/) |',
  '| a \\| b | *1,200* | two |',
].join('\n');

describe('what can be done with code and tables', () => {
  let chat: ChatFixture;
  let clipboard: FakeClipboard | null = null;

  // The dev server hands out the modules of the chunks one by one.
  before(async function () {
    this.timeout(60_000);
    await Promise.all([
      import('../../src/markdown/tools/index.js'),
      import('../../src/markdown/tables/table-syntax.js'),
      import('../../src/markdown/highlight/highlighter.js'),
    ]);
  });

  afterEach(async () => {
    await sendMouse({ type: 'move', position: [1, 1] });
    clipboard?.restore();
    clipboard = null;
    chat.remove();
  });

  async function show(text: string, width = 700): Promise<void> {
    chat = new ChatFixture({ width });
    chat.open([question('q', 'Show me'), answer('a', text)]);
    await chat.drawn();
  }
  const icons = (): number => chat.all('.ck-block-tool svg').length;
  const focused = (): Element | null => chat.host.shadowRoot!.activeElement;

  it('code wraps, and says whether it does', async () => {
    await show(CODE);
    await waitUntil(() => chat.all('.ck-code-wrap').length === 1, 'No button', { timeout: 8000 });
    const pre = chat.get('.ck-code pre');
    expect(pre.scrollWidth).to.be.above(pre.clientWidth);
    const head = chat.get('.ck-code-copy').getBoundingClientRect().left;
    chat.get('.ck-code-copy').focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    const wrap = chat.get('.ck-code-wrap');
    expect(focused()).to.equal(wrap);
    expect(wrap.getAttribute('aria-label')).to.equal('Wrap lines');
    expect(wrap.getAttribute('aria-pressed')).to.equal('false');
    await sendKeys({ press: 'Enter' });
    expect(wrap.getAttribute('aria-pressed')).to.equal('true');
    expect(pre.scrollWidth).to.equal(pre.clientWidth);
    expect(chat.get('.ck-code-copy').getBoundingClientRect().left, 'nothing moves').to.equal(head);
    await expect(chat.get('.ck-code')).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    expect(pre.scrollWidth).to.be.above(pre.clientWidth);
  });

  for (const [device, hovers] of [
    ['a mouse', true],
    ['touch', false],
  ] as const) {
    it(`icons that cannot be seen are not drawn: ${device}`, async () => {
      const matchMedia = window.matchMedia.bind(window);
      window.matchMedia = (query) => matchMedia(query !== '(hover: none)' ? query : hovers ? 'not all' : 'all');
      try {
        await show(CODE);
        await waitUntil(() => chat.all('.ck-code-wrap').length === 1, 'No button', { timeout: 8000 });
      } finally {
        window.matchMedia = matchMedia;
      }
      expect(icons()).to.equal(hovers ? 0 : 2);
      const block = chat.get('.ck-code');
      block.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      chat.get('.ck-code-copy').focus();
      expect(icons()).to.equal(2);
    });
  }

  it('code is saved under the name that its fence gives', async () => {
    await show(CODE);
    await waitUntil(() => chat.all('.ck-code-download').length === 1, 'No button', { timeout: 8000 });
    expect(chat.get('.ck-code-download').getAttribute('aria-label')).to.equal('Download orders page.ts');
    const saved: { name: string; url: string }[] = [];
    HTMLAnchorElement.prototype.click = function save(this: HTMLAnchorElement) {
      saved.push({ name: this.download, url: this.href });
    };
    chat.get('.ck-code-download').click();
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    expect(saved.map(({ name }) => name)).to.deep.equal(['orders page.ts']);
    const text = await (await fetch(saved[0]!.url)).text();
    expect(text).to.equal(`const long = "${'x'.repeat(300)}";\nnext();\n`);
  });

  it('files have names by their fences, and never more than a name', () => {
    const names: Readonly<Record<string, string>> = {
      '': 'code.txt',
      text: 'code.txt',
      python: 'code.py',
      'c++': 'code.cpp',
      rs: 'code.rs',
      Dockerfile: 'Dockerfile',
      'js server.mjs': 'server.mjs',
      'ts:src/app.ts': 'app.ts',
      'ts src/deep/app.test.ts {3,5}': 'app.test.ts',
      'py filename=../../etc/passwd': 'passwd',
      "sh title='run me.sh'": 'run me.sh',
      'html name="..\\\\..\\\\a<b>.html"': 'ab.html',
      'json {"file": "x.json"}': 'code.json',
      'title="   "': 'code.txt',
      [`ts title="${'y'.repeat(300)}.ts"`]: `${'y'.repeat(77)}.ts`,
    };
    for (const [info, name] of Object.entries(names)) expect(codeFileName(info), info).to.equal(name);
  });

  /** The table, which is fetched. */
  async function table(): Promise<HTMLElement> {
    await waitUntil(() => chat.all('.ck-tablebox').length === 1, 'No table', { timeout: 8000 });
    return chat.get('.ck-tablebox');
  }

  it('tables are copied as Markdown, as HTML and with tabs', async () => {
    clipboard = new FakeClipboard();
    await show(`Words above.\n\n${TABLE}`);
    const box = await table();
    expect(box.getAttribute('role')).to.equal('group');
    expect(box.getAttribute('aria-label')).to.equal('Table');
    const top = (): number => chat.get('.ck-table').getBoundingClientRect().top;
    const before = top();
    chat.get('.ck-scroll').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(), 'reached by key').to.equal(box);
    await waitUntil(() => chat.all('.ck-table-copy').length === 1, 'No button', { timeout: 8000 });
    expect(top(), 'nothing moves').to.be.closeTo(before, 0.1);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(chat.get('.ck-table-copy'));
    expect(focused()?.getAttribute('aria-label')).to.equal('Copy table');
    await expect(box).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.getAttribute('aria-label') === 'Copied', 'Not shown');
    const [written] = clipboard.written;
    expect(written?.['text/plain']).to.equal(
      ['Plan\tRequests\tLink', 'Starter a|b\t60\tdocs', 'a | b\t1,200\ttwo'].join('\n'),
    );
    expect(written?.['text/html']).to.equal(
      '<table><thead><tr><th>Plan</th><th><strong>Requests</strong></th><th>Link</th></tr></thead><tbody>' +
        '<tr><td>Starter <code>a|b</code></td><td>60</td><td><a href="https://example.com/">docs</a></td></tr>' +
        '<tr><td>a | b</td><td><em>1,200</em></td><td>two</td></tr></tbody></table>',
    );
    expect(written?.['web text/markdown']).to.equal(TABLE.replace(':-:', ':---:'));
    expect(chat.get('ck-announcer').textContent).to.include('Copied');
  });

  it('tables begin at their own beginning where the chat runs the other way', async () => {
    const columns = Array.from({ length: 9 }, (_, index) => `A long column ${index}`);
    chat = new ChatFixture({ width: 360, translation: await loadTranslation('ar') });
    chat.open([question('q', 'Show me'), answer('a', `| ${columns.join(' | ')} |\n|${' --- |'.repeat(9)}`)]);
    await chat.drawn();
    const box = await table();
    expect(getComputedStyle(chat.view).direction).to.equal('rtl');
    expect(box.scrollWidth).to.be.above(box.clientWidth);
    expect(chat.get('.ck-table th').getBoundingClientRect().left).to.be.closeTo(box.getBoundingClientRect().left, 2);
    expect(getComputedStyle(chat.get('.ck-table')).direction).to.equal('ltr');
  });

  it('tables keep the button in view while they scroll, also long ones', async () => {
    const columns = Array.from({ length: 14 }, (_, index) => `A long column ${index}`);
    const row = `| ${columns.join(' | ')} |`;
    await show([row, `|${' --- |'.repeat(14)}`, ...Array.from({ length: 90 }, () => row)].join('\n'), 400);
    const box = await table();
    await waitUntil(() => box.querySelectorAll('tr').length === 91, 'Not drawn', { timeout: 8000 });
    box.focus();
    await waitUntil(() => chat.all('.ck-table-copy').length === 1, 'No button', { timeout: 8000 });
    expect(box.getAttribute('role')).to.equal('table');
    await expect(box).to.be.accessible();
    const edge = (): number => chat.get('.ck-table-copy').getBoundingClientRect().right;
    expect(edge()).to.be.closeTo(box.getBoundingClientRect().right, 4);
    box.scrollLeft = 400;
    await chat.drawn();
    expect(edge()).to.be.closeTo(box.getBoundingClientRect().right, 4);
  });
});
