/** Citations, lists of sources, and tags with a card. A chunk of its own, fetched with the first of them. */
import { CiteElement } from './cite-element.js';
import { SourcesElement } from './sources-element.js';
import { SourcesToggleElement } from './sources-toggle-element.js';
import { TagElement } from './tag-element.js';

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'ck-cite': CiteElement,
  'ck-tag': TagElement,
  'ck-sources-toggle': SourcesToggleElement,
  'ck-sources': SourcesElement,
};

/** Registers the elements of citations and sources; skips what exists. */
export function registerSources(registry: CustomElementRegistry = customElements): void {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!registry.get(tag)) registry.define(tag, element);
  }
}
