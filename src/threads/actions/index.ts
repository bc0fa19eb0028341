/** What can be done with an answer. A chunk of its own, fetched with the first answer that is finished. */
import { ConfirmElement } from '../../ui/confirm.js';
import { ActionsElement } from './actions-element.js';

/** Registers the element of the actions; skips what exists. */
export function registerActions(registry: CustomElementRegistry = customElements): void {
  if (!registry.get('ck-confirm')) registry.define('ck-confirm', ConfirmElement);
  if (!registry.get('ck-actions')) registry.define('ck-actions', ActionsElement);
}
