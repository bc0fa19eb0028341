import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Attachment, UserMessageContent } from '../../src/protocol/index.js';
import { registerRichItems } from '../../src/threads/rich/index.js';
import { registerSources } from '../../src/threads/sources/index.js';
import { answer, ChatFixture, question } from '../view/chat-fixture.js';
import { expectAccessible } from '../element/accessible.js';
import { file, find, image, picture, until } from './items.js';

describe('what a person sent', () => {
  let chat: ChatFixture;

  beforeEach(() => {
    registerRichItems();
    registerSources();
    chat = new ChatFixture({ width: 700, height: 900, options: { entities: { onClick: () => undefined } } });
  });
  afterEach(() => chat.remove());

  const open = async (attachments: readonly Attachment[], content?: readonly UserMessageContent[]) => {
    chat.open([question('q', 'Here', { attachments, ...(content && { content }) }), answer('a', 'Thanks')]);
    await chat.drawn();
  };
  const active = () => chat.host.shadowRoot?.activeElement;
  const dialogImage = () => find(chat, HTMLImageElement, 'dialog img');

  it('shows files by kind and name, and images as tiles', async () => {
    await open([file('orders-october.csv', 'text/csv'), file('notes.txt'), image('lamp.png')]);
    const chips = chat.all('.ck-filechip').map((chip) => chip.innerText.replace(/\s+/g, ''));
    expect(chips).to.deep.equal(['orders-october.csvCSV', 'notes.txtTXT']);
    expect(chat.get('.ck-fileicon').dataset['kind']).to.equal('sheet');
    expect(chat.all('.ck-imgtile')).to.have.length(1);
    await expectAccessible(chat.host);
  });

  it('shows six of many, and the rest on demand', async () => {
    const files = Array.from({ length: 8 }, (_, index) => file(`f${index}.txt`));
    await open([...files, image('last.png')]);
    expect(chat.all('.ck-files .ck-filechip:not(button)')).to.have.length(5);
    expect(chat.all('.ck-imgtile')).to.have.length(1);
    chat.button('+3 more').focus();
    await sendKeys({ press: 'Enter' });
    await chat.drawn();
    expect(chat.all('.ck-files .ck-filechip')).to.have.length(8);
    expect(chat.all('.ck-imgtile')).to.have.length(1);
    expect(chat.text).not.to.contain('more');
    expect(active()?.textContent, 'the first of those that came').to.contain('f5.txt');
    await expectAccessible(chat.host);
  });

  it('puts images and other files on lines of their own', async () => {
    await open([image('one.png', picture(9, 9)), file('a.csv'), image('two.png', picture(9, 9)), file('notes.txt')]);
    const tops = (selector: string) => chat.all(selector).map((element) => element.getBoundingClientRect().top);
    const [images, files] = [tops('ck-image-tile'), tops('.ck-filechip')];
    expect(images).to.have.length(2);
    expect(new Set(images).size).to.equal(1);
    expect(new Set(files).size).to.equal(1);
    expect(files[0]).to.be.above(images[0]! + 100);
  });

  it('shows six images of many', async () => {
    await open([...Array.from({ length: 7 }, (_, index) => image(`i${index}.png`)), file('notes.txt')]);
    expect(chat.all('.ck-imgtile')).to.have.length(6);
    expect(chat.all('.ck-filechip').map((chip) => chip.innerText.trim())).to.deep.equal(['+2 more']);
    chat.button('+2 more').click();
    await chat.drawn();
    expect(chat.all('.ck-imgtile')).to.have.length(7);
    expect(chat.all('.ck-filechip')).to.have.length(1);
  });

  it('opens its images over the page, one after the other, by keyboard alone', async () => {
    await open([image('one.png', picture(10, 10)), file('notes.txt'), image('two.png', picture(20, 20))]);
    chat.button('Open one.png').focus();
    await sendKeys({ press: 'Enter' });
    await chat.drawn();
    expect(dialogImage().alt).to.equal('one.png');
    expect(chat.get('dialog').innerText).to.contain('1 of 2');
    await expectAccessible(chat.host);
    await sendKeys({ press: 'ArrowRight' });
    await chat.drawn();
    expect(dialogImage().alt).to.equal('two.png');
    expect(find(chat, HTMLAnchorElement, 'dialog a').download).to.equal('two.png');
    await sendKeys({ press: 'ArrowRight' });
    await chat.drawn();
    expect(dialogImage().alt, 'the last one stays').to.equal('two.png');
    await sendKeys({ press: 'Escape' });
    await chat.drawn();
    expect(chat.all('dialog')).to.have.length(0);
    expect(active()).to.equal(chat.button('Open one.png'));
  });

  it('shows an image whose preview is gone as a file', async () => {
    await open([image('old.png', 'data:image/png;base64,AAAA'), image('safe.png', 'data:image/svg+xml,<svg/>')]);
    await until(() => chat.all('.ck-filechip').length === 2, 'both are files');
    expect(chat.all('.ck-imgtile')).to.have.length(0);
    expect(chat.get('.ck-fileicon').dataset['kind']).to.equal('image');
  });

  it('tells the page when an interactive tag is pressed, by mouse or keyboard', async () => {
    const tag = { type: 'input_tag', id: 'e1', text: 'Orders API', data: { kind: 'api' }, group: 'Docs' } as const;
    const entity = { id: 'e1', title: 'Orders API', data: { kind: 'api' }, group: 'Docs', interactive: true };
    await open(
      [],
      [
        { type: 'input_text', text: 'About ' },
        { ...tag, interactive: true },
        { type: 'input_text', text: ' and ' },
        { ...tag, text: 'Plain', interactive: false },
      ],
    );
    expect(chat.get('.ck-bubble').innerText).to.equal('About Orders API and Plain');
    const buttons = chat.all('.ck-bubble [role="button"]');
    expect(buttons).to.have.length(1);
    buttons[0]?.click();
    buttons[0]?.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Space' });
    expect(chat.calls.filter(([name]) => name === 'openEntity')).to.deep.equal([
      ['openEntity', entity],
      ['openEntity', entity],
      ['openEntity', entity],
    ]);
    await expectAccessible(chat.host);
  });
});
