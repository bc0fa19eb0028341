import { ChatKitError } from '../../events.js';
import type { SetComposerValueParams } from '../../options.js';
import type { Draft } from '../../store/index.js';
import { refuseWhileBusy } from './busy.js';
import type { PublicMethods } from '../commands.js';
import { hasContent, inferenceOptions, type Message } from '../draft.js';
import type { RunningTurn } from '../turn.js';
import type { Files } from './files.js';
import { givenAttachments, givenContent, readyAttachment } from './given.js';
import type { ThreadList } from './history.js';
import type { Requests } from './requests.js';
import type { Threads } from './threads.js';
import type { World } from '../world.js';

/** The parts of a session that public methods use. */
export interface MethodParts {
  readonly world: World;
  readonly requests: Requests;
  /** Shows a thread and loads it. */
  readonly open: (threadId: string | null) => Promise<void>;
  readonly send: (message: Message, newThread: boolean) => RunningTurn;
  readonly threads: Threads;
  readonly list: ThreadList;
  readonly files: Files;
}

const integrationError = (message: string) => new ChatKitError('IntegrationError', message);

/** The public methods, as the page calls them. */
export function createMethods(parts: MethodParts): PublicMethods {
  const { world, requests, open, send, threads, list, files } = parts;
  const { store } = world;
  return {
    async setThreadId(threadId) {
      const id = threadId ?? null;
      if (id !== null && (typeof id !== 'string' || id === '')) {
        throw integrationError('setThreadId() takes the id of a thread, or null for a new one.');
      }
      refuseWhileBusy(store.state, 'setThreadId');
      await open(id);
    },

    async sendUserMessage(params) {
      const given = asObject('sendUserMessage', params);
      const content = givenContent('sendUserMessage', given) ?? [];
      const attachments = givenAttachments('sendUserMessage', given) ?? [];
      if (!hasContent(content) && attachments.length === 0) {
        throw integrationError('sendUserMessage() needs text, content or attachments.');
      }
      refuseWhileBusy(store.state, 'sendUserMessage');
      const { draft } = store.state;
      const turn = send(
        {
          content,
          attachments,
          quotedText: given.reply ?? null,
          inference: inferenceOptions(given.toolChoice?.id ?? draft.toolId, given.model ?? draft.modelId),
        },
        given.newThread === true,
      );
      // What happens after the echo is told by events.
      turn.ended.catch(() => undefined);
      await turn.echoed;
    },

    async sendCustomAction(action, itemId) {
      if (typeof asObject('sendCustomAction', action).type !== 'string') {
        throw integrationError('sendCustomAction() needs an action with a type.');
      }
      const { threadId } = store.state;
      refuseWhileBusy(store.state, 'sendCustomAction');
      if (threadId === null) throw integrationError('sendCustomAction() needs a thread: none is open yet.');
      await requests.act(threadId, action, itemId ?? undefined).ended;
    },

    // eslint-disable-next-line @typescript-eslint/require-await -- rejects, where it would throw
    async setComposerValue(params) {
      const given = asObject('setComposerValue', params);
      const content = givenContent('setComposerValue', given);
      const attachments = givenAttachments('setComposerValue', given);
      const newFiles = given.files ? [...given.files] : [];
      if (newFiles.length > 0 && !world.api()?.uploadStrategy) {
        throw integrationError('setComposerValue({files}) needs api.uploadStrategy in the options.');
      }
      if (attachments) files.release();
      const draft: Partial<Omit<Draft, 'revision'>> = {
        ...(content && { content }),
        ...(given.reply !== undefined && { quotedText: given.reply || null }),
        ...(attachments && { attachments: attachments.map(readyAttachment) }),
        ...selection(world, given),
      };
      if (Object.keys(draft).length > 0) store.dispatch({ type: 'draft.set', draft });
      files.add(newFiles);
    },

    // eslint-disable-next-line @typescript-eslint/require-await -- a method of the page gives a promise
    async showHistory() {
      list.open();
    },

    // eslint-disable-next-line @typescript-eslint/require-await -- a method of the page gives a promise
    async hideHistory() {
      list.close();
    },

    async fetchUpdates() {
      const { state } = store;
      refuseWhileBusy(state, 'fetchUpdates');
      await Promise.all([threads.refresh(), state.history.open ? list.load() : null]);
    },
  };
}

/** The tool and model that were asked for, as far as the page offers them. */
function selection(
  { store, log }: World,
  { selectedToolId, selectedModelId }: SetComposerValueParams,
): Partial<Pick<Draft, 'toolId' | 'modelId'>> {
  const { tools, models } = store.state.options.composer;
  const chosen: { toolId?: string | null; modelId?: string } = {};
  if (selectedToolId === null || tools.some(({ id }) => id === selectedToolId)) chosen.toolId = selectedToolId ?? null;
  else if (selectedToolId !== undefined) log('composer.tool.unknown', { toolId: selectedToolId });
  if (models.some(({ id, disabled }) => id === selectedModelId && !disabled)) chosen.modelId = selectedModelId ?? '';
  else if (selectedModelId !== undefined) log('composer.model.unknown', { modelId: selectedModelId });
  return chosen;
}

function asObject<T extends object>(method: string, params: T): T {
  // Callers without types give anything.
  if (typeof (params as unknown) === 'object' && (params as unknown) !== null) return params;
  throw integrationError(`${method}() takes an object.`);
}
