import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult, html as litHtml } from 'lit';
import { KeyboardInset } from '../../src/controllers/keyboard-inset.js';

class Field extends LitElement {
  constructor() {
    super();
    this.addController(new KeyboardInset(this));
  }
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
  protected override render(): TemplateResult {
    return litHtml`<input aria-label="Field" />`;
  }
}
customElements.define('test-field', Field);

/** Makes the visual viewport as small as a keyboard would, and says so. */
function showKeyboard(height: number, scale = 1): void {
  const viewport = window.visualViewport!;
  Object.defineProperty(viewport, 'height', { value: window.innerHeight - height, configurable: true });
  Object.defineProperty(viewport, 'scale', { value: scale, configurable: true });
  viewport.dispatchEvent(new Event('resize'));
}

describe('KeyboardInset', () => {
  afterEach(() => {
    for (const property of ['height', 'scale']) Reflect.deleteProperty(window.visualViewport!, property);
  });

  async function setUp(): Promise<{ host: HTMLElement; input: HTMLInputElement; inset: () => string }> {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    Object.assign(host.style, { position: 'fixed', inset: '0' });
    const root = host.attachShadow({ mode: 'open' });
    const field = new Field();
    root.append(field);
    await field.updateComplete;
    return { host, input: field.querySelector('input')!, inset: () => host.style.getPropertyValue('--ck-keyboard') };
  }

  it('tells how much of the host a keyboard covers, while the field has the focus', async () => {
    const { input, inset } = await setUp();
    showKeyboard(300);
    expect(inset()).to.equal('');
    input.focus();
    expect(inset()).to.equal('300px');
    showKeyboard(340);
    expect(inset()).to.equal('340px');
    input.blur();
    expect(inset()).to.equal('');
    showKeyboard(300);
    expect(inset()).to.equal('');
  });

  it('counts only what covers the host', async () => {
    const { host, input, inset } = await setUp();
    host.style.bottom = '100px';
    input.focus();
    showKeyboard(300);
    expect(inset()).to.equal('200px');
    host.style.bottom = '400px';
    showKeyboard(300);
    expect(inset()).to.equal('');
  });

  it('takes neither browser bars nor zooming for a keyboard', async () => {
    const { input, inset } = await setUp();
    input.focus();
    showKeyboard(50);
    expect(inset()).to.equal('');
    showKeyboard(300, 1.5);
    expect(inset()).to.equal('');
  });

  it('ends with its element', async () => {
    const { host, input, inset } = await setUp();
    input.focus();
    showKeyboard(300);
    host.shadowRoot!.querySelector('test-field')!.remove();
    showKeyboard(200);
    expect(host.style.getPropertyValue('--ck-keyboard')).to.match(/^(300px)?$/);
    expect(inset()).not.to.equal('200px');
  });
});
