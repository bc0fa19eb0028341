import type { Page, SingleOperations, SingleRequest, StoredItem, ThreadResponse } from '../wire.js';
import { turnFor, type RequestContext } from './context.js';
import { presentAttachment, presentItem, threadResponse, visiblePage } from './serialize.js';

const PAGE_SIZE = 20;

type Run<Params> = (params: Params, context: RequestContext) => unknown;

/** The operations that answer with one document (PROTOCOL 2.2). What throws is answered with status 500 (1.5). */
const OPERATIONS: { readonly [Type in keyof SingleOperations]: Run<SingleOperations[Type]['params']> } = {
  'threads.get_by_id': ({ thread_id: threadId }, context): ThreadResponse => {
    const thread = context.store.loadThread(threadId);
    const items = context.store.listItems(threadId, { limit: PAGE_SIZE, order: 'asc' });
    return threadResponse(thread, visiblePage(items, context));
  },

  'threads.list': ({ limit, order = 'desc', after }, { store }): Page<ThreadResponse> => {
    const page = store.listThreads({ limit: pageSize(limit), order, after });
    return { ...page, data: page.data.map((thread) => threadResponse(thread)) };
  },

  'threads.update': ({ thread_id: threadId, title }, { store }): ThreadResponse => {
    const thread = { ...store.loadThread(threadId), title };
    store.saveThread(thread);
    return threadResponse(thread);
  },

  'threads.delete': async ({ thread_id: threadId }, { store, files }) => {
    const attachments = store.attachmentsOf(threadId);
    store.deleteThread(threadId);
    await Promise.all(attachments.map((id) => files.delete(id)));
    return {};
  },

  'items.list': ({ thread_id: threadId, limit, order, after }, context): Page<StoredItem> =>
    visiblePage(context.store.listItems(threadId, { limit: pageSize(limit), order, after }), context),

  'items.feedback': ({ thread_id: threadId, item_ids: itemIds, kind }, { store }) => {
    store.saveFeedback(threadId, itemIds, kind);
    return {};
  },

  'attachments.create': ({ name, size, mime_type: mimeType }, context) => {
    const stored = context.files.announce({ name, size, mimeType }, context.uploadMethod);
    context.store.saveAttachment(stored);
    return presentAttachment(stored.attachment, context);
  },

  'attachments.delete': async ({ attachment_id: id }, { store, files }) => {
    await files.delete(id);
    store.deleteAttachment(id);
    return {};
  },

  'input.transcribe': ({ audio_base64: audio, mime_type: mimeType }, { assistant }) =>
    assistant.transcribe({ data: Buffer.from(audio, 'base64'), mimeType }),

  'threads.sync_custom_action': async ({ thread_id: threadId, item_id: itemId, action }, context) => {
    const thread = context.store.loadThread(threadId);
    const sender = itemId ? context.store.loadItem(threadId, itemId) : undefined;
    if (sender && sender.type !== 'widget') throw new Error('threads.sync_custom_action needs a widget as its sender');
    const { updated_item: updated } = await context.assistant.syncAction(turnFor(context, thread), action, sender);
    return updated ? { updated_item: presentItem(updated, context) } : {};
  },
};

/** The document that answers a request. */
export function singleAnswer(request: SingleRequest, context: RequestContext): unknown {
  // The table pairs each type with its parameters; the union hides that from the compiler.
  const operation = OPERATIONS[request.type] as Run<SingleRequest['params']>;
  return operation(request.params, context);
}

/** 0 counts as absent, as in Python. */
function pageSize(limit: number | undefined): number {
  return limit === undefined || limit === 0 ? PAGE_SIZE : Math.max(1, limit);
}
