import type {
  AssistantEvent,
  ClientAction,
  ClientToolCallItem,
  StructuredInputItem,
  UserMessageItem,
  WidgetItem,
} from '../../wire.js';
import type { Turn } from '../assistant.js';

/** A turn of the scripted assistant: what it can use, and its own pace. */
export interface ScriptedTurn extends Turn {
  /** Waits, scaled by `DEMO_SPEED`. Throws when the user stops the answer. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Small drawings for widgets, as data URLs. */
  readonly art: Art;
}

/** Pictures that the assistant draws itself. */
export interface Art {
  /** A thumbnail of a product of the shop. */
  readonly product: (id: string) => string;
  /** The generated picture: `detail` 0 to 1, where 1 is the finished one. */
  readonly harbor: (detail: number) => string;
  /** A map with the way of a parcel. */
  readonly map: () => string;
}

export type Script = AsyncIterable<AssistantEvent>;

/** One thing that can be asked for. */
export interface Scenario {
  readonly id: string;
  /** Matched against the message, in lower case. The first scenario of the table that fits answers. */
  readonly words: RegExp;
  /** What to write to see it, as the help says it. Scenarios without one are not listed there. */
  readonly example?: string;
  /** What it shows, in a few words, for the help. */
  readonly shows: string;
  /** The thread's title, when this is its first answer. Default: made from the message. */
  readonly title?: string;
  run(turn: ScriptedTurn, message: UserMessageItem): Script;
}

/** Goes on after a client tool of the page has answered. */
export type ToolFollowUp = (turn: ScriptedTurn, call: ClientToolCallItem) => Script;

/** Goes on after questions were answered or skipped. */
export type AnswersFollowUp = (turn: ScriptedTurn, item: StructuredInputItem) => Script;

/** Reacts to one type of widget action. */
export type ActionHandler = (turn: ScriptedTurn, action: ClientAction, sender: WidgetItem | undefined) => Script;

/** Reacts to one type of action without a stream. */
export type SyncActionHandler = (turn: ScriptedTurn, action: ClientAction, sender: WidgetItem) => WidgetItem;
