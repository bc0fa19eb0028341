import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { themeStyles } from '../../src/theme/index.js';
import { Announcer } from '../../src/ui/announcer.js';
import { iconButton } from '../../src/ui/buttons.js';
import { rotateCw } from '../../src/ui/more-icons.js';
import { moreStyles } from '../../src/ui/more.styles.js';
import { moreTokens } from '../../src/ui/more-tokens.styles.js';
import { uiStyles } from '../../src/ui/styles.js';
import { textButton } from '../../src/ui/text-button.js';
import { render } from 'lit';

describe('buttons', () => {
  it('have names, states and targets of 24 px', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [...themeStyles, ...uiStyles, moreTokens, moreStyles].map(
      ({ styleSheet }) => styleSheet!,
    );
    const pressed: string[] = [];
    const press = (name: string) => () => void pressed.push(name);
    const draw = (on: boolean): unknown =>
      render(
        html`${iconButton({ icon: 'copy', label: 'Copy', size: 'sm', onClick: press('copy'), part: 'copy' })}
        ${iconButton({ icon: 'check', label: 'Good', pressed: on, expanded: on, onClick: press('good') })}
        ${textButton({ label: 'Retry', icon: rotateCw, size: '3xs', onClick: press('retry') })}
        ${textButton({ label: 'Off', disabled: true, onClick: press('off') })}`,
        root,
      );
    draw(false);
    const [copy, good, retry, off] = [...root.querySelectorAll('button')] as [
      HTMLButtonElement,
      HTMLButtonElement,
      HTMLButtonElement,
      HTMLButtonElement,
    ];
    expect(good.getAttribute('aria-pressed')).to.equal('false');
    draw(true);
    expect(good.getAttribute('aria-pressed')).to.equal('true');
    expect(copy.hasAttribute('aria-pressed')).to.equal(false);
    expect(copy.getAttribute('part')).to.equal('copy');
    copy.focus();
    await sendKeys({ press: 'Enter' });
    retry.click();
    off.click();
    expect(pressed).to.deep.equal(['copy', 'retry']);
    for (const button of [copy, good, retry]) {
      // The target: an unseen box over the button.
      const { blockSize, inlineSize } = getComputedStyle(button, '::after');
      expect(parseFloat(blockSize), button.textContent).to.be.at.least(24);
      expect(parseFloat(inlineSize), button.textContent).to.be.at.least(24);
    }
    await expect(host).to.be.accessible();
  });
});

describe('the announcer', () => {
  const texts = (announcer: Announcer, region: string): (string | null)[] =>
    [...announcer.querySelectorAll(`[aria-live="${region}"] > *`)].map(({ textContent }) => textContent);

  const announcerOfChat = async (): Promise<Announcer> => {
    const chat = await fixture(
      html`<ck-chat
        ><ck-announcer
          ><div class="ck-polite" aria-live="polite"></div>
          <div class="ck-assertive" aria-live="assertive"></div></ck-announcer
      ></ck-chat>`,
    );
    return Announcer.of(chat)!;
  };

  it('speaks politely, or at once, and also says the same thing twice', async () => {
    const announcer = await announcerOfChat();
    announcer.announce('Thinking');
    announcer.announce('Thinking');
    announcer.alert('No connection');
    expect(texts(announcer, 'polite')).to.deep.equal(['Thinking', 'Thinking']);
    expect(texts(announcer, 'assertive')).to.deep.equal(['No connection']);
  });

  it('forgets when it leaves the document', async () => {
    const announcer = await announcerOfChat();
    announcer.announce('Thinking');
    const { parentElement: parent } = announcer;
    announcer.remove();
    parent!.append(announcer);
    expect(texts(announcer, 'polite')).to.deep.equal([]);
  });
});
