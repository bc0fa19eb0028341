import type { ThreadItem } from '../../protocol/index.js';
import { commonHandlers, mayStop, receive, type Handlers } from '../apply-event.js';
import { findById, removeEntries, setEntries, setEntry } from '../conversation.js';
import { without } from '../objects.js';
import type { Running } from '../running.js';
import type { Conversation, ItemEntry } from '../state.js';
import { applyItemUpdate } from './item-updates.js';
import { clearStreaming } from './patch-widget.js';

/** Says of a widget that no more text comes for now (PROTOCOL 3.3). */
function clearFlags(entry: ItemEntry): ItemEntry {
  if (entry.item.type !== 'widget') return entry;
  const widget = clearStreaming(entry.item.widget);
  return widget === entry.item.widget ? entry : { ...entry, item: { ...entry.item, widget } };
}

/** Progress belongs to an image in the making only. */
const withoutProgress = (entry: ItemEntry): ItemEntry =>
  entry.finished && entry.imageProgress !== undefined ? without(entry, 'imageProgress') : entry;

/** Nothing streams any more: what the entries say of it goes. */
export const settleEntries = (conversation: Conversation): Conversation =>
  setEntries(
    conversation,
    conversation.entries.map((entry) => withoutProgress(clearFlags(entry))),
  );

/** After an item came that may be finished. */
function settleItem({ turn, conversation }: Running, { id }: ThreadItem): Running {
  const index = findById(conversation.entries, id);
  const entry = conversation.entries[index];
  return { turn, conversation: entry ? setEntry(conversation, index, withoutProgress(entry)) : conversation };
}

/** Everything that a stream can say (PROTOCOL 3.1). */
export const allHandlers: Handlers = {
  ...commonHandlers,
  'thread.item.done': (running, { item }) => settleItem(receive(running, item, 'done'), item),
  'thread.item.replaced': (running, { item }) => settleItem(receive(running, item, 'replaced'), item),
  'thread.item.updated': ({ turn, conversation }, { item_id, update }) => {
    const index = findById(conversation.entries, item_id);
    const entry = conversation.entries[index];
    if (!entry) return { turn, conversation };
    const item = applyItemUpdate(entry.item, update);
    const progress = update.type === 'generated_image.updated' && !entry.finished ? update.progress : undefined;
    const change = progress === undefined ? { item } : { item, imageProgress: progress };
    if (item === entry.item && progress === undefined) return { turn: mayStop(turn), conversation };
    return { turn: mayStop(turn), conversation: setEntry(conversation, index, { ...entry, ...change }) };
  },
  'thread.item.removed': ({ turn, conversation }, { item_id }) => {
    const gone = conversation.entries[findById(conversation.entries, item_id)];
    return { turn, conversation: gone ? removeEntries(conversation, (entry) => entry === gone) : conversation };
  },
  error: ({ turn, conversation }, { code, message, allow_retry }) => ({
    turn: { ...turn, failed: true },
    conversation: {
      ...settleEntries(conversation),
      progress: null,
      error: { code, allowRetry: allow_retry, ...(message !== undefined && { message }) },
    },
  }),
  notice: ({ turn, conversation }, { level, message, title }) => {
    const serial = conversation.serial + 1;
    const notice = {
      id: `notice-${serial}`,
      level,
      message,
      ...(title !== undefined && { title }),
      afterKey: conversation.keys.at(-1) ?? null,
    };
    return { turn, conversation: { ...conversation, serial, notices: [...conversation.notices, notice] } };
  },
};
