import { timestamp } from '../store/clock.js';
import { newId } from '../store/ids.js';
import type { Store } from '../store/store.js';
import type { ServerThread, UserMessageInput, UserMessageItem } from '../wire.js';

/**
 * Makes the item of a new message, its attachments loaded and bound to the thread.
 * @throws NotFoundError when an attachment does not exist
 */
export function buildUserMessage(store: Store, thread: ServerThread, input: UserMessageInput): UserMessageItem {
  return {
    type: 'user_message',
    id: newId('message'),
    thread_id: thread.id,
    created_at: timestamp(),
    content: input.content,
    attachments: input.attachments.map((id) => ({ ...store.loadAttachment(id).attachment, thread_id: thread.id })),
    ...(input.quoted_text === undefined ? {} : { quoted_text: input.quoted_text }),
    inference_options: input.inference_options,
  };
}

/** Saves a message and the thread that its attachments now belong to. */
export function saveUserMessage(store: Store, item: UserMessageItem): void {
  store.transaction(() => {
    for (const attachment of item.attachments) {
      store.saveAttachment({ ...store.loadAttachment(attachment.id), attachment });
    }
    store.saveItem(item);
  });
}
