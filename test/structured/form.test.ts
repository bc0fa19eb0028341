import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { registerStructuredInput } from '../../src/composer/structured/index.js';
import type { StructuredInputQuestion, ThreadItem } from '../../src/protocol/index.js';
import { registerRichItems } from '../../src/threads/rich/index.js';
import { loadTranslation } from '../../src/i18n/index.js';
import { answer, ChatFixture, loadParts, question, type ChatFixtureOptions } from '../view/chat-fixture.js';
import { expectAccessible } from '../element/accessible.js';
import { find, inputItem } from '../rich/items.js';

const QUESTIONS: readonly StructuredInputQuestion[] = [
  {
    type: 'multiple_choice',
    id: 'fault',
    question: 'What went wrong?',
    multiple: false,
    options: [{ value: 'It arrived broken' }, { value: 'It does not switch on' }],
  },
  {
    type: 'multiple_choice',
    id: 'parts',
    question: 'Which parts are affected?',
    multiple: true,
    options: [{ value: 'Shade' }, { value: 'Arm' }, { value: 'Base' }],
  },
  { type: 'freeform', id: 'more', question: 'Anything else?', description: 'A sentence is enough.' },
];

describe('questions in the composer’s place', () => {
  before(loadParts);
  let chat: ChatFixture;
  afterEach(() => chat.remove());

  const open = async (
    questions: readonly StructuredInputQuestion[] = QUESTIONS,
    after: readonly ThreadItem[] = [],
    options: ChatFixtureOptions = {},
  ) => {
    registerRichItems();
    registerStructuredInput();
    chat = new ChatFixture({ width: 480, height: 700, ...options });
    chat.open([question('q', 'Help'), answer('a', 'Some questions.'), inputItem(questions), ...after]);
    await chat.drawn();
  };
  const form = () => chat.get('.ck-ask');
  const asks = () => chat.get('.ck-ask h2').innerText;
  const rows = () => chat.all('button.ck-opt').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
  const checked = () =>
    chat.all('.ck-opt:is([aria-checked="true"], [aria-pressed="true"])').map((row) => row.innerText.trim());
  const active = () => chat.host.shadowRoot?.activeElement;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await sendKeys({ press: key });
      await chat.drawn();
    }
  };
  const click = async (label: string) => {
    chat.button(label).click();
    await chat.drawn();
  };
  const submitted = () => chat.calls.filter(([name]) => name === 'submitStructuredInput').map(([, ...sent]) => sent);

  it('asks one question at a time, and shows nothing of it in the conversation', async () => {
    await open();
    expect(chat.all('.ck-composer')).to.have.length(0);
    expect(asks()).to.equal('What went wrong?');
    expect(chat.get('.ck-ask-count').innerText).to.equal('1 of 3');
    expect(rows()).to.deep.equal(['1 It arrived broken', '2 It does not switch on']);
    expect(find(chat, HTMLInputElement, '.ck-own').placeholder).to.equal('Something else…');
    expect(chat.get('ck-item[data-type="structured_input"]').getBoundingClientRect().height).to.equal(0);
    await expectAccessible(chat.host);
  });

  it('is answered by keys alone', async () => {
    await open();
    chat.get('ck-composer').focus();
    await press('2');
    expect(asks()).to.equal('Which parts are affected?');
    expect(form().innerText).to.contain('Choose all that apply');
    await press('1', '3', '2', '2');
    expect(checked()).to.deep.equal(['Shade', 'Base']);
    await expectAccessible(chat.host);
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    expect(active()).to.equal(chat.button('Next'));
    await press('Enter');
    expect(asks()).to.equal('Anything else?');
    expect(active()).to.equal(chat.get('textarea'));
    await expectAccessible(chat.host);
    await sendKeys({ type: 'The box had a dent' });
    await sendKeys({ down: 'Shift' });
    await press('Enter');
    await sendKeys({ up: 'Shift' });
    await sendKeys({ type: 'on one corner' });
    await press('Enter');
    expect(submitted()).to.deep.equal([
      [
        'input',
        {
          status: 'answered',
          answers: {
            fault: { values: ['It does not switch on'] },
            parts: { values: ['Shade', 'Base'] },
            more: { values: ['The box had a dent\non one corner'] },
          },
        },
      ],
    ]);
  });

  it('goes on with Enter from several choices that were pressed by their numbers', async () => {
    await open();
    chat.get('ck-composer').focus();
    await press('2', 'Enter');
    expect(asks(), 'nothing is chosen yet').to.equal('Which parts are affected?');
    await press('1', '3', 'Enter');
    expect(asks()).to.equal('Anything else?');
  });

  it('goes between the choices with the arrows, and to the own answer with the next number', async () => {
    await open();
    chat.get('ck-composer').focus();
    await press('ArrowDown', 'ArrowDown');
    expect(active()?.textContent).to.contain('It does not switch on');
    await press('ArrowDown');
    expect(active()).to.equal(chat.get('.ck-own'));
    await press('ArrowDown', 'ArrowUp', 'Escape');
    expect(active()?.textContent).to.contain('It arrived broken');
    await press('3');
    expect(active()).to.equal(chat.get('.ck-own'));
    await sendKeys({ type: '1 leg is missing' });
    await press('Enter');
    expect(asks()).to.equal('Which parts are affected?');
    await click('Skip');
    await click('Skip');
    expect(submitted()[0]?.[1]).to.deep.equal({
      status: 'answered',
      answers: { fault: { values: ['1 leg is missing'] }, parts: { skipped: true }, more: { skipped: true } },
    });
  });

  it('goes back with what was answered, and forward again', async () => {
    await open();
    await click('Skip');
    await click('Back');
    chat.all('button.ck-opt')[0]?.click();
    await chat.drawn();
    await press('Escape');
    expect(asks()).to.equal('What went wrong?');
    expect(checked()).to.deep.equal(['It arrived broken']);
    expect(chat.all('button').some((button) => button.innerText.trim() === 'Back')).to.equal(false);
    await click('Next');
    expect(asks()).to.equal('Which parts are affected?');
  });

  it('skips all when every question is skipped', async () => {
    await open();
    for (let step = 0; step < 3; step++) await click('Skip');
    expect(submitted()).to.deep.equal([['input', { status: 'skipped', answers: {} }]]);
  });

  it('sends a single question with one press', async () => {
    await open(QUESTIONS.slice(0, 1));
    expect(chat.all('.ck-ask-count')).to.have.length(0);
    expect(chat.all('button').map((button) => button.innerText.trim())).not.to.include('Send answers');
    chat.all('button.ck-opt')[1]?.click();
    await chat.drawn();
    expect(submitted()[0]?.[1]).to.deep.equal({
      status: 'answered',
      answers: { fault: { values: ['It does not switch on'] } },
    });
  });

  it('has an own answer beside several choices', async () => {
    await open(QUESTIONS.slice(1, 2));
    expect(chat.button('Send answers').matches(':disabled')).to.equal(true);
    chat.get('.ck-own').focus();
    await sendKeys({ type: 'Plug' });
    await chat.drawn();
    chat.all('button.ck-opt')[0]?.click();
    await click('Send answers');
    expect(submitted()[0]?.[1]).to.deep.equal({
      status: 'answered',
      answers: { parts: { values: ['Shade', 'Plug'] } },
    });
  });

  it('leaves the Enter of an input method alone', async () => {
    await open(QUESTIONS.slice(2));
    const field = find(chat, HTMLTextAreaElement, 'textarea');
    field.value = 'にほん';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
    await chat.drawn();
    expect(submitted()).to.have.length(0);
  });

  it('keeps answers while another thread is looked at', async () => {
    await open(QUESTIONS.slice(2));
    chat.get('textarea').focus();
    await sendKeys({ type: 'half a sent' });
    chat.dispatch({ type: 'thread.selected', threadId: null });
    await chat.drawn();
    expect(chat.all('.ck-ask')).to.have.length(0);
    chat.open([question('q', 'Help'), inputItem(QUESTIONS.slice(2))]);
    await chat.drawn();
    expect(find(chat, HTMLTextAreaElement, 'textarea').value).to.equal('half a sent');
  });

  it('takes focus from the composer when questions arrive, and not from elsewhere', async () => {
    registerRichItems();
    registerStructuredInput();
    for (const inComposer of [true, false]) {
      chat = new ChatFixture();
      chat.open([question('q', 'Help')]);
      await chat.drawn();
      const elsewhere = document.createElement('input');
      document.body.append(elsewhere);
      (inComposer ? chat.get('textarea') : elsewhere).focus();
      chat.send('Go on');
      chat.receive({ type: 'thread.item.done', item: inputItem(QUESTIONS) });
      chat.end();
      await chat.drawn();
      if (inComposer) expect(active()).to.equal(form());
      else expect(document.activeElement).to.equal(elsewhere);
      elsewhere.remove();
      if (inComposer) chat.remove();
    }
  });

  it('is read out when the answer that asks has ended', async () => {
    registerRichItems();
    registerStructuredInput();
    chat = new ChatFixture();
    chat.open([question('q', 'Help')]);
    chat.send('Go on');
    chat.receive({ type: 'thread.item.done', item: answer('a', 'Some questions.') });
    chat.receive({ type: 'thread.item.done', item: inputItem(QUESTIONS) });
    await chat.drawn();
    chat.end();
    await chat.drawn();
    expect(chat.get('ck-announcer [role="status"]').innerText).to.equal(
      'Assistant said: Some questions. What went wrong?',
    );
  });

  it('gives focus back to the composer when the answers have arrived', async () => {
    await open(QUESTIONS.slice(0, 1));
    chat.get('ck-composer').focus();
    chat.send('answers');
    const [first] = QUESTIONS;
    if (!first) throw new Error('no question');
    const answered = { ...first, answer: { values: ['It arrived broken'], skipped: false } };
    chat.receive({ type: 'thread.item.replaced', item: inputItem([answered], 'answered') });
    await chat.drawn();
    expect(active()).to.equal(chat.get('textarea.ck-text'));
    expect(chat.get('ck-answers').innerText.split(/\n+/)).to.deep.equal(['What went wrong?', 'It arrived broken']);
  });

  it('asks no more when something came after the questions, or nobody may write', async () => {
    await open(QUESTIONS.slice(0, 1), [answer('later', 'Never mind.')]);
    expect(chat.all('.ck-ask')).to.have.length(0);
    expect(chat.get('ck-answers').innerText.split(/\n+/)).to.deep.equal(['What went wrong?', 'Not answered']);
    chat.remove();
    await open(QUESTIONS.slice(0, 1));
    chat.send('x');
    const closed = { id: 'thr_1', created_at: '', status: { type: 'closed' }, metadata: {} } as const;
    chat.receive({ type: 'thread.updated', thread: closed });
    await chat.drawn();
    expect(chat.all('.ck-ask')).to.have.length(0);
  });

  it('speaks Arabic from right to left', async () => {
    await open(QUESTIONS, [], { translation: await loadTranslation('ar') });
    expect(chat.button('تخطٍّ')).to.be.instanceOf(HTMLButtonElement);
    const key = chat.get('.ck-opt-key').getBoundingClientRect();
    const text = chat.get('.ck-opt-text').getBoundingClientRect();
    expect(key.left).to.be.greaterThan(text.left);
    await expectAccessible(chat.host);
  });

  it('fits the smallest host', async () => {
    await open(QUESTIONS, [], { width: 280, height: 360 });
    const { top, bottom } = form().getBoundingClientRect();
    const host = chat.host.getBoundingClientRect();
    expect(top).to.be.at.least(host.top);
    expect(bottom).to.be.at.most(host.bottom);
    expect(chat.button('Skip').getBoundingClientRect().bottom).to.be.at.most(bottom);
  });
});
