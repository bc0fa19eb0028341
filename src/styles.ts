import type { CSSResult } from 'lit';
import { viewStyles } from './chatkit-view.styles.js';
import { composerStyles } from './composer/index.js';
import { markdownStyles } from './markdown/index.js';
import { themeStyles } from './theme/index.js';
import { headerStyles } from './threads/header.styles.js';
import { messageStyles } from './threads/message.styles.js';
import { threadStyles } from './threads/thread.styles.js';
import { uiStyles } from './ui/styles.js';

/** Every sheet of the chat, in order, for the one shadow root that adopts them. */
export const styles: readonly CSSResult[] = [
  ...themeStyles,
  ...uiStyles,
  markdownStyles,
  composerStyles,
  viewStyles,
  headerStyles,
  threadStyles,
  messageStyles,
];
