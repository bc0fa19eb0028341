import type {
  Attachment,
  GeneratedImageItem,
  StructuredInputItem,
  StructuredInputQuestion,
  Task,
  TaskItem,
  Workflow,
  WorkflowItem,
} from '../../src/protocol/index.js';
import { registerRichItems } from '../../src/threads/rich/index.js';
import { ChatFixture, question, THREAD_ID, type ChatFixtureOptions } from '../view/chat-fixture.js';

const base = (id: string) => ({ id, thread_id: THREAD_ID, created_at: '' });

export const workflowItem = (workflow: Partial<Workflow> = {}, id = 'wf'): WorkflowItem => ({
  ...base(id),
  type: 'workflow',
  workflow: { type: 'custom', tasks: [], expanded: false, ...workflow },
});

export const taskItem = (task: Task): TaskItem => ({ ...base('task'), type: 'task', task });

export const imageItem = (url?: string): GeneratedImageItem => ({
  ...base('image'),
  type: 'generated_image',
  ...(url !== undefined && { image: { id: 'img', url } }),
});

export const inputItem = (
  inputs: readonly StructuredInputQuestion[],
  status: StructuredInputItem['status'] = 'pending',
): StructuredInputItem => ({ ...base('input'), type: 'structured_input', status, inputs });

export const custom = (title: string, more: Partial<Extract<Task, { type: 'custom' }>> = {}): Task => ({
  type: 'custom',
  status_indicator: 'complete',
  title,
  ...more,
});

export const file = (name: string, mime_type = 'text/plain'): Attachment => ({
  type: 'file',
  id: name,
  name,
  mime_type,
});

export const image = (name: string, preview_url = PIXEL): Attachment => ({
  type: 'image',
  id: name,
  name,
  mime_type: 'image/png',
  preview_url,
});

/** One pixel. */
export const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

/** A picture of its own size, as a `data:` URL. */
export function picture(width: number, height: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.fillRect(0, 0, width, height);
  return canvas.toDataURL('image/png');
}

/** A chat in which a question was asked and is being answered; rich items are there. */
export function asked(options: ChatFixtureOptions = {}): ChatFixture {
  registerRichItems();
  const chat = new ChatFixture(options);
  chat.open([question('q0', 'Earlier')]);
  chat.send('Now');
  chat.receive({ type: 'thread.item.done', item: question('q1', 'Now') });
  return chat;
}

/** The element that a selector finds, which must be one of this class. */
export function find<Type extends HTMLElement>(chat: ChatFixture, type: new () => Type, selector: string): Type {
  const found = chat.get(selector);
  if (!(found instanceof type)) throw new Error(`${selector} is a ${found.localName}`);
  return found;
}

/** Waits until something holds; looks once a frame. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + 5000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`Never: ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
