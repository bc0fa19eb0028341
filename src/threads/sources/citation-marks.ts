import { markSet } from '../../markdown/annotations/mark-layer.js';
import type { InlineMark, MarkSet } from '../../markdown/annotations/marks.js';
import type { AssistantMessageItem } from '../../protocol/index.js';
import type { ItemView } from '../items/item-view.js';
import { CiteElement } from './cite-element.js';
import { messageSources, type NumberedSource } from './message-sources.js';

/** The citations of one part of a message, for its `<ck-markdown>`. */
export function citationMarks(message: AssistantMessageItem, part: number, view: ItemView): MarkSet {
  const groups = messageSources(message).groups[part] ?? [];
  return markSet(
    groups.map(({ index, sources }): InlineMark => ({
      index,
      key: JSON.stringify(sources),
      render: () => citation(sources, view),
    })),
  );
}

function citation(sources: readonly NumberedSource[], view: ItemView): CiteElement {
  const element = new CiteElement();
  element.sources = sources;
  element.view = view;
  return element;
}
