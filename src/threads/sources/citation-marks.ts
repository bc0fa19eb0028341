import { markSet } from '../../markdown/annotations/mark-layer.js';
import type { InlineMark, MarkSet } from '../../markdown/annotations/marks.js';
import type { AssistantMessageItem } from '../../protocol/index.js';
import type { ItemView } from '../items/item-view.js';
import { CiteElement } from './cite-element.js';
import { assistantMessages, messagesUpTo, type CitationPlace } from './cited-messages.js';
import { turnSources, type NumberedSource } from './turn-sources.js';

/** The citations of one part of a message, for its `<ck-markdown>`. `key`: that of the message's entry. */
export function citationMarks(message: AssistantMessageItem, key: string, part: number, view: ItemView): MarkSet {
  const earlier = assistantMessages(messagesUpTo(key, view).slice(0, -1));
  const groups = turnSources([...earlier, message]).groups.at(-1)?.[part] ?? [];
  return markSet(
    groups.map(({ index, sources }): InlineMark => ({
      index,
      key: JSON.stringify(sources),
      render: () => citation(sources, { key, part, index }, view),
    })),
  );
}

function citation(sources: readonly NumberedSource[], place: CitationPlace, view: ItemView): CiteElement {
  const element = new CiteElement();
  element.sources = sources;
  element.place = place;
  element.view = view;
  return element;
}
