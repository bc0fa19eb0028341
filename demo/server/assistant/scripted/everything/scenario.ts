import { isHidden } from '../../../wire.js';
import { newItem } from '../../items.js';
import type { Scenario } from '../scenario.js';
import { conversation } from './conversation.js';

/** One of everything at once, as the stored thread `kitchen-sink` has it, then what no thread keeps: notices and an error. */
export const EVERYTHING: Scenario = {
  id: 'everything',
  words: /\beverything\b|\bkitchen[ -]sink\b/,
  example: 'show me everything',
  shows: 'one of everything',
  title: 'Everything at once',
  async *run(turn) {
    yield { type: 'progress_update', text: 'Fetching the kitchen sink', icon: 'sparkle' };
    await turn.pause(800);
    for (const part of conversation(turn.art, [])) {
      // What a user says is never sent by a server but as the echo of a message.
      if (part.type === 'user_message') continue;
      const item = { ...newItem(turn.thread), ...part };
      if (isHidden(item)) continue;
      await turn.pause(150);
      yield { type: 'thread.item.done', item };
    }
    yield {
      type: 'notice',
      level: 'info',
      title: 'Good to know',
      message: 'Notices take **Markdown**, and can be dismissed.',
    };
    yield { type: 'notice', level: 'warning', message: 'Only two messages are left today.' };
    yield { type: 'notice', level: 'danger', title: 'Payment', message: 'Your card has expired.' };
    yield { type: 'error', code: 'custom', message: 'And this is an error that may be retried.', allow_retry: true };
  },
};
