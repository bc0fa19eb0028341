/** The list of threads. A chunk of its own, fetched when it is first opened. */
import { ConfirmElement } from '../../ui/confirm.js';
import { MenuElement } from '../../ui/menu.js';
import { HistoryElement } from './history-element.js';
import { RenameElement } from './rename-element.js';
import { ThreadListElement } from './thread-list-element.js';

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'ck-confirm': ConfirmElement,
  'ck-menu': MenuElement,
  'ck-rename': RenameElement,
  'ck-thread-list': ThreadListElement,
  'ck-history': HistoryElement,
};

/** Registers the elements of the list of threads; skips what exists. */
export function registerHistory(registry: CustomElementRegistry = customElements): void {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!registry.get(tag)) registry.define(tag, element);
  }
}
