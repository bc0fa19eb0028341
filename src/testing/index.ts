/**
 * Fake ChatKit servers for tests and demos: `fetch` functions that replay recorded bytes or follow a script. Needs no
 * browser page: only `fetch`'s own classes and streams (browsers, Node 20). Not part of the element.
 *
 * @packageDocumentation
 */
export { createReplayFetch, type Exchange, type ReplayFetch, type ReplayOptions } from './replay-fetch.js';
export {
  HttpReply,
  httpReply,
  refuse,
  scriptedServer,
  type Handlers,
  type SingleHandler,
  type StreamHandler,
} from './scripted-server.js';
export { loadExchanges, type RecordedExchange } from './load-exchanges.js';
export { storedThreads, type StoredThread } from './stored-threads.js';
export { CUT, sse, streamChannel, type StreamChannel, type StreamPart, type StreamParts } from './sse.js';
export {
  added,
  assistantMessage,
  CREATED_AT,
  done,
  streamText,
  thread,
  updated,
  userMessage,
  type ItemSource,
  type StreamTextOptions,
  type Turn,
} from './turn.js';
export { type Pacing } from './byte-stream.js';
export {
  type Operation,
  type Outcome,
  type ParamsOf,
  type ReceivedRequest,
  type RequestOf,
  type ServerFetch,
} from './exchange.js';
