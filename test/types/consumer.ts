/** Compiled, never run: a strict page that uses the package as its documentation says. */
import { ChatKitElement, ChatKitError, type ChatKitOptions } from 'chatkit-element';
import 'chatkit-element/define';

const options: ChatKitOptions = {
  api: { url: '/chatkit', fetch: (input, init) => fetch(input, init) },
  theme: { colorScheme: 'dark', color: { accent: { primary: '#3366ff', level: 1 } } },
  onClientTool: async ({ name, params }) => ({ name, params }),
  startScreen: { greeting: 'Hello', prompts: [{ label: 'Help', prompt: 'Help me', icon: 'lifesaver' }] },
  widgets: {
    async onAction(action, item) {
      await element.sendCustomAction(action, item.id);
    },
  },
};

const element = document.createElement('openai-chatkit');
element.setOptions(options);
element.addEventListener('chatkit.error', ({ detail }) => {
  const { message }: Error = detail.error;
  if (detail.error instanceof ChatKitError && detail.error.name === 'StreamError') console.warn(message);
});
element.addEventListener('chatkit.thread.change', ({ detail: { threadId } }) => {
  if (threadId !== null) localStorage.setItem('thread', threadId.toUpperCase());
});
element.addEventListener('chatkit.response.end', () => element.focusComposer());
element.addEventListener('click', (event) => event.clientX);
element.addEventListener('anything', { handleEvent: (event: Event) => event.type });

export async function talk(): Promise<void> {
  await element.setThreadId(null);
  await element.sendUserMessage({ text: 'hi', newThread: true, toolChoice: { id: 'search' }, model: 'small' });
  await element.setComposerValue({ content: [{ type: 'input_tag', id: 't', text: 'Tag' }], selectedToolId: null });
  await element.sendAction({ type: 'vote', payload: { value: 1 } });
}

class Branded extends ChatKitElement {}
customElements.define('branded-chat', Branded);

// @ts-expect-error -- options need a server
element.setOptions({});
// @ts-expect-error -- the detail has no such key
element.addEventListener('chatkit.thread.change', ({ detail }) => detail.id);
// @ts-expect-error -- a thread is named by a string
await element.setThreadId(7);
