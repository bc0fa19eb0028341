import { createContext } from '@lit/context';
import type { Commands } from '../session/commands.js';
import type { ReadableStore } from '../store/index.js';
import { FrameFlush } from './frame-flush.js';

/** Where a thread was read when it was left. */
export interface ReadingPlace {
  readonly itemId: string;
  /** The message's top edge, in px below that of the view. */
  readonly offset: number;
  /** How many items there were from this one to the end. */
  readonly fromEnd: number;
}

/** What an element knows of the world: the state to draw, and what it may ask for. */
export interface ChatContext {
  readonly store: ReadableStore;
  readonly commands: Commands;
  /** Redraws at most once a frame; elements use it through `Selected`. */
  readonly frames: FrameFlush;
  /** Of threads that were left other than at their end, by thread id. They outlive the elements that show a thread. */
  readonly places: Map<string, ReadingPlace>;
}

export const chatContext = createContext<ChatContext>(Symbol('chatkit'));

/** Makes the context of one chat, to be provided to all its elements. */
export function createChatContext(store: ReadableStore, commands: Commands): ChatContext {
  return { store, commands, frames: new FrameFlush(store), places: new Map() };
}
