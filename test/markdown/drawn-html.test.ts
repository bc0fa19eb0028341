import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { drawnHtml, paragraphsHtml } from '../../src/markdown/tools/drawn-html.js';

describe('drawnHtml', () => {
  it('keeps what other programs understand, and nothing of the screen', async () => {
    const drawn = await fixture(
      html`<div>
        <p class="x" style="color: red" id="i">One <b data-a="1">two</b><button>Copy</button></p>
        <figure class="ck-code">
          <div class="ck-code-head"><span>TypeScript</span></div>
          <pre tabindex="0"><code><span>let</span> a &amp; b;</code></pre>
        </figure>
        <ol start="3">
          <li>
            <span class="ck-check-box" role="img"><svg></svg></span>x
          </li>
        </ol>
        <div class="ck-tablebox">
          <table>
            <tbody>
              <tr>
                <td colspan="2" align="right">a</td>
              </tr>
            </tbody>
          </table>
        </div>
        <a href="https://a.example/?x=1&amp;y=%22" rel="noopener" target="_blank">w</a
        ><a href="chatkit-link://go">deep</a> <img src="https://a.example/i.png" alt='a "b"' /><img
          src="blob:x"
          alt="local"
        /><span aria-hidden="true">hidden</span> <math><mi>x</mi><annotation>x</annotation></math
        ><svg><path d="M0 0" /></svg><br />
      </div>`,
    );
    expect(
      drawnHtml(drawn)
        .replace(/\s*\n\s*/g, '')
        .replace(/>\s+</g, '><')
        .trim(),
    ).to.equal(
      '<p>One <b>two</b></p><pre><code>let a &amp; b;</code></pre><ol start="3"><li>☐ x</li></ol>' +
        '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>' +
        '<a href="https://a.example/?x=1&amp;y=%22">w</a><a>deep</a>' +
        '<img src="https://a.example/i.png" alt="a &quot;b&quot;"><img alt="local"><math><mi>x</mi></math><br>',
    );
  });

  it('gives back every text as it was, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const drawn = document.createElement('div');
        const code = document.createElement('code');
        code.textContent = text;
        drawn.append(code);
        const read = new DOMParser().parseFromString(`<body>${drawnHtml(drawn)}</body>`, 'text/html');
        const expected = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '');
        expect(read.querySelector('code')?.textContent).to.equal(expected);
        expect(read.querySelectorAll('body *')).to.have.length(1);
      }),
    );
  });

  it('makes paragraphs of plain text', () => {
    expect(paragraphsHtml('a\nb\n\n\n<c>')).to.equal('<p>a<br>b</p><p>&lt;c&gt;</p>');
  });
});
