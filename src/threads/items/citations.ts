import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { AssistantMessageItem } from '../../protocol/index.js';
import type { ItemEntry } from '../../store/index.js';
import { lazy, type LazyPart } from '../../ui/lazy.js';
import type { SourcesElement } from '../sources/sources-element.js';
import type { ItemView } from './item-view.js';

/** Citations and sources are drawn by a chunk of their own; until it is there, the text stands without them. */
const SOURCES: LazyPart = {
  tag: 'ck-sources',
  load: async () => {
    (await import('../sources/index.js')).registerSources();
  },
};

const isCited = ({ content }: AssistantMessageItem): boolean => content.some((part) => part.annotations.length > 0);

/** The citations of one part of a message, for its `<ck-markdown>`. They change only when annotations do. */
export function citations(item: AssistantMessageItem, part: number, view: ItemView): unknown {
  if (!isCited(item)) return null;
  const arrived = (): unknown => (customElements.get(SOURCES.tag) as typeof SourcesElement).citations(item, part, view);
  return guard([view, ...item.content.map(({ annotations }) => annotations)], () => lazy(SOURCES, arrived, () => null));
}

/** The list of a message's sources and what opens it, once the message is complete. */
export function sources(item: AssistantMessageItem, { key, finished }: ItemEntry, view: ItemView): unknown {
  if (!finished || !isCited(item)) return nothing;
  return lazy(
    SOURCES,
    () =>
      html`<ck-sources-toggle .message=${item} .key=${key} .view=${view}></ck-sources-toggle
        ><ck-sources .message=${item} .key=${key} .view=${view}></ck-sources>`,
    () => nothing,
  );
}
