/**
 * `<openai-chatkit>`: its class, its events and its options. Importing this registers nothing; import
 * `chatkit-element/define` for that, or register the class under a name of your own.
 *
 * @packageDocumentation
 */
export { ChatKitElement } from './chatkit-element.js';
export {
  ChatKitError,
  type ChatKitErrorName,
  type ChatKitEventDetails,
  type ChatKitEventName,
  type ChatKitEvents,
} from './events.js';
export type * from './options/types.js';
