/**
 * Compiled, never run: this element is a drop-in for the official types. A page that was written against
 * `@openai/chatkit` 1.9.0 compiles with ours unchanged.
 */
import type {
  ChatKitEvents as OfficialEvents,
  ChatKitOptions as OfficialOptions,
  Entity as OfficialEntity,
  OpenAIChatKit,
} from '@openai/chatkit';
import type { ChatKitElement, ChatKitEvents, ChatKitOptions, Entity } from 'chatkit-element';
import 'chatkit-element/define';

declare const element: ChatKitElement;
declare const officialOptions: OfficialOptions;
declare const officialEntity: OfficialEntity;

/** Our element is an official one. */
export const official: OpenAIChatKit = element;

/** Our options take all of theirs, whole and in parts. */
export const options: ChatKitOptions = officialOptions;
element.setOptions(officialOptions);
element.options = officialOptions;
export const parts: Required<ChatKitOptions> = officialOptions as Required<OfficialOptions>;
export const entity: Entity = officialEntity;

/** Every one of their events is one of ours, with the same detail, and there are no others. */
export const events: OfficialEvents = null as unknown as ChatKitEvents;
export const eventsBack: ChatKitEvents = null as unknown as OfficialEvents;

/** Methods take what theirs take. */
type Methods = Pick<
  OpenAIChatKit,
  | 'focusComposer'
  | 'setThreadId'
  | 'sendCustomAction'
  | 'sendUserMessage'
  | 'setComposerValue'
  | 'showHistory'
  | 'hideHistory'
  | 'fetchUpdates'
>;
export const methods: Methods = element;
