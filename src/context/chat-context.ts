import { createContext } from '@lit/context';
import type { Commands } from '../session/commands.js';
import type { ReadableStore } from '../store/index.js';

/** What an element knows of the world: the state to draw, and what it may ask for. */
export interface ChatContext {
  readonly store: ReadableStore;
  readonly commands: Commands;
}

export const chatContext = createContext<ChatContext>(Symbol('chatkit'));
