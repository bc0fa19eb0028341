export { asError, ChatKitError, type ChatKitErrorName } from './events/errors.js';

/** The public events of `<openai-chatkit>` (PROTOCOL 7.3). None of them bubbles. */
export interface ChatKitEventDetails {
  /** Once: the element is ready and all methods work. */
  'chatkit.ready': undefined;
  /** Something went wrong. For telemetry: the element shows the error itself. */
  'chatkit.error': { error: Error };
  /** The server asked the page to do something. */
  'chatkit.effect': { name: string; data?: Record<string, unknown> };
  /** A `chatkit-link:` link was clicked. */
  'chatkit.deeplink': { name: string; data?: Record<string, unknown> };
  /** A turn began: a streaming request was sent. */
  'chatkit.response.start': undefined;
  /** The turn ended, by its last answer, an error or Stop. Methods work again inside the listener. */
  'chatkit.response.end': undefined;
  'chatkit.history.open': undefined;
  'chatkit.history.close': undefined;
  /** Another thread is active; null for a new one. */
  'chatkit.thread.change': { threadId: string | null };
  'chatkit.thread.load.start': { threadId: string };
  /** Also after a load that failed. */
  'chatkit.thread.load.end': { threadId: string };
  'chatkit.tool.change': { toolId: string | null };
  /** Diagnostics. Only `composer.submit` carries what people wrote. */
  'chatkit.log': { name: string; data?: Record<string, unknown> };
}

export type ChatKitEventName = keyof ChatKitEventDetails;

// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- what the official types have for no detail
type EventDetail<T> = [T] extends [undefined] ? void : T;

/** Each event's type, for `addEventListener`. */
export type ChatKitEvents = {
  [Name in ChatKitEventName]: CustomEvent<EventDetail<ChatKitEventDetails[Name]>>;
};

/** Sends a public event. Void events are called without a detail. */
export type Emit = <Name extends ChatKitEventName>(
  name: Name,
  ...detail: ChatKitEventDetails[Name] extends undefined ? [] : [detail: ChatKitEventDetails[Name]]
) => void;

/** The one maker of public events. Void events carry `null`, as the official React binding hands on. */
export function makeEvent(name: ChatKitEventName, detail?: object): CustomEvent {
  return new CustomEvent(name, { detail: detail ?? null });
}
