import type { Conversation, ItemEntry } from './state.js';

/** What `items.feedback` is about: the server's ids of all items of an answer, once each (PROTOCOL 4.2). */
export const feedbackItemIds = (answers: readonly ItemEntry[]): readonly string[] => [
  ...new Set(
    answers
      .filter(({ item }) => item.id !== '' && item.type !== 'user_message' && item.type !== 'end_of_turn')
      .map(({ item }) => item.id),
  ),
];

/** Thumbs given to the turn whose first answer has this key. */
export const feedbackOf = (conversation: Conversation, key: string): 'positive' | 'negative' | undefined =>
  Object.hasOwn(conversation.feedback, key) ? conversation.feedback[key] : undefined;
