import type { FileStore } from '../files/file-store.js';
import type { Store } from '../store/store.js';
import type { AssistantEvent, ClientAction, ServerThread, StoredItem, UserMessageItem, WidgetItem } from '../wire.js';

/** What an assistant can use while it answers. */
export interface Turn {
  /** Its title and status may be changed; the server saves and sends the change. */
  readonly thread: ServerThread;
  readonly store: Store;
  readonly files: FileStore;
  /** Aborts when nobody listens any more. */
  readonly signal: AbortSignal;
  /** The server's address as the client sees it, without a slash at the end. */
  readonly baseUrl: string;
}

/** Spoken words, as the browser recorded them. */
export interface AudioInput {
  readonly data: Uint8Array;
  /** With parameters, as in `audio/webm;codecs=opus`. */
  readonly mimeType: string;
}

/** Who answers. A thrown error becomes an `error` event (PROTOCOL 1.5). */
export interface Assistant {
  /** One line for the console when the server starts. */
  readonly description: string;
  /**
   * Answers a message; without one, goes on after a client tool or a structured input was completed.
   * Items are saved when they are `done` or `replaced`.
   */
  respond(turn: Turn, message: UserMessageItem | undefined): AsyncIterable<AssistantEvent>;
  /** Reacts to a widget's action, or to one of the page. */
  action(turn: Turn, action: ClientAction, sender: WidgetItem | undefined): AsyncIterable<AssistantEvent>;
  /** Reacts without a stream; saves what it changes by itself. */
  syncAction(
    turn: Turn,
    action: ClientAction,
    sender: WidgetItem | undefined,
  ): Promise<{ readonly updated_item?: StoredItem }>;
  transcribe(audio: AudioInput): Promise<{ readonly text: string }>;
}
