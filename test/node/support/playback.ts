import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Assistant, Turn } from '../../../demo/server/assistant/assistant.js';
import { CustomStreamError, CutConnection, StreamError } from '../../../demo/server/errors.js';
import type { AssistantEvent, StoredItem, StreamEvent, UserMessageItem } from '../../../demo/server/wire.js';
import { type Json } from './server.js';
import { parseEvents } from './stream.js';

const FOLDER = path.resolve('test/fixtures/python');

export interface Exchange {
  readonly request: { readonly type: string; readonly params?: Json };
  readonly status: number;
  readonly cut: boolean;
  readonly body: string;
}

/** A conversation with the real Python server, as test/interop/record.js left it. */
export interface Recording {
  readonly name: string;
  readonly exchanges: readonly Exchange[];
}

export function recordings(): readonly Recording[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.recording'))
    .map((file) => {
      const { exchanges } = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Pick<Recording, 'exchanges'>;
      return { name: path.basename(file, '.recording'), exchanges };
    });
}

export function bodyOf(exchange: Exchange): string {
  return readFileSync(path.join(FOLDER, exchange.body), 'utf8');
}

/** Plays the part of the recorded integrator: it yields what was recorded, so that all the rest is the server's doing. */
export class PlaybackAssistant implements Assistant {
  readonly description = 'Recorded answers';
  /** Recorded ids and the ids that this server made in their place. */
  readonly ids = new Map<string, string>();
  exchange: Exchange | undefined;

  async *respond(turn: Turn, message: UserMessageItem | undefined): AsyncIterable<AssistantEvent> {
    const { events, params } = this.#recorded();
    this.ids.set(recordedThreadId(events, params), turn.thread.id);
    const echo = events.find((event) => event.type === 'thread.item.done' && event.item.type === 'user_message');
    if (echo && 'item' in echo && message) this.ids.set(echo.item.id, message.id);
    yield* this.#play(turn, scriptOf(events, this.exchange));
  }

  async *action(turn: Turn): AsyncIterable<AssistantEvent> {
    yield* this.#play(turn, scriptOf(this.#recorded().events, this.exchange));
  }

  syncAction(): Promise<{ readonly updated_item?: StoredItem }> {
    return Promise.resolve(this.translate(JSON.parse(this.#body()) as { updated_item?: StoredItem }));
  }

  transcribe(): Promise<{ readonly text: string }> {
    return Promise.resolve(JSON.parse(this.#body()) as { text: string });
  }

  /** A recorded value with this server's ids. */
  translate<T>(value: T): T {
    let text = JSON.stringify(value);
    for (const [recorded, ours] of this.ids) text = text.replaceAll(`"${recorded}"`, `"${ours}"`);
    return JSON.parse(text) as T;
  }

  async *#play(turn: Turn, script: readonly StreamEvent[]): AsyncGenerator<AssistantEvent> {
    for (const [index, event] of script.entries()) {
      if (event.type === 'thread.created') continue;
      const next = script[index + 1];
      if (next?.type === 'thread.updated') change(turn, next);
      if (event.type === 'thread.updated') {
        if (index === 0) change(turn, event);
        continue;
      }
      const isLast = script.slice(index + 1).every(({ type }) => type === 'thread.updated');
      if (event.type === 'error' && isLast) {
        throw event.code === 'custom'
          ? new CustomStreamError(event.message ?? '', event.allow_retry)
          : new StreamError(event.allow_retry);
      }
      await Promise.resolve();
      yield this.translate(event);
    }
    if (this.exchange?.cut) throw new CutConnection('As recorded');
  }

  #recorded(): { readonly events: readonly StreamEvent[]; readonly params: Json } {
    return { events: parseEvents(this.#body()), params: this.exchange?.request.params ?? {} };
  }

  #body(): string {
    if (!this.exchange) throw new Error('Nothing to play');
    return bodyOf(this.exchange);
  }
}

function recordedThreadId(events: readonly StreamEvent[], params: Json): string {
  const created = events.find((event) => event.type === 'thread.created');
  return created && 'thread' in created ? created.thread.id : String(params['thread_id']);
}

/** What the integrator yielded: what follows the stream options, less what the server adds. */
function scriptOf(events: readonly StreamEvent[], exchange: Exchange | undefined): readonly StreamEvent[] {
  const start = events.findIndex((event) => event.type === 'stream_options') + 1;
  const skip = exchange?.request.type === 'threads.add_structured_input' ? 1 : 0;
  return events.slice(start + skip);
}

function change({ thread }: Turn, event: StreamEvent): void {
  if (event.type !== 'thread.updated') return;
  const { title, status, allowed_image_domains: domains } = event.thread;
  if (title !== undefined) thread.title = title;
  thread.status = status;
  if (domains) thread.allowed_image_domains = domains;
}
