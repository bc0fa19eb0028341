import type { AssistantContent, AssistantMessageItem, StoredItem, ThreadItemUpdate } from '../wire.js';

type Draft = { -readonly [Key in keyof AssistantContent]: AssistantContent[Key] };

/**
 * The assistant messages of a stream that were begun and not yet done: what is saved when the user stops the answer
 * (PROTOCOL 1.6). Other unfinished items are dropped then, so they are not followed.
 */
export class PendingMessages {
  readonly #drafts = new Map<string, { readonly item: AssistantMessageItem; readonly content: Draft[] }>();

  /** Begins to follow an item, if it is an assistant message. */
  add(item: StoredItem): void {
    if (item.type !== 'assistant_message') return;
    this.#drafts.set(item.id, { item, content: item.content.map((part) => ({ ...part })) });
  }

  /** The item is done, or gone. */
  remove(itemId: string): void {
    this.#drafts.delete(itemId);
  }

  update(itemId: string, update: ThreadItemUpdate): void {
    const draft = this.#drafts.get(itemId);
    if (!draft || !('content_index' in update)) return;
    const { content } = draft;
    while (content.length <= update.content_index) content.push({ type: 'output_text', text: '', annotations: [] });
    const part = content[update.content_index];
    if (!part) return;
    switch (update.type) {
      case 'assistant_message.content_part.added':
      case 'assistant_message.content_part.done':
        content[update.content_index] = { ...update.content };
        break;
      case 'assistant_message.content_part.text_delta':
        part.text += update.delta;
        break;
      case 'assistant_message.content_part.annotation_added':
        part.annotations = part.annotations.toSpliced(update.annotation_index, 0, update.annotation);
        break;
    }
  }

  /** The messages as far as they came, without those that hold nothing to read. */
  unfinished(): readonly AssistantMessageItem[] {
    return [...this.#drafts.values()]
      .filter(({ content }) => content.some((part) => part.text.trim() !== ''))
      .map(({ item, content }) => ({ ...item, content }));
  }
}
