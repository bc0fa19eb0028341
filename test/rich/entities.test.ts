import { expect } from '@open-wc/testing';
import type { Entity } from '../../src/index.js';
import { scriptedServer, storedThreads, userMessage } from '../../src/testing/index.js';
import { errorNames, newChat, optionsFor, until } from '../element/chat.js';

const source = { threadId: 'thr', nextId: (prefix: string) => `${prefix}_1` };
const tag = { type: 'input_tag', id: 'e1', text: 'Orders API', data: { kind: 'api' }, interactive: true } as const;

describe('entities.onClick', () => {
  const open = async (onClick?: (entity: Entity) => void) => {
    const fetch = scriptedServer(storedThreads([{ id: 'thr', items: [userMessage(source, [tag])] }]));
    const chat = newChat();
    chat.element.setOptions(optionsFor(fetch, { initialThread: 'thr', ...(onClick && { entities: { onClick } }) }));
    await chat.shows('Orders API');
    return chat;
  };
  const button = (chat: Awaited<ReturnType<typeof open>>) =>
    chat.element.shadowRoot?.querySelector<HTMLElement>('.ck-tag[role="button"]');

  it('is called with the entity of a tag that is clicked', async () => {
    const clicked: Entity[] = [];
    const chat = await open((entity) => void clicked.push(entity));
    await until(
      () => Boolean(button(chat)),
      () => 'the tag is a button',
    );
    button(chat)?.click();
    expect(clicked).to.deep.equal([{ id: 'e1', title: 'Orders API', data: { kind: 'api' }, interactive: true }]);
  });

  it('may throw, which is told by an event', async () => {
    const chat = await open(() => {
      throw new Error('no such page');
    });
    await until(
      () => Boolean(button(chat)),
      () => 'the tag is a button',
    );
    button(chat)?.click();
    await chat.heard('chatkit.error');
    expect(errorNames(chat)).to.deep.equal(['IntegrationError']);
  });

  it('is missing: tags are words', async () => {
    const chat = await open();
    expect(chat.element.shadowRoot?.querySelector('.ck-tag')?.textContent).to.equal('Orders API');
    expect(button(chat)).to.equal(null);
  });
});
