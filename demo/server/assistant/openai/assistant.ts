import OpenAI, { toFile } from 'openai';
import type { ResponseCreateParamsStreaming, ResponseStreamEvent } from 'openai/resources/responses/responses.js';
import type { OpenAIConfig } from '../../config.js';
import type { AssistantEvent, ClientAction, StoredItem, UserMessageItem, WidgetItem } from '../../wire.js';
import type { Assistant, AudioInput, Turn } from '../assistant.js';
import { textOf, titleFrom } from '../items.js';
import { explain, refusesReasoning } from './errors.js';
import { historyOf } from './history.js';
import { ResponseMapper } from './response-mapper.js';
import { PAGE_TOOLS } from './tools.js';

const INSTRUCTIONS = `You are Harbor, the assistant of a small online shop for good things at home: lamps, chairs, vases, rugs.
Answer in the language of the user, in Markdown, briefly unless asked for more. Say so when you do not know something.`;

const TRANSCRIPTION_MODEL = 'gpt-4o-mini-transcribe';

/** How hard the models of the demo page's menu think. Other names are taken as names of models. */
const EFFORTS = { fast: 'low', balanced: 'medium', thorough: 'high' } as const;

/** Answers with a model of OpenAI, or of anything that speaks its Responses API. */
export class OpenAIAssistant implements Assistant {
  readonly description: string;
  readonly #client: OpenAI;
  readonly #model: string;
  readonly #widgets: Assistant;

  /** @param widgets who reacts to the actions of widgets, which this assistant never makes */
  constructor({ apiKey, baseURL, model }: OpenAIConfig, widgets: Assistant) {
    this.#client = new OpenAI({ apiKey, ...(baseURL === undefined ? {} : { baseURL }), maxRetries: 1 });
    this.#model = model;
    this.#widgets = widgets;
    this.description = `Answers come from ${model}${baseURL === undefined ? '' : ` at ${new URL(baseURL).host}`}.`;
  }

  async *respond(turn: Turn, message: UserMessageItem | undefined): AsyncIterable<AssistantEvent> {
    const mapper = new ResponseMapper(turn.thread);
    try {
      const stream = await this.#open(await this.#request(turn, message), turn.signal);
      if (message) turn.thread.title ??= titleFrom(textOf(message));
      for await (const event of stream) yield* mapper.events(event);
      yield* mapper.end();
    } catch (error) {
      throw explain(error);
    }
  }

  action(turn: Turn, action: ClientAction, sender: WidgetItem | undefined): AsyncIterable<AssistantEvent> {
    return this.#widgets.action(turn, action, sender);
  }

  syncAction(
    turn: Turn,
    action: ClientAction,
    sender: WidgetItem | undefined,
  ): Promise<{ readonly updated_item?: StoredItem }> {
    return this.#widgets.syncAction(turn, action, sender);
  }

  async transcribe({ data, mimeType }: AudioInput): Promise<{ readonly text: string }> {
    const type = mimeType.split(';')[0] ?? 'audio/webm';
    const file = await toFile(data, `speech.${type.split('/')[1] ?? 'webm'}`, { type });
    const { text } = await this.#client.audio.transcriptions.create({ file, model: TRANSCRIPTION_MODEL });
    return { text };
  }

  async #request(turn: Turn, message: UserMessageItem | undefined): Promise<ResponseCreateParamsStreaming> {
    const { model: chosen, tool_choice: tool } = message?.inference_options ?? {};
    const effort = chosen !== undefined && chosen in EFFORTS ? EFFORTS[chosen as keyof typeof EFFORTS] : undefined;
    const model = chosen === undefined || effort !== undefined ? this.#model : chosen;
    return {
      model,
      instructions: INSTRUCTIONS,
      input: await historyOf(turn),
      tools: [...PAGE_TOOLS, ...(tool?.id === 'search' ? [{ type: 'web_search' } as const] : [])],
      parallel_tool_calls: false,
      store: false,
      stream: true,
      ...(thinks(model) ? { reasoning: { summary: 'auto', ...(effort === undefined ? {} : { effort }) } } : {}),
    };
  }

  async #open(
    request: ResponseCreateParamsStreaming,
    signal: AbortSignal,
  ): Promise<AsyncIterable<ResponseStreamEvent>> {
    const { reasoning, ...plain } = request;
    try {
      return await this.#client.responses.create(request, { signal });
    } catch (error) {
      if (!reasoning || !refusesReasoning(error)) throw error;
      return this.#client.responses.create(plain, { signal });
    }
  }
}

function thinks(model: string): boolean {
  return /^(gpt-[5-9]|o\d)/.test(model) && !model.includes('chat');
}
