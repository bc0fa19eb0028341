import { timestamp } from '../store/clock.js';
import { type IdKind, newId } from '../store/ids.js';
import type {
  AssistantContent,
  AssistantEvent,
  Annotation,
  AssistantMessageItem,
  ServerThread,
  UserMessageItem,
  WidgetItem,
  WidgetRoot,
} from '../wire.js';

/** What every new item begins with. */
export interface ItemHead {
  readonly id: string;
  readonly thread_id: string;
  readonly created_at: string;
}

export function newItem(thread: ServerThread, kind: IdKind = 'message'): ItemHead {
  return { id: newId(kind), thread_id: thread.id, created_at: timestamp() };
}

export function outputText(text: string, annotations: readonly Annotation[] = []): AssistantContent {
  return { annotations, text, type: 'output_text' };
}

export function assistantMessage(head: ItemHead, content: readonly AssistantContent[]): AssistantMessageItem {
  return { ...head, type: 'assistant_message', content };
}

export function widgetItem(thread: ServerThread, widget: WidgetRoot, copyText?: string): WidgetItem {
  return { ...newItem(thread), type: 'widget', widget, ...(copyText === undefined ? {} : { copy_text: copyText }) };
}

/** A whole message at once, without streaming. */
export function saidAtOnce(thread: ServerThread, text: string): AssistantEvent {
  return { type: 'thread.item.done', item: assistantMessage(newItem(thread), [outputText(text)]) };
}

/** Something for later turns to know, which people do not see. */
export function hiddenContext(thread: ServerThread, content: unknown): AssistantEvent {
  return { type: 'thread.item.done', item: { ...newItem(thread), type: 'hidden_context_item', content } };
}

/** The words of a message, with tags as `@text`. */
export function textOf(message: UserMessageItem): string {
  return message.content
    .map((part) => (part.type === 'input_tag' ? `@${part.text}` : part.text))
    .join('')
    .trim();
}

/** A title made from a thread's first message: one line, at most 48 characters, cut between words. */
export function titleFrom(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[\s.?!:;,]+$/u, '')
    .trim();
  if (line === '') return 'New conversation';
  const title = line.length > 48 ? `${line.slice(0, 48).replace(/\s+\S*$/u, '')}…` : line;
  return title.charAt(0).toLocaleUpperCase() + title.slice(1);
}
