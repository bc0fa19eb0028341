import { html, nothing } from 'lit';
import type { ThreadItem, ThreadItemType } from '../../protocol/index.js';
import type { ItemEntry } from '../../store/index.js';
import { assistantMessage } from './assistant-message.js';
import { rareState } from '../states-part.js';
import type { ItemView } from './item-view.js';
import { generatedImage, structuredInput, task, workflow } from './rich-items.js';
import { userMessage } from './user-message.js';

/** What an item looks like. */
export type ItemTemplate<Item extends ThreadItem = ThreadItem> = (
  item: Item,
  entry: ItemEntry,
  view: ItemView,
) => unknown;

const invisible = (): typeof nothing => nothing;

/** How each type of item is drawn: a type without an entry does not compile. */
const templates: { readonly [Type in ThreadItemType]: ItemTemplate<Extract<ThreadItem, { type: Type }>> } = {
  user_message: userMessage,
  assistant_message: assistantMessage,
  workflow,
  task,
  generated_image: generatedImage,
  structured_input: structuredInput,
  widget: (_item, entry) => rareState(() => html`<ck-widget-line .entry=${entry}></ck-widget-line>`),
  client_tool_call: invisible,
  end_of_turn: invisible,
  unknown: invisible,
};

/** Draws an entry. */
export function itemTemplate(entry: ItemEntry, view: ItemView): unknown {
  // The table's entry for a type takes items of that type; the compiler cannot follow the pair through the lookup.
  const draw = templates[entry.item.type] as ItemTemplate;
  return draw(entry.item, entry, view);
}
