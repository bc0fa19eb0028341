import { createContext } from '@lit/context';
import type { Commands } from '../session/commands.js';
import type { ReadableStore } from '../store/index.js';
import { FrameFlush } from './frame-flush.js';

/** What an element knows of the world: the state to draw, and what it may ask for. */
export interface ChatContext {
  readonly store: ReadableStore;
  readonly commands: Commands;
  /** Redraws at most once a frame; elements use it through `Selected`. */
  readonly frames: FrameFlush;
}

export const chatContext = createContext<ChatContext>(Symbol('chatkit'));

/** Makes the context of one chat, to be provided to all its elements. */
export function createChatContext(store: ReadableStore, commands: Commands): ChatContext {
  return { store, commands, frames: new FrameFlush(store) };
}
