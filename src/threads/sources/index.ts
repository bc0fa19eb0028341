/** Citations and lists of sources. A chunk of its own, fetched with the first annotation of a message. */
import { CiteElement } from './cite-element.js';
import { SourcesElement } from './sources-element.js';
import { SourcesToggleElement } from './sources-toggle-element.js';

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'ck-cite': CiteElement,
  'ck-sources-toggle': SourcesToggleElement,
  'ck-sources': SourcesElement,
};

/** Registers the elements of citations and sources; skips what exists. */
export function registerSources(registry: CustomElementRegistry = customElements): void {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!registry.get(tag)) registry.define(tag, element);
  }
}
