import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DraftAttachment } from '../../src/store/index.js';
import { mount, showThread, startTurn, type Mounted } from './helpers.js';

const withFiles = {
  api: { url: '/chatkit', uploadStrategy: { type: 'two_phase' } },
  composer: {
    placeholder: 'Ask about orders',
    attachments: { enabled: true, accept: { 'image/*': ['png', '.jpg'] } },
    tools: [{ id: 'research', label: 'Deep research', icon: 'search', placeholderOverride: 'What to look into' }],
  },
};

const attachments: readonly DraftAttachment[] = [
  {
    localId: 'a',
    name: 'picture.png',
    mimeType: 'image/png',
    previewUrl: 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==',
    state: { status: 'uploading', progress: 0.6 },
  },
  { localId: 'b', name: 'warranty.pdf', mimeType: 'application/pdf', state: { status: 'uploading', progress: 0.38 } },
  { localId: 'c', name: 'orders.csv', mimeType: 'text/csv', state: { status: 'failed', message: 'Larger than 25 MB' } },
];

const press = (chat: Mounted, label: string): void => {
  chat.composer.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)!.click();
};

describe('states of the composer', () => {
  it('says in its placeholder what to write', async () => {
    expect((await mount()).input().placeholder).to.equal('Message the AI');
    const chat = await mount(withFiles);
    expect(chat.input().placeholder).to.equal('Ask about orders');
    await chat.dispatch({ type: 'draft.set', draft: { toolId: 'research' } });
    expect(chat.input().placeholder).to.equal('What to look into');
    press(chat, 'Do not use Deep research');
    await chat.drawn();
    expect(chat.store.state.draft.toolId).to.equal(null);
    expect(chat.input().placeholder).to.equal('Ask about orders');
  });

  it('is disabled in a locked thread and says why', async () => {
    const chat = await mount(withFiles);
    await chat.dispatch({ type: 'draft.set', draft: { content: [{ type: 'input_text', text: 'kept' }] } });
    await showThread(chat, { type: 'locked', reason: 'Mara has taken over' });
    expect(chat.input().disabled).to.equal(true);
    expect(chat.input().placeholder).to.equal('Mara has taken over');
    expect(chat.sendButton().disabled).to.equal(true);
    await showThread(chat, { type: 'active' });
    expect(chat.input().disabled).to.equal(false);
    expect(chat.input().value).to.equal('kept');
  });

  it('gives way to a banner in a closed thread, and keeps the draft for the next one', async () => {
    const chat = await mount();
    await chat.dispatch({ type: 'draft.set', draft: { content: [{ type: 'input_text', text: 'kept' }] } });
    await showThread(chat, { type: 'closed' });
    expect(chat.composer.querySelector('textarea')).to.equal(null);
    expect(chat.composer.textContent).to.contain('This chat is closed.');
    chat.composer.focus();
    await sendKeys({ press: 'Enter' });
    expect(chat.calls.at(-1)).to.deep.equal(['openThread', null]);
    await chat.dispatch({ type: 'thread.selected', threadId: null });
    expect(chat.input().value).to.equal('kept');
  });

  it('shows quoted text and tags, and lets go of them', async () => {
    const chat = await mount();
    await chat.dispatch({
      type: 'draft.set',
      draft: {
        quotedText: 'It ships today',
        content: [
          { type: 'input_text', text: 'Where is ' },
          { type: 'input_tag', id: '1', text: 'Order 10482', data: {}, interactive: false },
          { type: 'input_text', text: '?' },
        ],
      },
    });
    expect(chat.composer.textContent).to.contain('It ships today').and.to.contain('@Order 10482');
    expect(chat.input().value).to.equal('Where is ?');
    press(chat, 'Remove the quoted text');
    press(chat, 'Remove Order 10482');
    await chat.drawn();
    expect(chat.store.state.draft.quotedText).to.equal(null);
    expect(chat.composer.textContent).not.to.contain('Order');
    expect(chat.input().value).to.equal('Where is ?');
  });

  it('sends a tag alone', async () => {
    const chat = await mount();
    const content = [{ type: 'input_tag', id: '1', text: 'Order', data: {}, interactive: false }] as const;
    await chat.dispatch({ type: 'draft.set', draft: { content } });
    expect(chat.sendButton().disabled).to.equal(false);
  });

  it('shows files with their progress or failure, and waits for them', async () => {
    const chat = await mount(withFiles);
    await chat.dispatch({ type: 'draft.set', draft: { attachments, content: [{ type: 'input_text', text: 'Look' }] } });
    const [picture, pdf, csv] = [...chat.composer.querySelectorAll('.ck-att')] as [Element, Element, Element];
    expect(picture.querySelector('[role="progressbar"]')!.getAttribute('aria-valuenow')).to.equal('60');
    expect(picture.querySelector('img')!.alt).to.equal('picture.png');
    expect(pdf.textContent).to.contain('Uploading, 38%');
    expect(csv.querySelector('[role="alert"]')!.textContent).to.equal('Larger than 25 MB');
    expect(chat.sendButton().disabled).to.equal(true);
    press(chat, 'Upload orders.csv again');
    press(chat, 'Remove warranty.pdf');
    expect(chat.calls.slice(-2)).to.deep.equal([
      ['retryAttachment', 'c'],
      ['removeAttachment', 'b'],
    ]);
  });

  it('hands chosen files over', async () => {
    const chat = await mount(withFiles);
    const picker = chat.composer.querySelector<HTMLInputElement>('input[type="file"]')!;
    expect(picker.accept).to.equal('image/*,.png,.jpg');
    const chosen = new DataTransfer();
    chosen.items.add(new File(['x'], 'a.png', { type: 'image/png' }));
    picker.files = chosen.files;
    picker.dispatchEvent(new Event('change'));
    expect(chat.calls.at(-1)![0]).to.equal('addFiles');
    expect((chat.calls.at(-1)![1] as File[]).map(({ name }) => name)).to.deep.equal(['a.png']);
  });

  it('mirrors itself for languages written from right to left', async () => {
    const chat = await mount({}, { locale: 'ar' });
    expect(chat.input().placeholder).to.match(/[\u0600-\u06ff]/);
    const box = chat.composer.querySelector('.ck-composer')!.getBoundingClientRect();
    const send = chat.sendButton().getBoundingClientRect();
    expect(send.left - box.left).to.be.below(20);
    expect(getComputedStyle(chat.input()).direction).to.equal('rtl');
  });

  const states: [string, (chat: Mounted) => Promise<void>][] = [
    ['empty', () => Promise.resolve()],
    [
      'with text',
      (chat) => chat.dispatch({ type: 'draft.set', draft: { content: [{ type: 'input_text', text: 'x' }] } }),
    ],
    [
      'with everything',
      (chat) => chat.dispatch({ type: 'draft.set', draft: { attachments, quotedText: 'q', toolId: 'research' } }),
    ],
    ['running', (chat) => startTurn(chat)],
    ['locked', (chat) => showThread(chat, { type: 'locked' })],
    ['closed', (chat) => showThread(chat, { type: 'closed' })],
  ];
  for (const colorScheme of ['light', 'dark']) {
    for (const [name, enter] of states) {
      it(`is accessible ${name}, ${colorScheme}`, async () => {
        const chat = await mount({ ...withFiles, theme: { colorScheme } });
        await enter(chat);
        await expect(chat.host).to.be.accessible();
      });
    }
  }
});
