import { newItem } from '../../items.js';
import type { AssistantEvent, WidgetItem, WidgetRoot } from '../../../wire.js';
import type { ScriptedTurn } from '../scenario.js';
import { tokens } from '../stream-text.js';
import { caption, node, title } from './nodes.js';

const TEXT = `Dear Nadia,

the lamp that we sent you came back to us in **three parts**, and so did our pride. A new one is on its way; it was tested
twice, packed by hand, and will be with you on *Thursday*.

With kind regards, Harbor`;

/** A card whose text is written while it is looked at: text deltas, then the finished tree (PROTOCOL 3.2). */
export async function* streamedLetter(turn: ScriptedTurn): AsyncGenerator<AssistantEvent> {
  const item: WidgetItem = { ...newItem(turn.thread), type: 'widget', widget: letter('', true), copy_text: TEXT };
  yield { type: 'thread.item.added', item };
  for (const delta of tokens(TEXT)) {
    await turn.pause(26);
    const update = { type: 'widget.streaming_text.value_delta', component_id: 'letter', delta, done: false } as const;
    yield { type: 'thread.item.updated', item_id: item.id, update };
  }
  const widget = letter(TEXT, false);
  yield { type: 'thread.item.updated', item_id: item.id, update: { type: 'widget.root.updated', widget } };
  yield { type: 'thread.item.done', item: { ...item, widget } };
}

function letter(value: string, streaming: boolean): WidgetRoot {
  return node(
    'Card',
    { size: 'lg' },
    title('A letter'),
    node('Markdown', { id: 'letter', value, streaming }),
    caption(streaming ? 'Writing…' : 'Draft, not sent'),
  );
}
