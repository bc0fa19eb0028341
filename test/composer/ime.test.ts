import { expect } from '@open-wc/testing';
import { mount, type Mounted } from './helpers.js';

interface KeyFacts {
  readonly isComposing?: boolean;
  readonly keyCode?: number;
  /** Milliseconds; default: the moment it is sent. */
  readonly timeStamp?: number;
}

/** Sends a keydown of Enter as browsers do; false when the field took it for sending. */
function pressEnter({ input }: Mounted, { isComposing = false, keyCode = 13, timeStamp }: KeyFacts = {}): boolean {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing });
  Object.defineProperty(event, 'keyCode', { value: keyCode });
  if (timeStamp !== undefined) Object.defineProperty(event, 'timeStamp', { value: timeStamp });
  return input().dispatchEvent(event);
}

function compose({ input }: Mounted, type: 'compositionstart' | 'compositionend', data = ''): CompositionEvent {
  const event = new CompositionEvent(type, { data, bubbles: true });
  input().dispatchEvent(event);
  return event;
}

function write({ input }: Mounted, text: string): void {
  input().value = text;
  input().dispatchEvent(new InputEvent('input', { bubbles: true, data: text, isComposing: true }));
}

describe('input methods', () => {
  it('Chrome and Firefox: the Enter that accepts a candidate does not send', async () => {
    const chat = await mount();
    compose(chat, 'compositionstart');
    write(chat, 'にほん');
    pressEnter(chat, { isComposing: true, keyCode: 229 });
    write(chat, '日本');
    compose(chat, 'compositionend', '日本');
    expect(chat.asked()).to.deep.equal([]);
    expect(chat.input().value).to.equal('日本');
    pressEnter(chat, { timeStamp: performance.now() + 500 });
    expect(chat.asked()).to.deep.equal(['send']);
  });

  it('Safari: the key comes after the end of the composition, and does not send either', async () => {
    for (const keyCode of [229, 13]) {
      const chat = await mount();
      compose(chat, 'compositionstart');
      write(chat, '한국');
      const end = compose(chat, 'compositionend', '한국');
      expect(pressEnter(chat, { keyCode, timeStamp: end.timeStamp + 2 }), 'left to the browser').to.equal(true);
      expect(chat.asked(), `key code ${keyCode}`).to.deep.equal([]);
      pressEnter(chat, { timeStamp: end.timeStamp + 20 });
      expect(chat.asked(), 'the next Enter').to.deep.equal(['send']);
    }
  });

  it('a candidate chosen with the mouse does not swallow the Enter that follows', async () => {
    const chat = await mount();
    compose(chat, 'compositionstart');
    write(chat, '日本');
    const end = compose(chat, 'compositionend', '日本');
    pressEnter(chat, { timeStamp: end.timeStamp + 300 });
    expect(chat.asked()).to.deep.equal(['send']);
  });

  it('is not disturbed by text that the page sets meanwhile', async () => {
    const chat = await mount();
    compose(chat, 'compositionstart');
    write(chat, 'にほ');
    await chat.dispatch({ type: 'draft.set', draft: { content: [{ type: 'input_text', text: 'of the page' }] } });
    expect(chat.input().value).to.equal('にほ');
    write(chat, 'にほん');
    compose(chat, 'compositionend', 'にほん');
    expect(chat.input().value).to.equal('of the page');
  });
});
