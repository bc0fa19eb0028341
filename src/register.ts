import { ChatView } from './chatkit-view.js';
import { Composer } from './composer/index.js';
import { MarkdownElement } from './markdown/index.js';
import { ErrorElement } from './threads/error-element.js';
import { HeaderElement } from './threads/header-element.js';
import { ItemElement } from './threads/items/item-element.js';
import { LiveElement } from './threads/live-element.js';
import { ThreadElement } from './threads/thread-element.js';

/** The elements inside the shadow root of `<openai-chatkit>`, by tag. */
const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'ck-chat': ChatView,
  'ck-composer': Composer,
  'ck-error': ErrorElement,
  'ck-header': HeaderElement,
  'ck-item': ItemElement,
  'ck-live': LiveElement,
  'ck-markdown': MarkdownElement,
  'ck-thread': ThreadElement,
};

/** Registers the inner elements; skips what exists. */
export function registerElements(registry: CustomElementRegistry = customElements): void {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!registry.get(tag)) registry.define(tag, element);
  }
}
