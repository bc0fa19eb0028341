import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { mount, startTurn, type Mounted } from './helpers.js';

const sent = ({ calls }: Mounted): number => calls.filter(([name]) => name === 'send').length;
const words = ({ store }: Mounted): string => store.state.draft.content.map((part) => part.text).join('');

async function click(element: Element): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

describe('writing a message', () => {
  it('sends with Enter and empties the field', async () => {
    const chat = await mount();
    chat.composer.focusInput();
    await sendKeys({ type: 'Hello there' });
    expect(words(chat)).to.equal('Hello there');
    await sendKeys({ press: 'Enter' });
    expect(sent(chat)).to.equal(1);
    expect(chat.input().value).to.equal('');
    expect(chat.host.shadowRoot!.activeElement === chat.input()).to.equal(true);
  });

  it('breaks the line with Shift+Enter', async () => {
    const chat = await mount();
    chat.composer.focusInput();
    await sendKeys({ type: 'one' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ type: 'two' });
    expect(sent(chat)).to.equal(0);
    expect(words(chat)).to.equal('one\ntwo');
  });

  it('does not send nothing', async () => {
    const chat = await mount();
    expect(chat.sendButton().disabled).to.equal(true);
    chat.composer.focusInput();
    await sendKeys({ type: '  ' });
    await sendKeys({ press: 'Enter' });
    await chat.drawn();
    expect(sent(chat)).to.equal(0);
    expect(chat.input().value).to.equal('  ');
    expect(chat.sendButton().disabled).to.equal(true);
  });

  it('has an empty field for the key that follows Enter at once', async () => {
    const chat = await mount();
    chat.composer.focusInput();
    await sendKeys({ type: 'first' });
    const field = chat.input();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- types within the same task, as no key press can
    document.execCommand('insertText', false, 'n');
    expect(field.value).to.equal('n');
    expect(words(chat)).to.equal('n');
  });

  it('keeps the caret where it is while the rest is drawn anew', async () => {
    const chat = await mount();
    chat.composer.focusInput();
    await sendKeys({ type: 'abcd' });
    chat.input().setSelectionRange(2, 2);
    await sendKeys({ type: 'X' });
    await startTurn(chat);
    await chat.dispatch({ type: 'draft.set', draft: { quotedText: 'quoted' } });
    await sendKeys({ type: 'Y' });
    expect(chat.input().value).to.equal('abXYcd');
    expect(words(chat)).to.equal('abXYcd');
  });

  it('takes over what the page sets, with the caret behind it', async () => {
    const chat = await mount();
    chat.composer.focusInput();
    await sendKeys({ type: 'mine' });
    await chat.dispatch({ type: 'draft.set', draft: { content: [{ type: 'input_text', text: 'of the page' }] } });
    expect(chat.input().value).to.equal('of the page');
    await sendKeys({ type: '!' });
    expect(words(chat)).to.equal('of the page!');
  });

  it('sends by a click without taking the caret out of the text', async () => {
    const chat = await mount();
    chat.composer.focusInput();
    await sendKeys({ type: 'Hello' });
    await chat.drawn();
    await click(chat.sendButton());
    expect(sent(chat)).to.equal(1);
    expect(chat.host.shadowRoot!.activeElement === chat.input()).to.equal(true);
  });

  it('returns to the text after the button was used by keyboard', async () => {
    const chat = await mount();
    chat.composer.focusInput();
    await sendKeys({ type: 'Hello' });
    await chat.drawn();
    await sendKeys({ press: 'Tab' });
    expect(chat.host.shadowRoot!.activeElement === chat.sendButton()).to.equal(true);
    await sendKeys({ press: 'Enter' });
    expect(sent(chat)).to.equal(1);
    expect(chat.host.shadowRoot!.activeElement === chat.input()).to.equal(true);
  });

  it('takes a press anywhere on the box for one on the text', async () => {
    const chat = await mount();
    await click(chat.composer.querySelector('.ck-grow')!);
    expect(chat.host.shadowRoot!.activeElement === chat.input()).to.equal(true);
  });

  it('takes pasted files, but text where there is text too', async () => {
    const chat = await mount({
      api: { url: '/chatkit', uploadStrategy: { type: 'two_phase' } },
      composer: { attachments: { enabled: true } },
    });
    const paste = (data: DataTransfer): boolean =>
      chat.input().dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    const file = new File(['x'], 'picture.png', { type: 'image/png' });
    const picture = new DataTransfer();
    picture.items.add(file);
    expect(paste(picture), 'the browser does nothing more').to.equal(false);
    expect(chat.calls.at(-1)).to.deep.equal(['addFiles', [file]]);

    const fromWord = new DataTransfer();
    fromWord.setData('text/plain', 'words');
    fromWord.items.add(file);
    expect(paste(fromWord), 'the browser pastes the words').to.equal(true);
    expect(chat.asked()).to.have.length(1);
  });
});

describe('while an answer runs', () => {
  it('lets people write, but not send, and stops', async () => {
    const chat = await mount();
    await startTurn(chat);
    chat.composer.focusInput();
    await sendKeys({ type: 'next question' });
    await sendKeys({ press: 'Enter' });
    expect(sent(chat)).to.equal(0);
    expect(chat.input().value).to.equal('next question');
    expect(chat.sendButton().getAttribute('aria-label')).to.equal('Stop answering');

    await click(chat.sendButton());
    expect(chat.asked()).to.deep.equal(['stop']);
    await chat.dispatch({ type: 'stream.ended', turnId: 1, end: { reason: 'stopped' } });
    await chat.dispatch({ type: 'turn.ended', turnId: 1 });
    expect(chat.sendButton().getAttribute('aria-label')).to.equal('Send message');
    await sendKeys({ press: 'Enter' });
    expect(sent(chat)).to.equal(1);
  });

  it('offers no Stop where stopping is not allowed', async () => {
    const chat = await mount();
    await startTurn(chat, false);
    chat.composer.focusInput();
    await sendKeys({ type: 'x' });
    await chat.drawn();
    expect(chat.sendButton().disabled).to.equal(true);
    expect(chat.sendButton().getAttribute('aria-label')).to.equal('Send message');
  });
});
