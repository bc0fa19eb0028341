import type { ReactiveControllerHost } from 'lit';
import type { ChatContext } from './chat-context.js';

/** An element that may have come by its chat. */
export interface SelectedHost extends ReactiveControllerHost {
  /** Undefined until a provider answered. */
  readonly maybeChat: ChatContext | undefined;
  readonly isConnected: boolean;
}
