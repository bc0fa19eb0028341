import { ChatKitError } from '../events.js';
import type { CustomActionInput, SendUserMessageParams, SetComposerValueParams } from '../options.js';
import type { Draft } from '../store/index.js';
import { refuseWhileBusy } from './busy.js';
import { givenAttachments, givenContent, hasContent, inferenceOptions, readyAttachment } from './draft.js';
import type { Files } from './files.js';
import type { ThreadList } from './history.js';
import type { Messages } from './messages.js';
import type { Threads } from './threads.js';
import type { World } from './world.js';

/** The parts of a session that public methods use. */
export interface MethodParts {
  readonly world: World;
  readonly messages: Messages;
  readonly threads: Threads;
  readonly list: ThreadList;
  readonly files: Files;
}

const integrationError = (message: string) => new ChatKitError('IntegrationError', message);

/** The public methods of `<openai-chatkit>` (PROTOCOL 7.2) that need the server or the state. All reject with ChatKitError. */
export class Methods {
  readonly #parts: MethodParts;

  constructor(parts: MethodParts) {
    this.#parts = parts;
  }

  async setThreadId(threadId: string | null | undefined): Promise<void> {
    const id = threadId ?? null;
    if (id !== null && (typeof id !== 'string' || id === '')) {
      throw integrationError('setThreadId() takes the id of a thread, or null for a new one.');
    }
    refuseWhileBusy(this.#parts.world.store.state, 'setThreadId');
    await this.#parts.threads.open(id);
  }

  /** Resolves when the server has the message. */
  async sendUserMessage(params: SendUserMessageParams): Promise<void> {
    const { world, messages } = this.#parts;
    const given = asObject('sendUserMessage', params);
    const content = givenContent('sendUserMessage', given) ?? [];
    const attachments = givenAttachments('sendUserMessage', given) ?? [];
    if (!hasContent(content) && attachments.length === 0) {
      throw integrationError('sendUserMessage() needs text, content or attachments.');
    }
    refuseWhileBusy(world.store.state, 'sendUserMessage');
    const { draft } = world.store.state;
    const turn = messages.send(
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
  }

  /** Resolves when the stream has ended. */
  async sendCustomAction(action: CustomActionInput, itemId?: string): Promise<void> {
    const { world, messages } = this.#parts;
    if (typeof asObject('sendCustomAction', action).type !== 'string') {
      throw integrationError('sendCustomAction() needs an action with a type.');
    }
    const { threadId } = world.store.state;
    refuseWhileBusy(world.store.state, 'sendCustomAction');
    if (threadId === null) throw integrationError('sendCustomAction() needs a thread: none is open yet.');
    await messages.act(threadId, action, itemId ?? undefined).ended;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- rejects, where it would throw
  async setComposerValue(params: SetComposerValueParams): Promise<void> {
    const { world, files } = this.#parts;
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
      ...this.#selection(given),
    };
    if (Object.keys(draft).length > 0) world.store.dispatch({ type: 'draft.set', draft });
    files.add(newFiles);
  }

  showHistory(): Promise<void> {
    this.#parts.list.open();
    return Promise.resolve();
  }

  hideHistory(): Promise<void> {
    this.#parts.list.close();
    return Promise.resolve();
  }

  async fetchUpdates(): Promise<void> {
    const { world, threads, list } = this.#parts;
    const { state } = world.store;
    refuseWhileBusy(state, 'fetchUpdates');
    await Promise.all([threads.refresh(), state.history.open ? list.load() : null]);
  }

  /** The tool and model that were asked for, as far as the page offers them. */
  #selection({ selectedToolId, selectedModelId }: SetComposerValueParams): Partial<Pick<Draft, 'toolId' | 'modelId'>> {
    const { store, log } = this.#parts.world;
    const { tools, models } = store.state.options.composer;
    const chosen: { toolId?: string | null; modelId?: string } = {};
    if (selectedToolId === null || tools.some(({ id }) => id === selectedToolId))
      chosen.toolId = selectedToolId ?? null;
    else if (selectedToolId !== undefined) log('composer.tool.unknown', { toolId: selectedToolId });
    if (models.some(({ id, disabled }) => id === selectedModelId && !disabled)) chosen.modelId = selectedModelId ?? '';
    else if (selectedModelId !== undefined) log('composer.model.unknown', { modelId: selectedModelId });
    return chosen;
  }
}

function asObject<T extends object>(method: string, params: T): T {
  // Callers without types give anything.
  if (typeof (params as unknown) === 'object' && (params as unknown) !== null) return params;
  throw integrationError(`${method}() takes an object.`);
}
