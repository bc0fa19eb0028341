import type { ChatKitOptions, ColorScheme, SendUserMessageParams } from '../../src/options.js';
import { entitiesOption } from './parts/entities.js';
import { readQuery } from './parts/query.js';
import { wordsFor } from './parts/words.js';

interface ChatKitElement extends HTMLElement {
  setOptions(options: ChatKitOptions): void;
  sendUserMessage(message: SendUserMessageParams): Promise<void>;
}

const MESSAGE_MS = 4_000;
const MEGABYTE = 1024 * 1024;

const query = readQuery(location.search, matchMedia('(prefers-color-scheme: dark)').matches);
const words = wordsFor(query.locale);
const chat = document.querySelector<ChatKitElement>('#chat');
let theme: ColorScheme = query.theme;
let hideMessage = 0;

if (customElements.get('openai-chatkit') && chat) start(chat);
else explainSetup();

function start(element: ChatKitElement): void {
  const root = document.documentElement;
  root.dir = query.dir;
  root.lang = query.locale ?? 'en';
  if (query.width !== undefined) {
    root.toggleAttribute('data-framed', true);
    element.style.setProperty('--width', `${query.width}px`);
  }
  applyTheme(element, theme);
  element.addEventListener('chatkit.ready', () => {
    if (query.send !== undefined) void element.sendUserMessage({ text: query.send });
  });
  element.addEventListener('chatkit.thread.change', (event) => rememberThread(detailOf(event)['threadId']));
  element.addEventListener('chatkit.effect', (event) => runEffect(detailOf(event)));
  element.addEventListener('chatkit.deeplink', (event) =>
    showMessage(`The page was asked to open: ${JSON.stringify(detailOf(event))}`),
  );
}

function options(element: ChatKitElement): ChatKitOptions {
  const has = (part: string): boolean => !query.without.has(part);
  return {
    api: {
      url: query.api,
      domainKey: 'local',
      uploadStrategy: query.uploads === 'direct' ? { type: 'direct', uploadUrl: '/uploads' } : { type: 'two_phase' },
    },
    ...(query.locale === undefined ? {} : { locale: query.locale }),
    theme: { ...query.themeOption, colorScheme: theme },
    initialThread: query.thread ?? null,
    header: {
      enabled: has('header'),
      rightAction: {
        icon: theme === 'dark' ? 'light-mode' : 'dark-mode',
        onClick: () => applyTheme(element, theme === 'dark' ? 'light' : 'dark'),
      },
    },
    history: { enabled: has('history') },
    startScreen: { greeting: words.greeting, prompts: has('prompts') ? [...words.prompts] : [] },
    threadItemActions: { feedback: has('actions'), retry: has('actions') },
    thread: { autoScroll: query.autoScroll },
    composer: composer(has),
    ...(has('disclaimer') ? { disclaimer: { text: words.disclaimer } } : {}),
    ...(has('entities')
      ? { entities: entitiesOption(({ title }) => showMessage(`The page would open ${title}.`)) }
      : {}),
    onClientTool: ({ name, params }) => runTool(element, name, params),
    widgets: {
      onAction: (action) => {
        runEffect({ name: 'show_message', data: action.payload });
        return Promise.resolve();
      },
    },
  };
}

function composer(has: (part: string) => boolean): NonNullable<ChatKitOptions['composer']> {
  return {
    placeholder: words.placeholder,
    ...(has('attachments')
      ? {
          attachments: {
            enabled: true,
            maxSize: 20 * MEGABYTE,
            maxCount: 5,
            accept: {
              'image/*': ['.png', '.jpg', '.jpeg', '.webp', '.gif'],
              'application/pdf': ['.pdf'],
              'text/*': ['.txt', '.csv', '.md'],
            },
          },
        }
      : {}),
    ...(has('tools')
      ? {
          tools: [
            {
              id: 'search',
              label: 'Search',
              icon: 'globe',
              pinned: true,
              placeholderOverride: 'What should I search for?',
            },
            { id: 'image', label: 'Draw a picture', shortLabel: 'Draw', icon: 'images' },
            { id: 'think', label: 'Think longer', shortLabel: 'Think', icon: 'lightbulb', persistent: true },
          ],
        }
      : {}),
    ...(has('models')
      ? {
          models: [
            { id: 'fast', label: 'Fast', description: 'For short questions' },
            { id: 'balanced', label: 'Balanced', description: 'For most things', default: true },
            { id: 'thorough', label: 'Thorough', description: 'Takes its time' },
          ],
        }
      : {}),
    dictation: { enabled: has('dictation') },
  };
}

/** The functions that the assistant may call. */
function runTool(element: ChatKitElement, name: string, parameters: Record<string, unknown>): Record<string, unknown> {
  if (name === 'get_page_title') return { title: document.title };
  if (name === 'set_theme') {
    applyTheme(element, parameters['theme'] === 'dark' ? 'dark' : 'light');
    return { theme };
  }
  throw new Error(`This page has no tool ${name}`);
}

function applyTheme(element: ChatKitElement, next: ColorScheme): void {
  theme = next;
  document.documentElement.dataset['theme'] = next;
  element.setOptions(options(element));
}

function runEffect({ name, data }: Record<string, unknown>): void {
  const text = typeof data === 'object' && data !== null && 'text' in data ? data.text : undefined;
  showMessage(name === 'show_message' && typeof text === 'string' ? text : `The page got the effect ${String(name)}.`);
}

function showMessage(text: string): void {
  const message = document.querySelector<HTMLElement>('#message');
  if (!message) return;
  message.textContent = text;
  message.toggleAttribute('data-shown', true);
  clearTimeout(hideMessage);
  hideMessage = window.setTimeout(() => message.toggleAttribute('data-shown', false), MESSAGE_MS);
}

/** Puts the open thread into the address, so that a reload comes back to it. */
function rememberThread(threadId: unknown): void {
  const url = new URL(location.href);
  if (typeof threadId === 'string') url.searchParams.set('thread', threadId);
  else url.searchParams.delete('thread');
  url.searchParams.delete('send');
  history.replaceState(null, '', url);
}

function detailOf(event: Event): Record<string, unknown> {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  return typeof detail === 'object' && detail !== null ? (detail as Record<string, unknown>) : {};
}

function explainSetup(): void {
  const text = document.createElement('p');
  text.className = 'setup';
  text.textContent =
    'The chat element is missing: /dist/cdn/chatkit.js was not found. Run “npm run build”, then load this page again.';
  chat?.replaceWith(text);
}
