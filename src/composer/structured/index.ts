/** Questions in the composer's place. A chunk of its own, fetched when a server first asks some. */
import { StructuredInputElement } from './structured-input-element.js';

/** Registers the form; skips it when it exists. */
export function registerStructuredInput(registry: CustomElementRegistry = customElements): void {
  if (!registry.get('ck-structured-input')) registry.define('ck-structured-input', StructuredInputElement);
}
