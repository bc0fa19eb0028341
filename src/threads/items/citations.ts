import { guard } from 'lit/directives/guard.js';
import type { AssistantMessageItem } from '../../protocol/index.js';
import { isThere, lazy, type LazyPart } from '../../ui/lazy.js';
import type { SourcesElement } from '../sources/sources-element.js';
import type { ItemView } from './item-view.js';

/** Citations and sources are drawn by a chunk of their own; until it is there, the text stands without them. */
export const SOURCES: LazyPart = {
  tag: 'ck-sources',
  load: async () => {
    (await import('../sources/index.js')).registerSources();
  },
};

/** Whether a message names any source. */
export const isCited = ({ content }: AssistantMessageItem): boolean =>
  content.some((part) => part.annotations.length > 0);

/** The citations of one part of a message, for its `<ck-markdown>`. They change only when annotations do. */
export function citations(item: AssistantMessageItem, key: string, part: number, view: ItemView): unknown {
  if (!isCited(item)) return null;
  const arrived = (): unknown =>
    (customElements.get(SOURCES.tag) as typeof SourcesElement).citations(item, key, part, view);
  return guard([isThere(SOURCES), view, ...item.content.map(({ annotations }) => annotations)], () =>
    lazy(SOURCES, arrived, () => null),
  );
}
