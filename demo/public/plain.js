/* global document */
const chat = document.getElementById('chat');

chat.setOptions({
  api: { url: '/chatkit', domainKey: 'local' },
  startScreen: {
    greeting: 'Hello!',
    prompts: [{ label: 'Where is order 10482?', prompt: 'Where is order 10482?' }],
  },
});

chat.addEventListener('chatkit.error', (event) => console.error(event.detail.error));
