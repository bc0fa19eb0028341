/** How elements reach the state and the commands of their chat, and nothing else of the world. */
export { chatContext, createChatContext, type ChatContext } from './chat-context.js';
export { ChatElement } from './chat-element.js';
export { Selected, type SelectedHost } from './selected.js';
