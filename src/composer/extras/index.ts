/** What most messages are written without. A chunk of its own, fetched when it is first needed. */
import { ClosedElement } from './closed-element.js';
import { DraftExtrasElement } from './draft-extras-element.js';
import { DraftToolElement } from './draft-tool-element.js';
import { LockElement } from './lock-element.js';

export { KeyboardInset } from '../../controllers/keyboard-inset.js';

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'ck-closed': ClosedElement,
  'ck-draft-extras': DraftExtrasElement,
  'ck-draft-tool': DraftToolElement,
  'ck-lock': LockElement,
};

/** Registers the elements of the chunk; skips what exists. */
export function registerExtras(registry: CustomElementRegistry = customElements): void {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!registry.get(tag)) registry.define(tag, element);
  }
}
