/** How elements reach the state and the commands of their chat, and nothing else of the world. */
export { chatContext, createChatContext, type ChatContext, type ReadingPlace } from './chat-context.js';
export { ChatElement } from './chat-element.js';
export { ChatFollower } from './chat-follower.js';
export { Selected } from './selected.js';
export type { SelectedHost } from './selected-host.js';
